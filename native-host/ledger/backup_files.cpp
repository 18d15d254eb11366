#include "ledger/backup_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/files.h"
#include "platform/process.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

fs::path backup_folder(const fs::path& ledger) { return ledger.parent_path() / kBackupFolder; }

/// The time in "ledger-20260907T120000Z.db" or "ledger-20260907T120000Z-schema1.db".
std::optional<Instant> time_in(const std::string& name, const std::string& stem) {
  if (name.rfind(stem + "-", 0) != 0 || name.size() < stem.size() + 17) return std::nullopt;
  const std::string t = name.substr(stem.size() + 1, 16);
  return parse_instant(
      fmt::format("{}-{}-{}:{}:{}", t.substr(0, 4), t.substr(4, 2), t.substr(6, 5), t.substr(11, 2), t.substr(13)));
}

}  // namespace

fs::path new_backup_name(const fs::path& ledger, Instant now, const std::string& suffix) {
  const auto folder = backup_folder(ledger);
  make_private_folder(folder);
  return folder / fmt::format("{}-{}{}.db", ledger.stem().string(), name_of_time(now), suffix);
}

/// The file gets its lasting name only when all of it is on the disk.
void finish(const fs::path& unfinished, const fs::path& file) {
  platform::flush_file(unfinished);
  fs::rename(unfinished, file);
}

std::unique_ptr<SQLite::Database> open_unfinished(const fs::path& unfinished) {
  remove_database(unfinished);
  const platform::PrivateFiles only_mine;
  auto to = std::make_unique<SQLite::Database>(unfinished.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  to->exec("PRAGMA synchronous=OFF; PRAGMA cache_size=-200");  // `finish` sees to the disk
  return to;
}

/// A backup is one file: no -wal beside it.
void leave_wal(SQLite::Database& copy) { copy.exec("PRAGMA journal_mode=DELETE"); }

Backup described(const fs::path& file, Instant at) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return {file, at, error ? 0 : static_cast<std::int64_t>(size)};
}

fs::path unfinished_name(const fs::path& file) {
  return file.parent_path() / fmt::format(".{}.{}{}", file.filename().string(), platform::process_id(), kUnfinished);
}

std::vector<Backup> backups_of(const fs::path& ledger) {
  std::vector<Backup> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(backup_folder(ledger), error)) {
    if (entry.path().extension() != ".db") continue;
    if (const auto at = time_in(entry.path().filename().string(), ledger.stem().string()))
      found.push_back(described(entry.path(), *at));
  }
  std::sort(found.begin(), found.end(),
            [](const Backup& a, const Backup& b) { return std::tie(a.at, a.file) > std::tie(b.at, b.file); });
  return found;
}

void copy_database(SQLite::Database& from, const fs::path& to) {
  const auto unfinished = unfinished_name(to);
  try {
    {
      const auto copy = open_unfinished(unfinished);
      sqlite3_backup* backup = ::sqlite3_backup_init(copy->getHandle(), "main", from.getHandle(), "main");
      if (backup == nullptr) throw SQLite::Exception(copy->getHandle());
      int result = SQLITE_OK;
      for (int tries = 0; tries < 400; ++tries) {
        result = ::sqlite3_backup_step(backup, -1);
        if (result != SQLITE_BUSY && result != SQLITE_LOCKED) break;
        ::sqlite3_sleep(20);
      }
      ::sqlite3_backup_finish(backup);
      if (result != SQLITE_DONE) throw SQLite::Exception(copy->getHandle(), result);
      leave_wal(*copy);
    }
    finish(unfinished, to);
  } catch (...) {
    remove_database(unfinished);
    throw;
  }
}

void back_up_before_migration(Database& database, int version, Instant now) {
  guarded(database, [&] {
    copy_database(database.connection(), new_backup_name(database.file(), now, fmt::format("-schema{}", version)));
  });
}

void prune_backups(const fs::path& ledger) {
  const auto all = backups_of(ledger);
  for (std::size_t i = kBackupsKept; i < all.size(); ++i) remove_database(all[i].file);
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(backup_folder(ledger), error)) {
    if (entry.path().extension() != kUnfinished) continue;
    const auto age = fs::file_time_type::clock::now() - entry.last_write_time(error);
    if (!error && age > std::chrono::hours(1)) fs::remove(entry.path(), error);
  }
}

}  // namespace recourse::ledger
