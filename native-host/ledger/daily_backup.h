#pragma once

#include <memory>

#include "ledger/database.h"

namespace recourse::ledger {

/// A backup made in small steps between a host's answers. An unfinished one is removed with this object.
class DailyBackup {
 public:
  /// Null when the newest backup is less than a day old or the ledger holds nothing.
  static std::unique_ptr<DailyBackup> begin_if_due(Database& database, Instant now);
  ~DailyBackup();
  DailyBackup(const DailyBackup&) = delete;
  DailyBackup& operator=(const DailyBackup&) = delete;

  /// A few milliseconds of it; false when it is done. Throws SQLite::Exception.
  bool step();

 private:
  DailyBackup(Database& database, std::filesystem::path file, Instant at);
  Database& from_;
  std::filesystem::path file_;
  Instant at_;
  std::filesystem::path unfinished_;
  std::unique_ptr<SQLite::Database> to_;
  sqlite3_backup* backup_ = nullptr;
};

}  // namespace recourse::ledger
