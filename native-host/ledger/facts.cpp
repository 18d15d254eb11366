#include <algorithm>

#include "codec/reader.h"
#include "ledger/events.h"
#include "ledger/impl.h"

namespace recourse::ledger {

namespace {

/// A conversation's newest messages are enough: what is older than these has been answered or forgotten.
constexpr int kMostMessages = 500;

std::optional<std::string> read_setting(Database& database, const std::string& name) {
  auto& select = database.statement("SELECT value FROM settings WHERE name = ?1");
  select.bind(1, name);
  if (!select.executeStep()) return std::nullopt;
  auto value = select.getColumn(0).getString();
  select.tryReset();
  return value;
}

StoreSettings store_settings(Database& database, const StoreId& store) {
  StoreSettings settings;
  if (const auto own = read_setting(database, "store:" + store.text()))
    settings = codec::read_text(*own, codec::store_settings_from);
  if (!settings.bot_counts)
    if (const auto any = read_setting(database, "botCounts")) settings.bot_counts = *any == "true";
  return settings;
}

/// The store's own row, from column `first` on: name, can_message, conversation_read_at.
void take_store(SQLite::Statement& row, int first, StoreFacts& facts) {
  facts.name = row.getColumn(first).getString();
  if (!row.getColumn(first + 1).isNull()) facts.can_message = row.getColumn(first + 1).getInt() != 0;
  if (!row.getColumn(first + 2).isNull()) facts.conversation_read_at = instant_of(row.getColumn(first + 2));
}

void read_conversation(Database& database, StoreFacts& facts) {
  auto& messages =
      database.statement("SELECT body FROM messages WHERE store_id = ?1 ORDER BY sent_at DESC, message DESC LIMIT ?2");
  messages.bind(1, facts.store_id->text());
  messages.bind(2, kMostMessages);
  while (messages.executeStep())
    facts.messages.push_back(codec::read_text(messages.getColumn(0).getString(), codec::message_from));
  std::reverse(facts.messages.begin(), facts.messages.end());
  facts.settings = store_settings(database, *facts.store_id);
}

StoreFacts read_store(Database& database, const StoreId& store) {
  StoreFacts facts;
  facts.store_id = store;
  auto& select = database.statement("SELECT name, can_message, conversation_read_at FROM stores WHERE store_id = ?1");
  select.bind(1, store.text());
  if (select.executeStep()) {
    take_store(select, 0, facts);
    select.tryReset();
  }
  read_conversation(database, facts);
  return facts;
}

void read_notes(Database& database, const OrderId& order, OrderFacts& facts) {
  auto& select =
      database.statement("SELECT kind, recorded_at, body FROM notes WHERE order_id = ?1 ORDER BY recorded_at, body");
  select.bind(1, order.text());
  while (select.executeStep()) {
    const std::string kind = select.getColumn(0).getString();
    if (kind != "agreement" && kind != "problem") continue;
    const codec::Document document(select.getColumn(2).getString());
    const codec::Reader body(document.root());
    const Instant at = instant_of(select.getColumn(1));
    if (kind == "agreement")
      facts.agreements.push_back(codec::agreement_from(body, at));
    else
      facts.problems.push_back(codec::problem_from(body, at));
  }
}

std::optional<OrderFacts> read_order(Database& database, const OrderId& order) {
  auto& select = database.statement(
      "SELECT o.state, (SELECT read_at FROM reads WHERE page = 'refund-list'), s.store_id, s.name, s.can_message, "
      "s.conversation_read_at FROM orders o LEFT JOIN stores s ON s.store_id = o.store_id WHERE o.order_id = ?1");
  select.bind(1, order.text());
  if (!select.executeStep()) return std::nullopt;
  OrderFacts facts{.record = codec::read_text(select.getColumn(0).getString(), codec::order_record_from)};
  if (!select.getColumn(1).isNull()) facts.refund_list_read_at = instant_of(select.getColumn(1));
  if (!select.getColumn(2).isNull()) take_store(select, 3, facts.store);
  select.tryReset();
  if (facts.record.order.store) facts.store.store_id = facts.record.order.store->store_id;

  auto& disputes = database.statement("SELECT state FROM disputes WHERE order_id = ?1 ORDER BY dispute_id");
  disputes.bind(1, order.text());
  while (disputes.executeStep())
    facts.disputes.push_back(codec::read_text(disputes.getColumn(0).getString(), codec::dispute_record_from));
  read_notes(database, order, facts);
  if (facts.store.store_id) read_conversation(database, facts.store);
  return facts;
}

}  // namespace

std::optional<OrderFacts> Ledger::order_facts(const OrderId& order) const {
  return in_snapshot(impl_->database, [&] { return read_order(impl_->database, order); });
}

std::vector<Note> Ledger::notes(const OrderId& order) const {
  return guarded(impl_->database, [&] {
    auto& select = impl_->database.statement(
        "SELECT recorded_at, body FROM notes WHERE order_id = ?1 AND kind = 'note' ORDER BY recorded_at, event");
    select.bind(1, order.text());
    std::vector<Note> notes;
    while (select.executeStep())
      notes.push_back(codec::read_text(select.getColumn(1).getString(), [&](const codec::Reader& r) {
        return codec::note_from(r, instant_of(select.getColumn(0)));
      }));
    select.tryReset();
    return notes;
  });
}

StoreFacts Ledger::store_facts(const StoreId& store) const {
  return in_snapshot(impl_->database, [&] { return read_store(impl_->database, store); });
}

std::optional<std::string> Ledger::setting(const std::string& name) const {
  return guarded(impl_->database, [&] { return read_setting(impl_->database, name); });
}

void Ledger::for_each_order(PageDate since, const std::function<void(const OrderFacts&)>& visit) const {
  in_snapshot(impl_->database, [&] {
    std::vector<OrderId> ids;
    auto& select = impl_->database.statement(
        "SELECT order_id FROM orders WHERE reach >= ?1 AND status NOT IN ('unpaid', 'expired', 'cancelled') "
        "UNION SELECT order_id FROM disputes WHERE over = 0");
    select.bind(1, format_page_date(since));
    while (select.executeStep())
      if (auto id = OrderId::parse(select.getColumn(0).getString())) ids.push_back(std::move(*id));
    for (const auto& id : ids)
      if (const auto facts = read_order(impl_->database, id)) visit(*facts);
  });
}

void Ledger::in_one_snapshot(const std::function<void()>& work) const { in_snapshot(impl_->database, work); }

}  // namespace recourse::ledger
