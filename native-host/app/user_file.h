#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "platform/files.h"

namespace recourse::app {

/// A file of the user's choice that is not written, and was left as it is. `word` is the key of what people are told of
/// `file`; `error` is the system's own reason (errno), where there is one.
struct NotWritten : std::runtime_error {
  NotWritten(const char* key, std::string name, int system_error = 0)
      : std::runtime_error(name + ": " + key), word(key), file(std::move(name)), error(system_error) {}
  const char* word;
  std::string file;
  int error;
};

/// What stands where a file of the user's choice is to be written.
enum class InTheWay {
  nothing,
  file,    ///< a file that would be replaced: only when the user says so
  stream,  ///< standard output, a pipe, a terminal: written through
};

/// Looks before anything is made. Throws NotWritten for the ledger itself, for what belongs to it by whatever way, name
/// or link it is reached, for any file in its folder, for a new one in the usual ledger's folder, for links and for
/// folders.
InTheWay look_at(const std::filesystem::path& file, const std::filesystem::path& ledger);

/// Writes such a file for the user alone (0600): under a random name that must be new, then under its own. There is the
/// old file or the new one, whole. Throws NotWritten.
class UserFile {
 public:
  UserFile(const std::filesystem::path& file, const std::filesystem::path& ledger);
  ~UserFile();
  UserFile(const UserFile&) = delete;
  UserFile& operator=(const UserFile&) = delete;

  void write(std::string_view text);
  /// Gives the file its name.
  void finish();

 private:
  std::filesystem::path file_;
  std::filesystem::path unfinished_;  ///< empty: written through
  std::optional<platform::OutputFile> out_;
  bool to_output_ = false;
};

}  // namespace recourse::app
