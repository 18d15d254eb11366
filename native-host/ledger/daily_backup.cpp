#include "ledger/daily_backup.h"

#include "ledger/backup_files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::hours kEvery{24};
constexpr int kPagesAStep = 64;

}  // namespace

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

}  // namespace recourse::ledger
