#include "ledger/backup_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

fs::path backup_folder(const fs::path& ledger) { return ledger.parent_path() / kBackupFolder; }

[[noreturn]] void fail_to_make(const fs::path& file, int error) {
  throw LedgerError(failure_of_system(error),
                    fmt::format("No file can be made in {}: {}.", file.parent_path().string(), std::strerror(error)),
                    file.parent_path().string(), error);
}

/// A copy is one file that says it needs no -wal; nothing that SQLite would have to write beside it for that.
void leave_wal(const fs::path& copy) {
  std::fstream file(copy, std::ios::binary | std::ios::in | std::ios::out);
  constexpr std::streamoff kVersions = 18;
  constexpr std::string_view kRollback("\x01\x01", 2);
  file.seekp(kVersions);
  file.write(kRollback.data(), kRollback.size());
}

}  // namespace

fs::path new_backup_name(const fs::path& ledger, Instant now, const std::string& suffix) {
  const auto folder = backup_folder(ledger);
  make_private_folder(folder);
  return folder / fmt::format("{}-{}{}.db", ledger.stem().string(), name_of_time(now), suffix);
}

void finish(const fs::path& unfinished, const fs::path& file) {
  leave_wal(unfinished);
  platform::flush_file(unfinished);
  std::error_code error;
  fs::rename(unfinished, file, error);
  if (error)
    throw LedgerError(failure_of_system(error.default_error_condition().value()),
                      fmt::format("The file {} cannot be written: {}.", file.string(), error.message()), file.string(),
                      error.default_error_condition().value());
}

std::unique_ptr<SQLite::Database> open_unfinished(const fs::path& unfinished) {
  {
    const platform::OutputFile made(unfinished, platform::OutputFile::How::create);
    if (!made.is_open()) fail_to_make(unfinished, errno);
  }
  auto to = std::make_unique<SQLite::Database>(unfinished.string(), SQLite::OPEN_READWRITE);
  to->exec("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; PRAGMA cache_size=-200");  // `finish` sees to the disk
  return to;
}

Backup described(const fs::path& file, Instant at) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return {file, at, error ? 0 : static_cast<std::int64_t>(size)};
}

std::vector<Backup> backups_of(const fs::path& ledger) {
  std::vector<Backup> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(backup_folder(ledger), error)) {
    if (entry.path().extension() != ".db") continue;
    if (const auto at = time_in(entry.path().filename().string(), ledger.stem().string() + "-"))
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

void prune_backups(const fs::path& ledger, Instant now, const fs::path& just_made) {
  std::size_t kept = 0;
  std::size_t ahead = 0;
  for (const auto& backup : backups_of(ledger)) {
    auto& number = backup.at > now ? ahead : kept;  // what a wrong clock dated pushes nothing out
    if (++number > kBackupsKept && backup.file != just_made) remove_database(backup.file);
  }
  sweep(ledger);
}

}  // namespace recourse::ledger
