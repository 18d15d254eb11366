#include <algorithm>

#include "codec/cursor.h"
#include "codec/json.h"
#include "codec/writer.h"
#include "ledger/export_format.h"
#include "ledger/open_ledger.h"
#include "ledger/stored_event.h"
#include "ledger/transfer.h"

namespace recourse::ledger {

namespace {

/// Events in the order of an export: those of orders, those of stores alone, those of neither; each by id and time.
enum class Part { orders = 0, stores = 1, neither = 2, end = 3 };

/// Where a piece begins: after the events of one subject and time, and after `skip` bytes of what follows.
struct Position {
  bool begun = false;   ///< the head is written
  bool events = false;  ///< an event is written: the next needs a comma
  Part part = Part::orders;
  std::string id;
  std::string at;
  std::size_t skip = 0;
};

constexpr std::string_view kJson = "json";

std::string written(const Position& p) {
  return codec::Cursor::written(kJson, {std::to_string(p.events ? 1 : 0), std::to_string(static_cast<int>(p.part)),
                                        p.id, p.at, std::to_string(p.skip)});
}

Position position_from(const std::optional<std::string>& text) {
  Position p;
  const auto place = codec::Cursor::read(text, kJson, 5);
  if (!place) return p;
  p.begun = true;
  p.events = place->whole(0, 0, 1) == 1;
  p.part = static_cast<Part>(place->whole(1, 0, static_cast<int>(Part::end)));
  if (!place->is_empty(2)) p.id = place->word(2);
  if (!place->is_empty(3)) p.at = place->time(3);
  p.skip = static_cast<std::size_t>(place->whole(4, 0));
  return p;
}

const char* next_of(Part part) {
  switch (part) {
    case Part::orders:
      return "SELECT order_id, at FROM events WHERE order_id IS NOT NULL AND (order_id, at) > (?1, ?2) "
             "ORDER BY order_id, at LIMIT 1";
    case Part::stores:
      return "SELECT store_id, at FROM events WHERE store_id IS NOT NULL AND order_id IS NULL AND "
             "(store_id, at) > (?1, ?2) ORDER BY store_id, at LIMIT 1";
    default:
      return "SELECT kind, at FROM events WHERE order_id IS NULL AND store_id IS NULL AND (kind, at) > (?1, ?2) "
             "ORDER BY kind, at LIMIT 1";
  }
}

const char* events_of(Part part) {
  switch (part) {
    case Part::orders:
      return "SELECT at, again_at, recorded_at, kind, order_id, store_id, page, source, complete, body FROM events "
             "WHERE order_id = ?1 AND at = ?2";
    case Part::stores:
      return "SELECT at, again_at, recorded_at, kind, order_id, store_id, page, source, complete, body FROM events "
             "WHERE store_id = ?1 AND at = ?2 AND order_id IS NULL";
    default:
      return "SELECT at, again_at, recorded_at, kind, order_id, store_id, page, source, complete, body FROM events "
             "WHERE kind = ?1 AND at = ?2 AND order_id IS NULL AND store_id IS NULL";
  }
}

/// Moves on to the next time of the order the position is at, or of a later one of these. False when there is none
/// left.
bool move_on_among(Database& database, const std::set<OrderId>& only, Position& p) {
  for (const auto& order : only) {
    if (order.text() < p.id) continue;
    if (order.text() != p.id) p.at.clear();
    auto& next = database.statement("SELECT at FROM events WHERE order_id = ?1 AND at > ?2 ORDER BY at LIMIT 1");
    next.bind(1, order.text());
    next.bind(2, p.at);
    if (!next.executeStep()) continue;
    p.id = order.text();
    p.at = next.getColumn(0).getString();
    next.tryReset();
    return true;
  }
  return false;
}

/// Moves on to the next subject and time that has events. False when there is none left.
bool move_on(Database& database, Position& p, const std::set<OrderId>& only) {
  if (!only.empty()) return move_on_among(database, only, p);
  for (; p.part != Part::end; p.part = static_cast<Part>(static_cast<int>(p.part) + 1), p.id.clear(), p.at.clear()) {
    auto& next = database.statement(next_of(p.part));
    next.bind(1, p.id);
    next.bind(2, p.at);
    if (!next.executeStep()) continue;
    p.id = next.getColumn(0).getString();
    p.at = next.getColumn(1).getString();
    next.tryReset();
    return true;
  }
  return false;
}

/// All events of one subject and time, in an order that only their content decides.
std::string events_at(Database& database, Position& p) {
  auto& select = database.statement(events_of(p.part));
  select.bind(1, p.id);
  select.bind(2, p.at);
  std::vector<std::string> lines;
  while (select.executeStep()) lines.push_back(text_of(event_from(select)));
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const auto& line : lines) {
    text += (p.events ? ",\n" : "\n") + line;
    p.events = true;
  }
  return text;
}

std::string tail(Database& database) {
  codec::Writer settings;
  settings.array([&] {
    auto& select = database.statement("SELECT name, value, changed_at FROM settings ORDER BY name");
    while (select.executeStep())
      settings.object([&] {
        settings.member("changedAt", select.getColumn(2).getString());
        settings.member("name", select.getColumn(0).getString());
        settings.raw("value", codec::normalised(select.getColumn(1).getString()));
      });
  });
  codec::Writer reminders(codec::Empty::left_out);
  reminders.array([&] {
    auto& shown = database.statement("SELECT reminder_id, order_id, shown_at FROM reminders ORDER BY reminder_id");
    while (shown.executeStep())
      reminders.object([&] {
        reminders.member("orderId", text_or_null(shown.getColumn(1)));
        reminders.member("reminderId", shown.getColumn(0).getString());
        reminders.member("shownAt", shown.getColumn(2).getString());
      });
  });
  return "\n],\"settings\":" + settings.take() + ",\n\"reminders\":" + reminders.take() + "}\n";
}

/// What the whole ledger has besides, and some of its orders do not.
constexpr const char* kTailOfSome = "\n],\"settings\":[],\n\"reminders\":[]}\n";

/// The next part of the text; moves the position behind it. Empty at the end.
std::string next_text(Database& database, Position& p, const std::set<OrderId>& only, bool& ended) {
  if (!p.begun) {
    p.begun = true;
    return kExportHead;
  }
  if (move_on(database, p, only)) return events_at(database, p);
  ended = true;
  return only.empty() ? tail(database) : kTailOfSome;
}

/// The largest cut at most at `size` that splits no character.
std::size_t whole_characters(const std::string& text, std::size_t size) {
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return size;
}

}  // namespace

Piece Transfer::export_json(const std::optional<std::string>& position, std::size_t most,
                            const std::set<OrderId>& only) const {
  const Position from = position_from(position);
  return in_snapshot(ledger_.database, [&] {
    Piece piece;
    Position p = from;
    const std::size_t skip = std::exchange(p.skip, 0);
    bool ended = false;
    while (!ended) {
      Position before = p;
      std::string text = next_text(ledger_.database, p, only, ended);
      const bool first = piece.text.empty();
      if (first && skip > 0) text.erase(0, skip);
      if (!first && piece.text.size() + text.size() > most) {
        piece.next = written(before);
        return piece;
      }
      if (text.size() > most) {  // more at one time than a piece holds: cut inside
        const auto cut = whole_characters(text, most);
        before.skip = skip + cut;
        piece.text = text.substr(0, cut);
        piece.next = written(before);
        return piece;
      }
      piece.text += text;
    }
    return piece;
  });
}

}  // namespace recourse::ledger
