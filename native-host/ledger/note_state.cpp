#include <algorithm>
#include <array>
#include <string_view>

#include "ledger/rebuild.h"

namespace recourse::ledger {

namespace {

constexpr std::array<std::string_view, 5> kNotes{"agreement", "draft", "note", "problem", "reminder"};

/// The newest note counts, so no two of an order have the same time.
Instant free_time(Database& database, const OrderId& order, Instant at) {
  while (true) {
    auto& taken = database.statement("SELECT 1 FROM notes WHERE order_id = ?1 AND recorded_at = ?2");
    taken.bind(1, order.text());
    taken.bind(2, stored(at));
    const bool is_taken = taken.executeStep();
    taken.tryReset();
    if (!is_taken) return at;
    at += std::chrono::milliseconds(1);
  }
}

void keep(Database& database, std::int64_t event, const Event& note) {
  auto& insert =
      database.statement("INSERT INTO notes(event, order_id, kind, recorded_at, body) VALUES(?1, ?2, ?3, ?4, ?5)");
  insert.bind(1, event);
  insert.bind(2, *note.order_id);
  insert.bind(3, note.kind);
  insert.bind(4, stored(note.at));
  insert.bind(5, note.body);
  insert.exec();
}

}  // namespace

bool is_note(const std::string& kind) { return std::find(kNotes.begin(), kNotes.end(), kind) != kNotes.end(); }

void record_note(Database& database, const char* kind, const OrderId& order, Instant at,
                 const std::function<std::string(Instant at)>& body) {
  Event event = by_hand(kind, free_time(database, order, at));
  event.order_id = order.text();
  event.body = body(event.at);
  const auto number = append(database, event);
  keep(database, number, event);
}

void rebuild_notes(Database& database, const std::string& order_id) {
  auto& forget = database.statement("DELETE FROM notes WHERE order_id = ?1");
  forget.bind(1, order_id);
  forget.exec();
  SQLite::Statement select(database.connection(),
                           "SELECT at, again_at, recorded_at, kind, order_id, store_id, page, source, complete, body, "
                           "event FROM events WHERE order_id = ?1 ORDER BY at, body");
  select.bind(1, order_id);
  while (select.executeStep())
    if (is_note(select.getColumn(3).getString())) keep(database, select.getColumn(10).getInt64(), event_from(select));
}

}  // namespace recourse::ledger
