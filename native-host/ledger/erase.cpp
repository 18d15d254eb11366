#include <fmt/format.h>

#include <set>

#include "codec/reader.h"
#include "ledger/backup_files.h"
#include "ledger/open_ledger.h"
#include "ledger/rebuild.h"

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

/// Takes the order out of the tables. False when nothing was known of it.
bool forget_everything_of(Database& database, const std::string& order_id) {
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
  for (const auto& store : stores) {
    rebuild_messages(database, store);
    run(database, "DELETE FROM stores WHERE store_id = ?1 AND NOT EXISTS (SELECT 1 FROM events WHERE store_id = ?1)",
        store);
  }
  if (connection.getTotalChanges() == before) return false;
  write_index(database);
  connection.exec("INSERT INTO search(search) VALUES('optimize')");  // the index keeps what was deleted until then
  return true;
}

/// Nothing of what was deleted stays in the file or its -wal.
void leave_no_trace(Database& database) {
  guarded(database, [&] {
    auto& connection = database.connection();
    database.forget_statements();
    std::error_code error;
    if (static_cast<std::int64_t>(fs::file_size(database.file(), error)) <= kSmallEnoughToRewrite)
      connection.exec("VACUUM");
    for (int tries = 0; tries < 200; ++tries) {
      const bool busy = connection.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() != 0;
      if (!busy) return;
      ::sqlite3_sleep(20);
    }
    throw LedgerError(Failure::locked,
                      fmt::format("The order is erased, but another program still reads an older state of {}; erase "
                                  "again when it is closed.",
                                  database.file().string()));
  });
}

/// The same in a copy. One that cannot be read could hold anything, and goes.
void erase_in_copy(const fs::path& copy, const std::string& order_id, Instant now) {
  try {
    Database database(copy, now, BeforeMigration::nothing);
    const bool changed = in_transaction(database, [&] { return forget_everything_of(database, order_id); });
    if (changed) leave_no_trace(database);
    database.forget_statements();
    guarded(database, [&] { database.connection().exec("PRAGMA journal_mode=DELETE"); });
  } catch (const LedgerError& error) {
    if (error.failure == Failure::disk_full || error.failure == Failure::locked) throw;
    remove_database(copy);
  }
}

/// What was received of a file to import may hold anything too.
void remove_unfinished(const fs::path& ledger) {
  std::error_code error;
  for (const auto& folder : {ledger.parent_path(), ledger.parent_path() / kBackupFolder})
    for (const auto& entry : fs::directory_iterator(folder, error))
      if (entry.path().extension() == kUnfinished) fs::remove(entry.path(), error);
}

}  // namespace

bool Ledger::erase(const OrderId& order, Instant now) {
  auto& database = open_->database;
  open_->daily_backup.reset();
  for (const auto& backup : backups_of(database.file())) erase_in_copy(backup.file, order.text(), now);
  for (const auto& aside : files_aside(database.file())) erase_in_copy(aside, order.text(), now);
  remove_unfinished(database.file());
  const bool known = in_transaction(database, [&] { return forget_everything_of(database, order.text()); });
  leave_no_trace(database);
  return known;
}

std::int64_t Ledger::erase_all() {
  auto& database = open_->database;
  open_->daily_backup.reset();
  const std::int64_t orders = in_transaction(database, [&] {
    const auto count = database.connection().execAndGet("SELECT count(*) FROM orders").getInt64();
    database.connection().exec(
        "INSERT INTO search(search) VALUES('delete-all'); DELETE FROM documents; DELETE FROM orders; "
        "DELETE FROM notes; DELETE FROM events; DELETE FROM disputes; DELETE FROM messages; DELETE FROM stores; "
        "DELETE FROM reads; DELETE FROM settings; DELETE FROM reminders; DELETE FROM recoveries");
    return static_cast<std::int64_t>(count);
  });
  for (const auto& backup : backups_of(database.file())) remove_database(backup.file);
  for (const auto& aside : files_aside(database.file())) remove_database(aside);
  remove_unfinished(database.file());
  leave_no_trace(database);
  return orders;
}

}  // namespace recourse::ledger
