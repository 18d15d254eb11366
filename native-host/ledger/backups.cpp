#include "ledger/backups.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/impl.h"
#include "platform/files.h"
#include "platform/process.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::hours kEvery{24};
constexpr int kPagesAStep = 64;

fs::path backup_folder(const fs::path& ledger) { return ledger.parent_path() / kBackupFolder; }

/// The time in "ledger-20260907T120000Z.db" or "ledger-20260907T120000Z-schema1.db".
std::optional<Instant> time_in(const std::string& name, const std::string& stem) {
  if (name.rfind(stem + "-", 0) != 0 || name.size() < stem.size() + 17) return std::nullopt;
  const std::string t = name.substr(stem.size() + 1, 16);
  return parse_instant(
      fmt::format("{}-{}-{}:{}:{}", t.substr(0, 4), t.substr(4, 2), t.substr(6, 5), t.substr(11, 2), t.substr(13)));
}

fs::path new_backup_name(const fs::path& ledger, Instant now, const std::string& suffix = "") {
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

}  // namespace

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

Backup back_up(Database& database, Instant now) {
  return guarded(database, [&] {
    const auto file = new_backup_name(database.file(), now);
    copy_database(database.connection(), file);
    prune_backups(database.file());
    return described(file, now);
  });
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

std::unique_ptr<DailyBackup> DailyBackup::begin_if_due(Database& database, Instant now) {
  const auto all = backups_of(database.file());
  if (!all.empty() && now - all.front().at < kEvery) return nullptr;
  if (database.connection().execAndGet("SELECT EXISTS (SELECT 1 FROM events)").getInt() == 0) return nullptr;
  return std::unique_ptr<DailyBackup>(new DailyBackup(database, new_backup_name(database.file(), now)));
}

DailyBackup::DailyBackup(Database& database, fs::path file)
    : from_(database), file_(std::move(file)), unfinished_(unfinished_name(file_)), to_(open_unfinished(unfinished_)) {
  backup_ = ::sqlite3_backup_init(to_->getHandle(), "main", from_.connection().getHandle(), "main");
  if (backup_ == nullptr) throw SQLite::Exception(to_->getHandle());
}

DailyBackup::~DailyBackup() {
  if (backup_ != nullptr) ::sqlite3_backup_finish(backup_);
  if (to_) {
    to_.reset();
    remove_database(unfinished_);
  }
}

bool DailyBackup::step() {
  const int result = ::sqlite3_backup_step(backup_, kPagesAStep);
  if (result == SQLITE_OK || result == SQLITE_BUSY || result == SQLITE_LOCKED) return true;
  ::sqlite3_backup_finish(backup_);
  backup_ = nullptr;
  if (result != SQLITE_DONE) throw SQLite::Exception(to_->getHandle(), result);
  leave_wal(*to_);
  to_.reset();
  finish(unfinished_, file_);
  prune_backups(from_.file());
  return false;
}

Backup Ledger::back_up(Instant now) { return ledger::back_up(impl_->database, now); }

std::vector<Backup> Ledger::backups() const { return backups_of(impl_->database.file()); }

bool Ledger::has_backups(const fs::path& ledger) { return !backups_of(ledger).empty(); }

void Ledger::back_up_to(const fs::path& file) const {
  auto& database = impl_->database;
  if (expect_own_file(file)) {
    if (platform::identity_of(file) == platform::identity_of(database.file()))
      throw LedgerError(Failure::not_a_ledger, fmt::format("{} is the ledger itself.", file.string()));
    expect_ledger(file);
  }
  guarded(database, [&] { copy_database(database.connection(), file); });
}

bool Ledger::step_daily_backup(Instant now) {
  auto& impl = *impl_;
  return guarded(impl.database, [&] {
    if (!impl.daily_backup) impl.daily_backup = DailyBackup::begin_if_due(impl.database, now);
    if (!impl.daily_backup) return false;
    try {
      if (impl.daily_backup->step()) return true;
    } catch (...) {
      impl.daily_backup.reset();
      throw;
    }
    impl.daily_backup.reset();
    return false;
  });
}

}  // namespace recourse::ledger
