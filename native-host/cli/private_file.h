#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/files.h"

namespace recourse::cli {

/// A file for the user alone (0600), written under a temporary name: there is the old file or the new one, whole.
/// Throws std::runtime_error with a sentence.
class PrivateFile {
 public:
  explicit PrivateFile(std::string path);
  ~PrivateFile();
  PrivateFile(const PrivateFile&) = delete;
  PrivateFile& operator=(const PrivateFile&) = delete;

  void write(std::string_view text);
  /// Gives the file its name.
  void finish();

 private:
  [[noreturn]] void fail() const;
  std::string path_;
  std::string unfinished_;
  std::optional<platform::OutputFile> file_;
};

}  // namespace recourse::cli
