#include "ledger/events.h"

#include "codec/names.h"

namespace recourse::ledger {

namespace {

/// The same said on the same page between the event's first and last time: nothing is new about it.
bool is_covered(Database& database, const Event& event) {
  auto& select = database.statement(
      "SELECT 1 FROM events WHERE order_id = ?1 AND at <= ?2 AND coalesce(again_at, at) >= ?2 AND kind = ?3 AND "
      "page = ?4 AND source = ?5 AND complete = ?6 AND body = ?7 AND (coalesce(again_at, at) <= ?8 OR at = ?2)");
  select.bind(1, *event.order_id);
  select.bind(2, stored(event.at));
  select.bind(3, event.kind);
  select.bind(4, event.page);
  select.bind(5, event.source);
  select.bind(6, event.complete ? 1 : 0);
  select.bind(7, event.body);
  select.bind(8, stored(database.now()));
  const bool covered = select.executeStep();
  select.tryReset();
  return covered;
}

void learn_time(Database& database, std::int64_t number, Instant again_at) {
  auto& learn = database.statement("UPDATE events SET again_at = ?2 WHERE event = ?1");
  learn.bind(1, number);
  learn.bind(2, stored(again_at));
  learn.exec();
}

void bind_place(SQLite::Statement& select, const Event& event) {
  if (event.order_id)
    select.bind(1, *event.order_id);
  else if (event.store_id)
    select.bind(1, *event.store_id);
  else
    select.bind(1, event.kind);
  select.bind(2, stored(event.at));
}

constexpr const char* kAtOrder =
    "SELECT event, kind, page, source, complete, body, again_at, recorded_at FROM events "
    "WHERE order_id = ?1 AND at = ?2";
constexpr const char* kAtStore =
    "SELECT event, kind, page, source, complete, body, again_at, recorded_at FROM events "
    "WHERE store_id = ?1 AND at = ?2 AND order_id IS NULL";
constexpr const char* kAtNeither =
    "SELECT event, kind, page, source, complete, body, again_at, recorded_at FROM events "
    "WHERE kind = ?1 AND at = ?2 AND order_id IS NULL AND store_id IS NULL";

}  // namespace

std::optional<std::string> text_or_null(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getString();
}

Instant instant_of(const SQLite::Column& column) {
  const auto at = parse_instant(column.getString());
  if (!at) throw LedgerError(Failure::damaged, "The ledger holds a time that is none.");
  return *at;
}

void bind_or_null(SQLite::Statement& statement, int index, const std::optional<std::string>& value) {
  if (value) statement.bind(index, *value);
}

Event event_of(const Page& page, const char* kind, Instant now) {
  return {.at = page.seen_at,
          .again_at = {},
          .recorded_at = now,
          .kind = kind,
          .order_id = {},
          .store_id = {},
          .page = std::string(codec::name_of(page.kind)),
          .source = page.tool.empty() ? "page " + std::string(codec::name_of(page.source)) : "import " + page.tool,
          .complete = page.complete,
          .body = {}};
}

Event by_hand(const char* kind, Instant now) {
  return {.at = now,
          .again_at = {},
          .recorded_at = now,
          .kind = kind,
          .order_id = {},
          .store_id = {},
          .page = "",
          .source = "buyer",
          .complete = false,
          .body = {}};
}

std::int64_t append(Database& database, const Event& event) {
  auto& insert = database.statement(
      "INSERT INTO events(at, again_at, recorded_at, kind, order_id, store_id, page, source, complete, body) "
      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  insert.bind(1, stored(event.at));
  if (event.again_at) insert.bind(2, stored(*event.again_at));
  insert.bind(3, stored(event.recorded_at));
  insert.bind(4, event.kind);
  bind_or_null(insert, 5, event.order_id);
  bind_or_null(insert, 6, event.store_id);
  insert.bind(7, event.page);
  insert.bind(8, event.source);
  insert.bind(9, event.complete ? 1 : 0);
  insert.bind(10, event.body);
  insert.exec();
  return database.connection().getLastInsertRowid();
}

News append_if_new(Database& database, const Event& event, const std::optional<Instant>& status_changed_at,
                   const std::optional<std::string>& subject) {
  auto& newest = database.statement(
      "SELECT event, source, complete, body, at, again_at FROM events WHERE order_id = ?1 AND kind = ?2 AND "
      "page = ?3 AND at <= ?4 AND (?5 IS NULL OR body ->> '$.disputeId' = ?5) ORDER BY at DESC, event DESC LIMIT 1");
  newest.bind(1, *event.order_id);
  newest.bind(2, event.kind);
  newest.bind(3, event.page);
  newest.bind(4, stored(event.at));
  bind_or_null(newest, 5, subject);
  if (newest.executeStep()) {
    const auto number = newest.getColumn(0).getInt64();
    const bool same = newest.getColumn(1).getString() == event.source &&
                      (newest.getColumn(2).getInt() != 0) == event.complete &&
                      newest.getColumn(3).getString() == event.body;
    const Instant at = instant_of(newest.getColumn(4));
    std::optional<Instant> again_at;
    if (!newest.getColumn(5).isNull()) again_at = instant_of(newest.getColumn(5));
    newest.tryReset();
    const bool is_ahead = again_at && *again_at > database.now();
    if (same && (at == event.at || (again_at.value_or(at) >= event.at && !is_ahead))) return News::none;
    if (same && !is_ahead && !(again_at && again_at == status_changed_at)) {
      learn_time(database, number, event.at);
      return News::time;
    }
    if (is_covered(database, event)) return News::none;
  }
  append(database, event);
  return News::all;
}

bool merge_event(Database& database, const Event& event) {
  auto& known = database.statement(event.order_id ? kAtOrder : event.store_id ? kAtStore : kAtNeither);
  bind_place(known, event);
  while (known.executeStep()) {
    const bool same = known.getColumn(1).getString() == event.kind && known.getColumn(2).getString() == event.page &&
                      known.getColumn(3).getString() == event.source &&
                      (known.getColumn(4).getInt() != 0) == event.complete &&
                      known.getColumn(5).getString() == event.body;
    if (!same) continue;
    const auto number = known.getColumn(0).getInt64();
    std::optional<Instant> again_at;
    if (!known.getColumn(6).isNull()) again_at = instant_of(known.getColumn(6));
    const Instant recorded_at = instant_of(known.getColumn(7));
    known.tryReset();
    const bool is_later = event.again_at && (!again_at || is_earlier(*again_at, *event.again_at, database.now()));
    if (is_later) learn_time(database, number, *event.again_at);
    auto& learn = database.statement(
        "UPDATE events SET recorded_at = ?2, store_id = coalesce(store_id, ?3) WHERE event = ?1 AND "
        "(recorded_at <> ?2 OR (store_id IS NULL AND ?3 IS NOT NULL))");
    learn.bind(1, number);
    learn.bind(2, stored(std::min(recorded_at, event.recorded_at)));
    bind_or_null(learn, 3, event.store_id);
    learn.exec();
    return is_later;
  }
  append(database, event);
  return true;
}

Event event_from(SQLite::Statement& row, int first) {
  Event event;
  event.at = instant_of(row.getColumn(first));
  if (!row.getColumn(first + 1).isNull()) event.again_at = instant_of(row.getColumn(first + 1));
  event.recorded_at = instant_of(row.getColumn(first + 2));
  event.kind = row.getColumn(first + 3).getString();
  event.order_id = text_or_null(row.getColumn(first + 4));
  event.store_id = text_or_null(row.getColumn(first + 5));
  event.page = row.getColumn(first + 6).getString();
  event.source = row.getColumn(first + 7).getString();
  event.complete = row.getColumn(first + 8).getInt() != 0;
  event.body = row.getColumn(first + 9).getString();
  return event;
}

}  // namespace recourse::ledger
