#pragma once

#include <memory>
#include <vector>

#include "ledger/database.h"

namespace recourse::ledger {

inline constexpr std::size_t kBackupsKept = 7;

/// The backups of a ledger, newest first.
std::vector<Backup> backups_of(const std::filesystem::path& ledger);

/// Copies all of `from` to `to`, by a temporary name in the same folder and a rename; the copy is one file, 0600, that
/// can be read from anywhere. Throws SQLite::Exception or LedgerError; then `to` is as it was.
void copy_database(SQLite::Database& from, const std::filesystem::path& to);

Backup back_up(Database& database, Instant now);
void back_up_before_migration(Database& database, int version, Instant now);

/// Removes all but the newest seven, and what broken copies left.
void prune_backups(const std::filesystem::path& ledger);

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
  DailyBackup(Database& database, std::filesystem::path file);
  Database& from_;
  std::filesystem::path file_;
  std::filesystem::path unfinished_;
  std::unique_ptr<SQLite::Database> to_;
  sqlite3_backup* backup_ = nullptr;
};

/// Throws LedgerError unless the file is a ledger this host can read, or an older one.
void expect_ledger(const std::filesystem::path& file);
/// Throws LedgerError unless SQLite's own check finds nothing wrong in it.
void expect_sound(const std::filesystem::path& file);

/// An unfinished file's name.
std::filesystem::path unfinished_name(const std::filesystem::path& file);

}  // namespace recourse::ledger
