#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace recourse::cli {

/// What is to be imported: a file as it is; what can be read only once (a pipe, standard input) in a file of its own
/// beside the ledger, for an import reads twice. Gone with this object, and so are folders made for it and still empty.
/// Nobody knows how much comes out of a pipe: what cannot be an import is refused by its beginning, and the rest has
/// bounds. Throws NotImportable and LedgerError.
class SpooledInput {
 public:
  SpooledInput(const std::string& given, const std::filesystem::path& ledger);
  ~SpooledInput();
  SpooledInput(const SpooledInput&) = delete;
  SpooledInput& operator=(const SpooledInput&) = delete;

  const std::filesystem::path& file() const { return file_; }

 private:
  void tidy_up() const;

  std::filesystem::path file_;
  bool is_own_ = false;
  std::vector<std::filesystem::path> made_folders_;  ///< the innermost first
};

}  // namespace recourse::cli
