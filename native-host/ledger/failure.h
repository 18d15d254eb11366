#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace recourse::ledger {

enum class Content;

enum class Failure { read_only, permission, locked, newer_version, not_a_ledger, damaged, disk_full, too_large, io };

/// What went wrong with the file, in a sentence for people. Nothing of the failed call was recorded.
struct LedgerError : std::runtime_error {
  LedgerError(Failure what, const std::string& sentence, std::string about = {}, int system_error = 0,
              const char* key = nullptr)
      : std::runtime_error(sentence), failure(what), file(std::move(about)), error(system_error), word(key) {}
  LedgerError(Failure what, const std::string& sentence, std::string about, Content there)
      : LedgerError(what, sentence, std::move(about)) {
    found = there;
  }
  Failure failure;
  std::string file;  ///< the one it is about; empty: the ledger
  int error;         ///< the system's reason (errno) that it could not be read or written; 0 where there is none
  const char* word;  ///< the key of what people are told, where `failure` says less than the sentence; else null
  std::optional<Content> found = {};  ///< what lies there in place of a ledger, where that is known
};

/// What an `errno` means for a ledger.
Failure failure_of_system(int error);

}  // namespace recourse::ledger
