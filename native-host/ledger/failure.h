#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace recourse::ledger {

enum class Failure { read_only, permission, locked, newer_version, not_a_ledger, damaged, disk_full, too_large, io };

/// What went wrong with the file, in a sentence for people. Nothing of the failed call was recorded.
struct LedgerError : std::runtime_error {
  LedgerError(Failure what, const std::string& sentence, std::string about = {}, std::string reason = {})
      : std::runtime_error(sentence), failure(what), file(std::move(about)), why(std::move(reason)) {}
  Failure failure;
  std::string file;  ///< the one it is about, where `failure` and `why` say as much of it as the sentence does
  std::string why;   ///< the system's reason that it could not be written; empty when it was not to be
};

/// What an `errno` means for a ledger.
Failure failure_of_system(int error);

}  // namespace recourse::ledger
