#pragma once

#include <memory>
#include <string>

#include "ledger/backups.h"
#include "ledger/database.h"
#include "ledger/files.h"

namespace recourse::ledger {

inline constexpr std::size_t kBackupsKept = 7;

/// Copies all of `from` to `to`, by a temporary name in the same folder and a rename; the copy is one file, 0600, that
/// can be read from anywhere. Throws SQLite::Exception or LedgerError; then `to` is as it was.
void copy_database(SQLite::Database& from, const std::filesystem::path& to);

/// The name of a backup made now; its folder is made when it is not there.
std::filesystem::path new_backup_name(const std::filesystem::path& ledger, Instant now, const std::string& suffix = "");

/// An empty database to copy into, and what gives it its lasting name when all of it is on the disk.
std::unique_ptr<SQLite::Database> open_unfinished(const std::filesystem::path& unfinished);
void finish(const std::filesystem::path& unfinished, const std::filesystem::path& file);

/// A backup as it lies there.
Backup described(const std::filesystem::path& file, Instant at);

/// Puts all of `from` into the open ledger, in one transaction that other processes see as one. Throws LedgerError.
void overwrite(Database& live, SQLite::Database& from);
/// The same with a ledger of the same id that holds nothing. It takes the room of a few dozen pages, however much there
/// was: what is no longer part of the file is not written but cut off.
void overwrite_with_nothing(Database& live);

void back_up_before_migration(Database& database, int version, Instant now);

/// Removes all but the newest seven of those not dated ahead of `now`, all but seven of those that are, and what broken
/// copies left. Never `just_made`.
void prune_backups(const std::filesystem::path& ledger, Instant now, const std::filesystem::path& just_made = {});

/// Throws LedgerError unless the file is a ledger this host can read, or an older one.
void expect_ledger(const std::filesystem::path& file);
/// Throws LedgerError unless SQLite's own check finds nothing wrong in it.
void expect_sound(const std::filesystem::path& file);

}  // namespace recourse::ledger
