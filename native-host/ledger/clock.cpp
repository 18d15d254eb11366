#include "ledger/clock.h"

#include <algorithm>

#include "ledger/rebuild.h"

namespace recourse::ledger {

namespace {

/// Rows of `reads`: the earliest time that gave way, and the clock as it stood at the last write.
constexpr const char* kAhead = "ahead of the clock";
constexpr const char* kClock = "clock";

std::optional<Instant> noted(Database& database, const char* row) {
  auto& select = database.statement("SELECT read_at FROM reads WHERE page = ?1");
  select.bind(1, row);
  if (!select.executeStep()) return std::nullopt;
  const Instant at = instant_of(select.getColumn(0));
  select.tryReset();
  return at;
}

void note(Database& database, const char* row, Instant at) {
  auto& note = database.statement(
      "INSERT INTO reads(page, read_at) VALUES(?1, ?2) ON CONFLICT(page) DO UPDATE SET read_at = excluded.read_at");
  note.bind(1, row);
  note.bind(2, stored(at));
  note.exec();
}

/// When the ledger was last written to. An older host noted no clock: then its last event tells, more or less.
std::optional<Instant> last_clock(Database& database) {
  if (const auto at = noted(database, kClock)) return at;
  auto& select = database.statement("SELECT recorded_at FROM events ORDER BY event DESC LIMIT 1");
  if (!select.executeStep()) return std::nullopt;
  const Instant at = instant_of(select.getColumn(0));
  select.tryReset();
  return at;
}

bool was_set_back(Database& database, const std::optional<Instant>& clock) {
  return clock && *clock > database.now() + kOneMoment;
}

/// Makes everything anew that was told of at or after a time.
void rebuild_since(Database& database, Instant since) {
  const auto at = stored(since);
  for (const auto& order : texts(database,
                                 "SELECT DISTINCT order_id FROM events WHERE order_id IS NOT NULL AND "
                                 "max(at, coalesce(again_at, at)) >= ?1",
                                 at)) {
    rebuild_order(database, order);
    rebuild_disputes(database, order);
  }
  for (const auto& store : texts(database,
                                 "SELECT DISTINCT store_id FROM events WHERE store_id IS NOT NULL AND "
                                 "max(at, coalesce(again_at, at)) >= ?1",
                                 at))
    rebuild_store(database, store);
  rebuild_reads(database);
}

void note_what_is_ahead(Database& database) {
  auto& forget = database.statement("DELETE FROM reads WHERE page = ?1");
  forget.bind(1, kAhead);
  forget.exec();
  auto& note = database.statement(
      "INSERT INTO reads(page, read_at) SELECT ?1, min(t) FROM (SELECT at AS t FROM events WHERE at > ?2 UNION ALL "
      "SELECT again_at FROM events WHERE again_at > ?2) HAVING min(t) IS NOT NULL");
  note.bind(1, kAhead);
  note.bind(2, stored(database.now()));
  note.exec();
}

}  // namespace

bool is_over(const Database& database, const SQLite::Column& ahead) {
  return !ahead.isNull() && instant_of(ahead) <= database.now();
}

bool is_settled(Database& database) {
  const auto ahead = noted(database, kAhead);
  return !(ahead && *ahead <= database.now()) && !was_set_back(database, last_clock(database));
}

void settle(Database& database) {
  const auto ahead = noted(database, kAhead);
  const auto clock = last_clock(database);
  const bool is_back = was_set_back(database, clock);
  if (is_back || (ahead && *ahead <= database.now())) {
    rebuild_since(database, ahead ? std::min(*ahead, database.now()) : database.now());
    note_what_is_ahead(database);
  }
  // The clock is noted no more often than once in a moment.
  if (is_back || !clock || database.now() - *clock >= kOneMoment) note(database, kClock, database.now());
}

void note_ahead(Database& database, Instant at) {
  auto& note = database.statement(
      "INSERT INTO reads(page, read_at) VALUES(?1, ?2) ON CONFLICT(page) DO UPDATE SET "
      "read_at = min(read_at, excluded.read_at)");
  note.bind(1, kAhead);
  note.bind(2, stored(at));
  note.exec();
}

}  // namespace recourse::ledger
