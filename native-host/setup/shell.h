#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "setup/environment.h"

namespace recourse::setup {

/// Commands for a user to type, in the language of the system's shell: sh, or cmd on Windows.
class Shell {
 public:
  explicit Shell(System system) : is_cmd_(system == System::windows) {}

  /// A word as the shell reads it: quoted where it has to be.
  std::string word(const std::string& text) const;
  std::string word(const std::filesystem::path& file) const { return word(file.string()); }

  std::string remove(const std::filesystem::path& file) const;
  std::string move(const std::filesystem::path& from, const std::filesystem::path& to) const;
  /// Gives the user rights to a file: `mode` as chmod takes it; all of them on Windows. As the administrator where the
  /// file is another's.
  std::string permit(std::string_view mode, const std::filesystem::path& file) const;
  /// Makes the file the user's, and all that is in it.
  std::string own(const std::filesystem::path& file) const;
  std::string unset(std::string_view variable) const;
  /// Windows: removes a key of the registry.
  std::string forget_key(const std::string& key) const { return "reg delete " + word(key) + " /f"; }
  /// "sudo ", or nothing where the whole window has rights or has none.
  std::string_view administrator() const { return is_cmd_ ? "" : "sudo "; }
  /// `command`, as the administrator where `file` is not the user's.
  std::string with_rights(const std::string& command, const std::filesystem::path& file) const;

 private:
  bool is_cmd_;
};

}  // namespace recourse::setup
