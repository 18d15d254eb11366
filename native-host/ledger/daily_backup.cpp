#include "ledger/daily_backup.h"

#include <algorithm>

#include "ledger/backup_files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::hours kEvery{24};
constexpr int kPagesAStep = 64;

}  // namespace

std::unique_ptr<DailyBackup> DailyBackup::begin_if_due(Database& database, Instant now) {
  sweep(database.file());
  const auto is_fresh = [&](const Backup& backup) { return backup.at <= now && now - backup.at < kEvery; };
  if (std::ranges::any_of(backups_of(database.file()), is_fresh)) return nullptr;
  if (database.connection().execAndGet("SELECT EXISTS (SELECT 1 FROM events)").getInt() == 0) return nullptr;
  return std::unique_ptr<DailyBackup>(new DailyBackup(database, new_backup_name(database.file(), now), now));
}

DailyBackup::DailyBackup(Database& database, fs::path file, Instant at)
    : from_(database),
      file_(std::move(file)),
      at_(at),
      unfinished_(unfinished_name(file_)),
      to_(open_unfinished(unfinished_)) {
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
  to_.reset();
  finish(unfinished_, file_);
  prune_backups(from_.file(), at_, file_);
  return false;
}

}  // namespace recourse::ledger
