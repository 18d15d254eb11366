#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ledger/backup_files.h"
#include "ledger/files.h"
#include "ledger/forget.h"
#include "ledger/open_ledger.h"
#include "ledger/replaced_file.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

/// Ledgers larger than this are not written anew after erasing; their freed space is overwritten as it is freed.
constexpr std::int64_t kSmallEnoughToRewrite = std::int64_t{256} * 1024 * 1024;

/// Without room for it the file keeps its size; what was deleted in it is overwritten all the same.
void rewrite(SQLite::Database& connection) {
  try {
    connection.exec("VACUUM");
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() != SQLITE_FULL && error.getErrorCode() != SQLITE_IOERR) throw;
  }
}

/// The search index keeps what was deleted from it until all its pieces are one. They are merged a little at a time, so
/// that it takes no more room than that little, however large the index is.
void merge_index(Database& database) {
  constexpr std::uintmax_t kFewest = 16;
  constexpr std::uintmax_t kMost = 1'000;
  constexpr std::uintmax_t kShare =
      16 * 4'096;  // of a page: what it is read from is overwritten, and the -wal has both
  std::error_code error;
  const auto room = fs::space(fs::absolute(database.file()).parent_path(), error).available;
  const auto pages = error ? kFewest : std::clamp(room / kShare, kFewest, kMost);
  // Below zero: all pieces, as "optimize" does.
  const auto merge = fmt::format("INSERT INTO search(search, rank) VALUES('merge', -{})", pages);
  for (bool merged = true; merged;) {
    merged = in_transaction(database, [&] {
      constexpr int kNothingMerged = 1;  // as FTS5 tells it: the order itself counts as a change
      const int before = database.connection().getTotalChanges();
      database.connection().exec(merge);
      return database.connection().getTotalChanges() - before > kNothingMerged;
    });
    guarded(database, [&] { database.connection().exec("PRAGMA wal_checkpoint(PASSIVE)"); });
  }
}

/// Nothing of what was deleted stays in the file or its -wal.
void leave_no_trace(Database& database) {
  guarded(database, [&] {
    auto& connection = database.connection();
    database.forget_statements();
    std::error_code error;
    if (static_cast<std::int64_t>(fs::file_size(database.file(), error)) <= kSmallEnoughToRewrite) rewrite(connection);
    for (int tries = 0; tries < 200; ++tries) {
      const bool busy = connection.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() != 0;
      if (!busy) return;
      ::sqlite3_sleep(20);
    }
    throw LedgerError(Failure::locked,
                      fmt::format("The order is erased, but another program still reads an older state of {}; erase "
                                  "again when it is closed.",
                                  database.file().string()),
                      database.file().string(), 0, "ledger_erased_still_read");
  });
}

/// The same in a copy. One that cannot be read could hold anything, and one that cannot be written for want of room
/// holds what was to be erased: both go. False when it went.
bool erase_in_copy(const fs::path& copy, const std::string& order_id, Instant now) {
  try {
    Database database(copy, now, BeforeMigration::nothing);
    const auto erased = in_transaction(database, [&] {
      const auto forgotten = forget_everything_of(database, order_id);
      if (forgotten.orders > 0) database.connection().exec("INSERT INTO search(search) VALUES('optimize')");
      return forgotten;
    });
    if (erased.orders > 0) leave_no_trace(database);
    database.forget_statements();
    guarded(database, [&] { database.connection().exec("PRAGMA journal_mode=DELETE"); });
    return true;
  } catch (const LedgerError& error) {
    if (error.failure == Failure::locked) throw;
    remove_database(copy);
    return false;
  }
}

using CopiesDone = std::map<fs::path, platform::FileIdentity>;

/// The same in every copy that is not among those `done`, which they are then. How many went.
std::int64_t erase_in_copies(const fs::path& ledger, const std::string& order_id, Instant now, CopiesDone& done) {
  std::int64_t removed = 0;
  for (const auto& own : files_of(ledger)) {
    const bool is_copy = own.kind == OwnKind::backup || own.kind == OwnKind::set_aside;
    if (!is_copy || own.is_companion) continue;
    auto& before = done[own.file];
    if (before == platform::identity_of(own.file)) continue;
    if (!erase_in_copy(own.file, order_id, now)) ++removed;
    before = platform::identity_of(own.file);
  }
  return removed;
}

/// What was left unfinished or received, and companions of files that are no more, may hold anything.
void remove_remains(const fs::path& ledger) {
  std::error_code error;
  for (const auto& own : files_of(ledger)) {
    const bool is_kept = own.kind == OwnKind::backup || own.kind == OwnKind::set_aside;
    if (own.kind == OwnKind::unfinished || (is_kept && own.is_companion)) fs::remove(own.file, error);
  }
}

/// Makes room on a full disk: what is in the -wal goes into the file, and its place is free again.
void make_room(Database& database) {
  guarded(database, [&] {
    database.forget_statements();
    database.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
  });
}

template <class Work>
auto with_room(Database& database, const Work& work) {
  try {
    return in_transaction(database, work);
  } catch (const LedgerError& error) {
    if (error.failure != Failure::disk_full) throw;
  }
  make_room(database);
  return in_transaction(database, work);
}

/// The orders there were.
std::int64_t forget_everything(Database& database) {
  const auto orders =
      guarded(database, [&] { return database.connection().execAndGet("SELECT count(*) FROM orders").getInt64(); });
  try {
    with_room(database, [&] {
      database.connection().exec(
          "INSERT INTO search(search) VALUES('delete-all'); DELETE FROM documents; DELETE FROM orders; "
          "DELETE FROM notes; DELETE FROM events; DELETE FROM disputes; DELETE FROM messages; DELETE FROM stores; "
          "DELETE FROM reads; DELETE FROM settings; DELETE FROM reminders; DELETE FROM recoveries");
    });
  } catch (const LedgerError& error) {
    if (error.failure != Failure::disk_full) throw;
    make_room(database);
    overwrite_with_nothing(database);
  }
  return orders;
}

}  // namespace

Erased Ledger::erase(const OrderId& order, Instant now) {
  Erased erased;
  erase(order, now, erased);
  return erased;
}

void Ledger::erase(const OrderId& order, Instant now, Erased& erased) {
  auto& database = open_->database;
  open_->daily_backup.reset();
  // Copies first: on a full disk that makes room.
  CopiesDone done;
  erased.copies_removed += erase_in_copies(database.file(), order.text(), now, done);
  remove_remains(database.file());
  const auto here = with_room(database, [&] { return forget_everything_of(database, order.text()); });
  erased.orders += here.orders;
  erased.messages_left = std::max(erased.messages_left, here.messages_left);
  // Meanwhile another host may have made its daily backup, or be about to.
  remove_remains(database.file());
  erased.copies_removed += erase_in_copies(database.file(), order.text(), now, done);
  merge_index(database);
  leave_no_trace(database);
  note_erasing(database.file());
}

bool Ledger::remove_oldest_copy(const fs::path& file) {
  std::optional<OwnFile> oldest;
  fs::file_time_type its_time;
  for (auto& own : files_of(file)) {
    std::error_code error;
    const auto time = fs::last_write_time(own.file, error);
    const bool is_copy = (own.kind == OwnKind::backup || own.kind == OwnKind::set_aside) && !own.is_companion;
    if (!is_copy || error || (oldest && its_time <= time)) continue;
    oldest = std::move(own);
    its_time = time;
  }
  if (!oldest) return false;
  remove_database(oldest->file);
  std::error_code error;
  return !fs::exists(oldest->file, error);
}

void Ledger::remove_copies(const fs::path& file) {
  for (const auto& own : files_of(file))
    if (own.kind == OwnKind::backup || own.kind == OwnKind::set_aside) remove_database(own.file);
  remove_remains(file);
}

std::int64_t Ledger::erase_all() {
  auto& database = open_->database;
  open_->daily_backup.reset();
  remove_copies(database.file());
  const std::int64_t orders = forget_everything(database);
  remove_copies(database.file());  // another host may have made one meanwhile
  leave_no_trace(database);
  note_erasing(database.file());
  return orders;
}

}  // namespace recourse::ledger
