#pragma once

#include <filesystem>
#include <vector>

#include "ledger/ledger.h"

namespace recourse::ledger {

/// A copy of the ledger in the folder `backups` beside it.
struct Backup {
  std::filesystem::path file;
  Instant at;
  std::int64_t bytes = 0;
};

class Backups {
 public:
  explicit Backups(OpenLedger& ledger) : ledger_(ledger) {}

  /// Makes a backup in the folder of backups, where seven are kept.
  Backup make(Instant now);
  /// Writes a copy to a file of the user's choice. An older copy is replaced, any other file refused.
  void write_to(const std::filesystem::path& file) const;
  /// Newest first.
  std::vector<Backup> list() const;
  /// A few milliseconds of the daily backup, when one is due; false when there is nothing to do now.
  bool step_daily(Instant now);

 private:
  OpenLedger& ledger_;
};

/// The backups of a ledger, newest first.
std::vector<Backup> backups_of(const std::filesystem::path& ledger);

/// Puts a copy in the place of the ledger at `ledger`, after checking it; what was there is kept beside it under the
/// name that is returned (empty when there was nothing).
std::filesystem::path restore(const std::filesystem::path& ledger, const std::filesystem::path& copy, Instant now);

}  // namespace recourse::ledger
