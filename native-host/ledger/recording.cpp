#include <algorithm>
#include <nlohmann/json.hpp>

#include "codec/codec.h"
#include "codec/names.h"
#include "ledger/impl.h"
#include "ledger/index.h"

namespace recourse::ledger {

using nlohmann::json;

namespace {

Event event_of(const Page& page, const char* kind, Instant now) {
  return {.at = page.seen_at,
          .recorded_at = now,
          .kind = kind,
          .page = std::string(codec::name_of(page.kind)),
          .source = "page " + std::string(codec::name_of(page.source)),
          .complete = page.complete};
}

/// The same thing seen again on the same page: the event only learns of it. False when the newest event of its kind
/// and subject says something else.
bool is_repeated(Database& database, const Event& event) {
  auto& newest = database.statement(
      "SELECT event, page, complete, body, at, again_at FROM events WHERE order_id = ?1 AND kind = ?2 "
      "ORDER BY at DESC, event DESC LIMIT 1");
  newest.bind(1, *event.order_id);
  newest.bind(2, event.kind);
  if (!newest.executeStep()) return false;
  const auto id = newest.getColumn(0).getInt64();
  const bool same =
      newest.getColumn(1).getString() == event.page && (newest.getColumn(2).getInt() != 0) == event.complete &&
      newest.getColumn(3).getString() == event.body && newest.getColumn(4).getString() <= format_instant(event.at);
  const auto again = text_or_null(newest.getColumn(5));
  newest.tryReset();
  if (!same) return false;
  if (again && *again >= format_instant(event.at)) return true;
  auto& learn = database.statement("UPDATE events SET again_at = ?2 WHERE event = ?1");
  learn.bind(1, id);
  learn.bind(2, format_instant(event.at));
  learn.exec();
  return true;
}

struct Seen {
  Instant at;
  std::string page;
  std::string source;
  bool complete;
  std::string body;
};

/// All sightings of an order's events of one kind, oldest first; ties by content, so that arrival does not matter.
std::vector<Seen> sightings(Database& database, const OrderId& order, const char* kind) {
  auto& select = database.statement(
      "SELECT at, again_at, page, source, complete, body FROM events WHERE order_id = ?1 AND kind = ?2");
  select.bind(1, order.text());
  select.bind(2, kind);
  std::vector<Seen> all;
  while (select.executeStep()) {
    Seen seen{instant_of(select.getColumn(0)), select.getColumn(2).getString(), select.getColumn(3).getString(),
              select.getColumn(4).getInt() != 0, select.getColumn(5).getString()};
    if (!select.getColumn(1).isNull()) {
      Seen again = seen;
      again.at = instant_of(select.getColumn(1));
      all.push_back(std::move(again));
    }
    all.push_back(std::move(seen));
  }
  std::sort(all.begin(), all.end(), [](const Seen& a, const Seen& b) {
    return std::tie(a.at, a.page, a.body) < std::tie(b.at, b.page, b.body);
  });
  return all;
}

OrderSighting sighting_of(const Seen& seen) {
  return {codec::value_of<PageKind>(seen.page).value_or(PageKind::order_list),
          seen.source == "page json" ? Source::json : Source::dom, seen.complete, seen.at,
          codec::order_from_text(seen.body)};
}

OrderRecord refold(Database& database, const OrderId& order) {
  std::optional<OrderRecord> record;
  for (const auto& seen : sightings(database, order, "order"))
    record = record ? fold(std::move(*record), sighting_of(seen)) : first_sighting(sighting_of(seen));
  return *record;
}

std::optional<OrderRecord> known_record(Database& database, const OrderId& order) {
  auto& select = database.statement("SELECT state FROM orders WHERE order_id = ?1");
  select.bind(1, order.text());
  if (!select.executeStep()) return std::nullopt;
  const std::string state = select.getColumn(0).getString();
  select.tryReset();
  return codec::order_record_from(json::parse(state));
}

void see_store(Database& database, const Store& store, Instant seen_at) {
  auto& upsert = database.statement(
      "INSERT INTO stores(store_id, name, can_message, seen_at) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(store_id) DO UPDATE "
      "SET name = iif(excluded.name = '', name, excluded.name), can_message = coalesce(excluded.can_message, "
      "can_message), "
      "seen_at = excluded.seen_at WHERE excluded.seen_at >= seen_at");
  upsert.bind(1, store.store_id.text());
  upsert.bind(2, store.name);
  if (store.can_message) upsert.bind(3, *store.can_message ? 1 : 0);
  upsert.bind(4, format_instant(seen_at));
  upsert.exec();
}

void keep(Database& database, const std::optional<OrderRecord>& before, const OrderRecord& record) {
  const Order& order = record.order;
  const auto document = index_order(database, before, record);
  auto& upsert = database.statement(
      "INSERT INTO orders(order_id, store_id, placed_on, status, document, state) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
      "ON CONFLICT(order_id) DO UPDATE SET store_id = excluded.store_id, placed_on = excluded.placed_on, "
      "status = excluded.status, document = excluded.document, state = excluded.state");
  upsert.bind(1, order.order_id.text());
  if (order.store) upsert.bind(2, order.store->store_id.text());
  if (order.placed_on) upsert.bind(3, format_page_date(*order.placed_on));
  upsert.bind(4, std::string(codec::name_of(order.status)));
  upsert.bind(5, document);
  upsert.bind(6, codec::to_json(record).dump());
  upsert.exec();
}

void record_order(Database& database, const Page& page, const Order& order, Instant now) {
  Event event = event_of(page, "order", now);
  event.order_id = order.order_id.text();
  if (order.store) event.store_id = order.store->store_id.text();
  event.body = codec::to_json(order).dump();

  const auto before = known_record(database, order.order_id);
  if (!before || !is_repeated(database, event)) append(database, event);

  const OrderSighting sighting{page.kind, page.source, page.complete, page.seen_at, order};
  const bool in_order = !before || page.seen_at > before->last_seen_at;
  const auto record = !in_order ? refold(database, order.order_id)
                      : before  ? fold(*before, sighting)
                                : first_sighting(sighting);
  keep(database, before, record);
  if (order.store) see_store(database, *order.store, page.seen_at);
}

DisputeRecord refold(Database& database, const Dispute& dispute) {
  std::optional<DisputeRecord> record;
  for (const auto& seen : sightings(database, dispute.order_id, "dispute")) {
    const auto told = codec::dispute_from(json::parse(seen.body));
    if (told.dispute_id != dispute.dispute_id) continue;
    record = record ? fold(std::move(*record), told, seen.at) : first_sighting(told, seen.at);
  }
  return *record;
}

void record_dispute(Database& database, Event event, const Dispute& dispute) {
  event.kind = "dispute";
  event.order_id = dispute.order_id.text();
  event.body = codec::to_json(dispute).dump();
  if (!is_repeated(database, event)) append(database, event);
  const auto record = refold(database, dispute);
  auto& upsert = database.statement(
      "INSERT INTO disputes(dispute_id, order_id, state) VALUES(?1, ?2, ?3) "
      "ON CONFLICT(dispute_id) DO UPDATE SET order_id = excluded.order_id, state = excluded.state");
  upsert.bind(1, dispute.dispute_id.text());
  upsert.bind(2, dispute.order_id.text());
  upsert.bind(3, codec::to_json(record).dump());
  upsert.exec();
}

std::string key_of(const Message& message) {
  if (message.message_id) return "id " + message.store_id.text() + " " + *message.message_id;
  return "at " + message.store_id.text() + " " + std::string(codec::name_of(message.direction)) + " " +
         format_instant(message.sent_at) + " " + message.text;
}

/// A message seen again changes nothing but what it lacked: that it was recalled, who wrote it.
void record_message(Database& database, Event event, const Message& message) {
  auto& known = database.statement("SELECT message, body FROM messages WHERE key = ?1");
  known.bind(1, key_of(message));
  if (known.executeStep()) {
    const auto id = known.getColumn(0).getInt64();
    auto before = codec::message_from(json::parse(known.getColumn(1).getString()));
    known.tryReset();
    auto after = before;
    after.recalled = before.recalled || message.recalled;
    if (before.author == Author::unknown) after.author = message.author;
    if (!before.order_id) after.order_id = message.order_id;
    if (after == before) return;
    auto& update = database.statement("UPDATE messages SET body = ?2 WHERE message = ?1");
    update.bind(1, id);
    update.bind(2, codec::to_json(after).dump());
    update.exec();
  } else {
    auto& insert = database.statement("INSERT INTO messages(store_id, key, sent_at, body) VALUES(?1, ?2, ?3, ?4)");
    insert.bind(1, message.store_id.text());
    insert.bind(2, key_of(message));
    insert.bind(3, format_instant(message.sent_at));
    insert.bind(4, codec::to_json(message).dump());
    insert.exec();
  }
  event.kind = "message";
  event.at = message.sent_at;
  event.store_id = message.store_id.text();
  if (message.order_id) event.order_id = message.order_id->text();
  event.body = codec::to_json(message).dump();
  append(database, event);
}

void record_read(Database& database, const Page& page) {
  if (!page.complete) return;
  if (page.kind == PageKind::refund_list) {
    auto& upsert = database.statement(
        "INSERT INTO reads(page, read_at) VALUES('refund-list', ?1) "
        "ON CONFLICT(page) DO UPDATE SET read_at = max(read_at, excluded.read_at)");
    upsert.bind(1, format_instant(page.seen_at));
    upsert.exec();
  }
  if (page.kind == PageKind::conversation && page.store_id) {
    auto& upsert = database.statement(
        "INSERT INTO stores(store_id, name, seen_at, conversation_read_at) VALUES(?1, '', ?2, ?2) ON "
        "CONFLICT(store_id) DO "
        "UPDATE SET conversation_read_at = max(coalesce(conversation_read_at, ''), excluded.conversation_read_at)");
    upsert.bind(1, page.store_id->text());
    upsert.bind(2, format_instant(page.seen_at));
    upsert.exec();
  }
}

Event by_hand(const char* kind, Instant now) {
  return {.at = now, .recorded_at = now, .kind = kind, .page = "", .source = "buyer", .complete = false};
}

void record_note(Database& database, const char* kind, const OrderId& order, Instant at, const json& body) {
  auto& insert = database.statement("INSERT INTO notes(order_id, kind, recorded_at, body) VALUES(?1, ?2, ?3, ?4)");
  insert.bind(1, order.text());
  insert.bind(2, kind);
  insert.bind(3, format_instant(at));
  insert.bind(4, body.dump());
  insert.exec();
  Event event = by_hand(kind, at);
  event.order_id = order.text();
  event.body = body.dump();
  append(database, event);
}

}  // namespace

Recorded Ledger::record(const Observation& seen, Instant now) {
  auto& database = impl_->database;
  return in_transaction(database, [&] {
    for (const auto& order : seen.orders) record_order(database, seen.page, order, now);
    for (const auto& dispute : seen.disputes) record_dispute(database, event_of(seen.page, "dispute", now), dispute);
    for (const auto& message : seen.messages) record_message(database, event_of(seen.page, "message", now), message);
    record_read(database, seen.page);
    return Recorded{static_cast<int>(seen.orders.size()), static_cast<int>(seen.disputes.size()),
                    static_cast<int>(seen.messages.size())};
  });
}

int Ledger::record(const std::vector<Message>& messages, Instant now) {
  auto& database = impl_->database;
  return in_transaction(database, [&] {
    for (const auto& message : messages) record_message(database, by_hand("message", now), message);
    return static_cast<int>(messages.size());
  });
}

int Ledger::record(const std::vector<Dispute>& disputes, Instant now) {
  auto& database = impl_->database;
  return in_transaction(database, [&] {
    for (const auto& dispute : disputes) record_dispute(database, by_hand("dispute", now), dispute);
    return static_cast<int>(disputes.size());
  });
}

void Ledger::record(const Agreement& agreement) {
  in_transaction(impl_->database, [&] {
    record_note(impl_->database, "agreement", agreement.order_id, agreement.recorded_at, codec::to_json(agreement));
  });
}

void Ledger::record(const Problem& problem) {
  in_transaction(impl_->database, [&] {
    record_note(impl_->database, "problem", problem.order_id, problem.recorded_at, codec::to_json(problem));
  });
}

void Ledger::record(const Note& note) {
  in_transaction(impl_->database,
                 [&] { record_note(impl_->database, "note", note.order_id, note.recorded_at, codec::to_json(note)); });
}

void Ledger::record_draft(const OrderId& order, const std::optional<LineId>& line, std::string_view kind,
                          std::string_view text, Instant now) {
  json body{{"orderId", order.text()}, {"kind", kind}, {"text", text}};
  if (line) body["lineId"] = line->text();
  in_transaction(impl_->database, [&] { record_note(impl_->database, "draft", order, now, body); });
}

}  // namespace recourse::ledger
