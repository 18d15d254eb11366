#include "ledger/forget.h"

#include <set>

#include "codec/reader.h"
#include "ledger/rebuild.h"

namespace recourse::ledger {

namespace {

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

}  // namespace

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
  return erased;
}

}  // namespace recourse::ledger
