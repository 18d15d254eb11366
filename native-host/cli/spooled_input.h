#pragma once

#include <filesystem>
#include <string>

namespace recourse::cli {

/// What is to be imported: a file as it is; what can be read only once (a pipe, standard input) in a file of its own
/// beside the ledger, for an import reads twice. Gone with this object. Nobody knows how much comes out of a pipe: what
/// cannot be an import is refused by its beginning, and the rest has bounds. Throws NotImportable and LedgerError.
class SpooledInput {
 public:
  SpooledInput(const std::string& given, const std::filesystem::path& ledger);
  ~SpooledInput();
  SpooledInput(const SpooledInput&) = delete;
  SpooledInput& operator=(const SpooledInput&) = delete;

  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
  bool is_own_ = false;
};

}  // namespace recourse::cli
