#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "codec/reader.h"
#include "ledger/files.h"
#include "ledger/open_ledger.h"
#include "ledger/rebuild.h"
#include "ledger/replaced_file.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

/// Ledgers larger than this are not written anew after erasing; their freed space is overwritten as it is freed.
constexpr std::int64_t kSmallEnoughToRewrite = std::int64_t{256} * 1024 * 1024;

/// Whether a text names the id, not as a part of a longer number.
bool names(const std::string& text, const std::string& id) {
  const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at + 1))
    if (!(at > 0 && is_digit(at - 1)) && !is_digit(at + id.size())) return true;
  return false;
}

/// Messages that name the order, wherever they were sent; the stores whose conversations they are part of.
std::set<std::string> forget_messages(Database& database, const std::string& order_id) {
  std::set<std::string> stores;
  std::vector<std::int64_t> events;
  auto& select = database.statement(
      "SELECT event, store_id, body FROM events WHERE kind = 'message' AND (order_id = ?1 OR instr(body, ?1) > 0)");
  select.bind(1, order_id);
  while (select.executeStep()) {
    const auto message = codec::read_text(select.getColumn(2).getString(), codec::message_from);
    const bool of_order = message.order_id && message.order_id->text() == order_id;
    if (!of_order && !names(message.text, order_id) && !names(message.message_id.value_or(""), order_id)) continue;
    events.push_back(select.getColumn(0).getInt64());
    stores.insert(select.getColumn(1).getString());
  }
  for (const auto event : events) {
    auto& forget = database.statement("DELETE FROM events WHERE event = ?1");
    forget.bind(1, event);
    forget.exec();
  }
  return stores;
}

void run(Database& database, const char* sql, const std::string& id) {
  auto& statement = database.statement(sql);
  statement.bind(1, id);
  statement.exec();
}

bool has_other_orders(Database& database, const std::string& store_id, const std::string& order_id) {
  auto& select = database.statement(
      "SELECT EXISTS (SELECT 1 FROM events WHERE store_id = ?1 AND order_id IS NOT NULL AND order_id <> ?2) OR "
      "EXISTS (SELECT 1 FROM orders WHERE store_id = ?1 AND order_id <> ?2)");
  select.bind(1, store_id);
  select.bind(2, order_id);
  select.executeStep();
  const bool has = select.getColumn(0).getInt() != 0;
  select.tryReset();
  return has;
}

/// What no other order explains goes with this one: the store's name, its settings, and messages that name no order.
/// How many of these messages stay because another order may be what they are about.
std::int64_t forget_store(Database& database, const std::string& store_id, const std::string& order_id) {
  if (!has_other_orders(database, store_id, order_id)) {
    run(database, "DELETE FROM events WHERE store_id = ?1", store_id);
    run(database, "DELETE FROM messages WHERE store_id = ?1", store_id);
    run(database, "DELETE FROM stores WHERE store_id = ?1", store_id);
    run(database, "DELETE FROM settings WHERE name = ?1", "store:" + store_id);
    return 0;
  }
  auto& left =
      database.statement("SELECT count(*) FROM events WHERE store_id = ?1 AND kind = 'message' AND order_id IS NULL");
  left.bind(1, store_id);
  left.executeStep();
  const auto messages = left.getColumn(0).getInt64();
  left.tryReset();
  rebuild_messages(database, store_id);
  rebuild_store(database, store_id);
  return messages;
}

/// Takes the order out of the tables.
Erased forget_everything_of(Database& database, const std::string& order_id) {
  auto& connection = database.connection();
  const int before = connection.getTotalChanges();
  auto stores = forget_messages(database, order_id);
  for (auto& store :
       texts(database, "SELECT DISTINCT store_id FROM events WHERE order_id = ?1 AND store_id IS NOT NULL", order_id))
    stores.insert(std::move(store));
  forget_order(database, order_id);
  run(database, "DELETE FROM disputes WHERE order_id = ?1", order_id);
  run(database, "DELETE FROM notes WHERE order_id = ?1", order_id);
  run(database, "DELETE FROM events WHERE order_id = ?1", order_id);
  run(database, "DELETE FROM reminders WHERE order_id = ?1", order_id);
  Erased erased;
  for (const auto& store : stores) erased.messages_left += forget_store(database, store, order_id);
  erased.orders = connection.getTotalChanges() != before ? 1 : 0;
  if (erased.orders == 0) return erased;
  write_index(database);
  connection.exec("INSERT INTO search(search) VALUES('optimize')");  // the index keeps what was deleted until then
  return erased;
}

/// Without room for it the file keeps its size; what was deleted in it is overwritten all the same.
void rewrite(SQLite::Database& connection) {
  try {
    connection.exec("VACUUM");
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() != SQLITE_FULL && error.getErrorCode() != SQLITE_IOERR) throw;
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
    const auto erased = in_transaction(database, [&] { return forget_everything_of(database, order_id); });
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
  const std::int64_t orders = with_room(database, [&] {
    const auto count = database.connection().execAndGet("SELECT count(*) FROM orders").getInt64();
    database.connection().exec(
        "INSERT INTO search(search) VALUES('delete-all'); DELETE FROM documents; DELETE FROM orders; "
        "DELETE FROM notes; DELETE FROM events; DELETE FROM disputes; DELETE FROM messages; DELETE FROM stores; "
        "DELETE FROM reads; DELETE FROM settings; DELETE FROM reminders; DELETE FROM recoveries");
    return static_cast<std::int64_t>(count);
  });
  remove_copies(database.file());  // another host may have made one meanwhile
  leave_no_trace(database);
  note_erasing(database.file());
  return orders;
}

}  // namespace recourse::ledger
