#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace recourse::app {

/// A file that comes in pieces, kept beside the ledger (0600) until it is whole. Begun without a token, gone on with by
/// its own.
class ReceivedFile {
 public:
  /// Throws CallError when there is no file of that token.
  ReceivedFile(const std::filesystem::path& ledger, const std::optional<std::string>& token);
  ~ReceivedFile();
  ReceivedFile(const ReceivedFile&) = delete;
  ReceivedFile& operator=(const ReceivedFile&) = delete;

  /// The size of all of it. Throws CallError.
  std::size_t append(const std::string& piece);
  void remove_at_end() { remove_at_end_ = true; }

  const std::string& token() const { return token_; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::string token_;
  std::filesystem::path path_;
  bool remove_at_end_ = false;
};

}  // namespace recourse::app
