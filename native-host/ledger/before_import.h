#pragma once

#include <filesystem>

#include "ledger/database.h"

namespace recourse::ledger {

/// The ledger as it was before an import, beside it; no file when there was nothing in it. Gone with this object unless
/// the import changed something: what failed or changed nothing needs no way back, and pushes no other copy out.
/// Nothing of what failed stays in the ledger's files.
class BeforeImport {
 public:
  BeforeImport(Database& database, Instant now);
  ~BeforeImport();
  BeforeImport(const BeforeImport&) = delete;
  BeforeImport& operator=(const BeforeImport&) = delete;

  void keep();

 private:
  Database& database_;
  Instant now_;
  std::filesystem::path copy_;
  bool is_kept_ = false;
};

}  // namespace recourse::ledger
