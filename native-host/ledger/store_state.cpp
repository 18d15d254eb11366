#include "ledger/rebuild.h"

namespace recourse::ledger {

namespace {

struct KnownStore {
  std::string name;
  std::optional<bool> can_message;
  std::string seen_at;
};

std::optional<KnownStore> known_store(Database& database, const std::string& store_id) {
  auto& select = database.statement("SELECT name, can_message, seen_at FROM stores WHERE store_id = ?1");
  select.bind(1, store_id);
  if (!select.executeStep()) return std::nullopt;
  KnownStore store{select.getColumn(0).getString(), {}, select.getColumn(2).getString()};
  if (!select.getColumn(1).isNull()) store.can_message = select.getColumn(1).getInt() != 0;
  select.tryReset();
  return store;
}

void write_store(Database& database, const std::string& store_id, const KnownStore& store) {
  auto& upsert = database.statement(
      "INSERT INTO stores(store_id, name, can_message, seen_at) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(store_id) DO UPDATE "
      "SET name = excluded.name, can_message = excluded.can_message, seen_at = excluded.seen_at");
  upsert.bind(1, store_id);
  upsert.bind(2, store.name);
  if (store.can_message) upsert.bind(3, *store.can_message ? 1 : 0);
  upsert.bind(4, store.seen_at);
  upsert.exec();
}

void write_read(Database& database, const std::string& store_id, const std::string& read_at) {
  auto& upsert = database.statement(
      "INSERT INTO stores(store_id, name, seen_at, conversation_read_at) VALUES(?1, '', '', ?2) ON CONFLICT(store_id) "
      "DO UPDATE SET conversation_read_at = max(coalesce(conversation_read_at, ''), excluded.conversation_read_at)");
  upsert.bind(1, store_id);
  upsert.bind(2, read_at);
  upsert.exec();
}

/// The newest reading of the page learns that it was read again; only the newest time counts.
void append_read(Database& database, const Event& event) {
  auto& newest = database.statement(
      event.store_id ? "SELECT event FROM events WHERE store_id = ?1 AND kind = 'read' AND page = ?2 AND at <= ?3 "
                       "ORDER BY at DESC LIMIT 1"
                     : "SELECT event FROM events WHERE kind = ?1 AND page = ?2 AND at <= ?3 AND order_id IS NULL AND "
                       "store_id IS NULL ORDER BY at DESC LIMIT 1");
  newest.bind(1, event.store_id.value_or(event.kind));
  newest.bind(2, event.page);
  newest.bind(3, stored(event.at));
  if (!newest.executeStep()) {
    append(database, event);
    return;
  }
  const auto number = newest.getColumn(0).getInt64();
  newest.tryReset();
  auto& learn = database.statement(
      "UPDATE events SET again_at = ?2 WHERE event = ?1 AND at < ?2 AND coalesce(again_at, '') < ?2");
  learn.bind(1, number);
  learn.bind(2, stored(event.at));
  learn.exec();
}

}  // namespace

bool see_store(Database& database, const Store& store, Instant seen_at) {
  const std::string at = stored(seen_at);
  auto known = known_store(database, store.store_id.text());
  if (!known) {
    write_store(database, store.store_id.text(), {store.name, store.can_message, at});
    return true;
  }
  const bool same = (store.name.empty() || store.name == known->name) &&
                    (!store.can_message || store.can_message == known->can_message);
  if (at <= known->seen_at) return same;
  if (!store.name.empty()) known->name = store.name;
  if (store.can_message) known->can_message = store.can_message;
  known->seen_at = at;
  write_store(database, store.store_id.text(), *known);
  return true;
}

void record_read(Database& database, const Page& page, Instant now) {
  const bool refund_list = page.kind == PageKind::refund_list;
  const bool conversation = page.kind == PageKind::conversation && page.store_id;
  if (!page.complete || !(refund_list || conversation)) return;
  Event event = event_of(page, "read", now);
  event.body = "{}";
  const std::string at = stored(page.seen_at);
  if (conversation) {
    event.store_id = page.store_id->text();
    append_read(database, event);
    write_read(database, *event.store_id, at);
  } else {
    append_read(database, event);
    rebuild_reads(database);
  }
}

void rebuild_store(Database& database, const std::string& store_id) {
  auto& select = database.statement(
      "SELECT coalesce(again_at, at) AS last, body ->> '$.store.name', body ->> '$.store.canMessage' FROM events "
      "WHERE store_id = ?1 AND kind = 'order' AND body ->> '$.store.storeId' = ?1 ORDER BY last, body");
  select.bind(1, store_id);
  std::optional<KnownStore> store;
  while (select.executeStep()) {
    if (!store) store.emplace();
    store->seen_at = select.getColumn(0).getString();
    if (!select.getColumn(1).isNull() && select.getColumn(1).size() > 0) store->name = select.getColumn(1).getString();
    if (!select.getColumn(2).isNull()) store->can_message = select.getColumn(2).getInt() != 0;
  }
  if (store) write_store(database, store_id, *store);
  auto& read = database.statement(
      "SELECT max(coalesce(again_at, at)) FROM events WHERE store_id = ?1 AND kind = 'read' AND page = 'conversation'");
  read.bind(1, store_id);
  read.executeStep();
  const auto read_at = text_or_null(read.getColumn(0));
  read.tryReset();
  if (read_at) write_read(database, store_id, *read_at);
}

void rebuild_reads(Database& database) {
  auto& derive = database.statement(
      "INSERT INTO reads(page, read_at) SELECT page, max(coalesce(again_at, at)) FROM events WHERE kind = 'read' AND "
      "order_id IS NULL AND store_id IS NULL GROUP BY page "
      "ON CONFLICT(page) DO UPDATE SET read_at = max(read_at, excluded.read_at)");
  derive.exec();
}

}  // namespace recourse::ledger
