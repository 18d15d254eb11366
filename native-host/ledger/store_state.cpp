#include "ledger/clock.h"
#include "ledger/rebuild.h"
#include "ledger/state.h"

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

/// What the table holds gives way when it is ahead of the clock. Others between may be ahead too: all is looked at anew
/// when the clock has moved on.
void note_if_ahead(Database& database, const char* held, const std::string& key) {
  auto& select = database.statement(held);
  select.bind(1, key);
  const auto text = select.executeStep() ? text_or_null(select.getColumn(0)) : std::nullopt;
  select.tryReset();
  if (text && *text > stored(database.now())) note_ahead(database, database.now() + std::chrono::milliseconds(1));
}

/// The later time stands; one ahead of the clock gives way.
void write_read(Database& database, const std::string& store_id, const std::string& read_at) {
  note_if_ahead(database, "SELECT conversation_read_at FROM stores WHERE store_id = ?1", store_id);
  auto& upsert = database.statement(
      "INSERT INTO stores(store_id, name, seen_at, conversation_read_at) VALUES(?1, '', '', ?2) ON CONFLICT(store_id) "
      "DO UPDATE SET conversation_read_at = excluded.conversation_read_at WHERE conversation_read_at IS NULL OR "
      "(excluded.conversation_read_at <= ?3, excluded.conversation_read_at) > "
      "(conversation_read_at <= ?3, conversation_read_at)");
  upsert.bind(1, store_id);
  upsert.bind(2, read_at);
  upsert.bind(3, stored(database.now()));
  upsert.exec();
}

/// The newest reading of the page learns that it was read again; only the newest time counts. One that a clock ahead
/// wrote learns nothing.
void append_read(Database& database, const Event& event) {
  auto& newest = database.statement(
      event.store_id ? "SELECT event FROM events WHERE store_id = ?1 AND kind = 'read' AND page = ?2 AND at <= ?3 "
                       "AND (again_at IS NULL OR again_at <= ?4) ORDER BY at DESC LIMIT 1"
                     : "SELECT event FROM events WHERE kind = ?1 AND page = ?2 AND at <= ?3 AND order_id IS NULL AND "
                       "store_id IS NULL AND (again_at IS NULL OR again_at <= ?4) ORDER BY at DESC LIMIT 1");
  newest.bind(1, event.store_id.value_or(event.kind));
  newest.bind(2, event.page);
  newest.bind(3, stored(event.at));
  newest.bind(4, stored(database.now()));
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

/// The store as its sightings have it, those ahead of the clock first.
std::optional<KnownStore> store_seen(Database& database, const std::string& store_id) {
  auto& select = database.statement(
      "SELECT CASE WHEN again_at <= ?2 THEN again_at WHEN at <= ?2 THEN at ELSE coalesce(again_at, at) END AS last, "
      "body ->> '$.store.name', body ->> '$.store.canMessage' FROM events WHERE store_id = ?1 AND kind = 'order' AND "
      "body ->> '$.store.storeId' = ?1 ORDER BY last <= ?2, last, body");
  select.bind(1, store_id);
  select.bind(2, stored(database.now()));
  std::optional<KnownStore> store;
  while (select.executeStep()) {
    if (!store) store.emplace();
    store->seen_at = select.getColumn(0).getString();
    if (!select.getColumn(1).isNull() && select.getColumn(1).size() > 0) store->name = select.getColumn(1).getString();
    if (!select.getColumn(2).isNull()) store->can_message = select.getColumn(2).getInt() != 0;
  }
  return store;
}

/// The latest of the times that are not ahead of the clock; else the latest of all.
constexpr const char* kReadOfStore =
    "SELECT t FROM (SELECT at AS t FROM events WHERE store_id = ?1 AND kind = 'read' AND page = ?2 UNION ALL "
    "SELECT again_at FROM events WHERE store_id = ?1 AND kind = 'read' AND page = ?2 AND again_at IS NOT NULL) "
    "ORDER BY t <= ?3 DESC, t DESC LIMIT 1";
constexpr const char* kReadOfAll =
    "SELECT t FROM (SELECT at AS t FROM events WHERE order_id IS NULL AND store_id IS NULL AND kind = 'read' AND "
    "page = ?2 UNION ALL SELECT again_at FROM events WHERE order_id IS NULL AND store_id IS NULL AND kind = 'read' AND "
    "page = ?2 AND again_at IS NOT NULL) WHERE ?1 IS NULL ORDER BY t <= ?3 DESC, t DESC LIMIT 1";

}  // namespace

std::optional<Instant> read_at(Database& database, const char* page, const std::optional<std::string>& store_id) {
  auto& select = database.statement(store_id ? kReadOfStore : kReadOfAll);
  bind_or_null(select, 1, store_id);
  select.bind(2, page);
  select.bind(3, stored(database.now()));
  if (!select.executeStep()) return std::nullopt;
  const Instant at = instant_of(select.getColumn(0));
  select.tryReset();
  return at;
}

void take_store(Database& database, SQLite::Statement& row, int first, StoreFacts& facts) {
  facts.name = row.getColumn(first).getString();
  if (!row.getColumn(first + 1).isNull()) facts.can_message = row.getColumn(first + 1).getInt() != 0;
  const bool is_over_now = is_over(database, row.getColumn(first + 4));
  const bool was_seen = row.getColumn(first + 2).size() > 0;
  const bool is_ahead = was_seen && instant_of(row.getColumn(first + 2)) > database.now();
  if (!row.getColumn(first + 3).isNull()) facts.conversation_read_at = instant_of(row.getColumn(first + 3));
  if (facts.conversation_read_at > database.now() || is_over_now)
    facts.conversation_read_at = read_at(database, "conversation", facts.store_id->text());
  const auto store = is_ahead || is_over_now ? store_seen(database, facts.store_id->text()) : std::nullopt;
  if (!store) return;
  facts.name = store->name;
  facts.can_message = store->can_message;
}

bool see_store(Database& database, const Store& store, Instant seen_at) {
  const std::string at = stored(seen_at);
  auto known = known_store(database, store.store_id.text());
  if (!known) {
    write_store(database, store.store_id.text(), {store.name, store.can_message, at});
    return true;
  }
  const bool is_ahead = known->seen_at > stored(database.now());
  const bool same = (store.name.empty() || store.name == known->name) &&
                    (!store.can_message || store.can_message == known->can_message);
  if (is_ahead) note_if_ahead(database, "SELECT seen_at FROM stores WHERE store_id = ?1", store.store_id.text());
  if (at <= known->seen_at) return same && !is_ahead;
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
  if (const auto store = store_seen(database, store_id)) write_store(database, store_id, *store);
  if (const auto at = read_at(database, "conversation", store_id)) write_read(database, store_id, stored(*at));
}

void rebuild_reads(Database& database) {
  const char* page = "refund-list";  // the only one that is read for all orders
  const auto at = read_at(database, page, std::nullopt);
  if (!at) return;
  note_if_ahead(database, "SELECT read_at FROM reads WHERE page = ?1", page);
  auto& write = database.statement(
      "INSERT INTO reads(page, read_at) VALUES(?1, ?2) ON CONFLICT(page) DO UPDATE SET read_at = excluded.read_at");
  write.bind(1, page);
  write.bind(2, stored(*at));
  write.exec();
}

}  // namespace recourse::ledger
