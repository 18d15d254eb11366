#pragma once

#include <stdexcept>
#include <string>

namespace recourse::ledger {

enum class Failure { read_only, permission, locked, newer_version, not_a_ledger, damaged, disk_full, too_large, io };

/// What went wrong with the file, in a sentence for people. Nothing of the failed call was recorded.
struct LedgerError : std::runtime_error {
  LedgerError(Failure what, const std::string& sentence) : std::runtime_error(sentence), failure(what) {}
  Failure failure;
};

}  // namespace recourse::ledger
