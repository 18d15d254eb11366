#include <array>

#include "codec/cursor.h"
#include "ledger/open_ledger.h"
#include "ledger/orders.h"

namespace recourse::ledger {

namespace {

/// One part of the orders; no order is in two of them. `?1` is the day since which a known day counts, `?2` and `?3`
/// the day and the row to go on after, `?4` how many.
struct Part {
  std::string_view name;
  bool by_day;  ///< the soonest day first; else the newest order first
  const char* sql;
};

// CROSS JOIN: the few that are disputed or noted are looked up; the many orders are not gone through for them.
constexpr std::array<Part, 4> kParts{{
    {"disputed", false,
     "SELECT document, orders.order_id, NULL FROM (SELECT DISTINCT order_id FROM disputes WHERE over = 0) AS disputed "
     "CROSS JOIN orders ON orders.order_id = disputed.order_id WHERE document < ?3 ORDER BY document DESC LIMIT ?4"},
    {"reaching", true,
     "SELECT document, order_id, reach FROM orders WHERE reach >= ?1 AND (reach, document) > (?2, ?3) "
     "AND order_id NOT IN (SELECT order_id FROM disputes WHERE over = 0) ORDER BY reach, document LIMIT ?4"},
    {"noted", false,
     "SELECT document, orders.order_id, NULL FROM "
     "(SELECT DISTINCT order_id FROM notes WHERE kind IN ('agreement', 'problem')) AS noted "
     "CROSS JOIN orders ON orders.order_id = noted.order_id WHERE document < ?3 AND (reach IS NULL OR reach < ?1) "
     "AND orders.order_id NOT IN (SELECT order_id FROM disputes WHERE over = 0) ORDER BY document DESC LIMIT ?4"},
    {"others", false,
     "SELECT document, order_id, NULL FROM orders WHERE document < ?3 AND (reach IS NULL OR reach < ?1) "
     "AND order_id NOT IN (SELECT order_id FROM disputes WHERE over = 0) "
     "AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.order_id = orders.order_id AND kind IN ('agreement', 'problem')) "
     "ORDER BY document DESC LIMIT ?4"},
}};

/// After this day, and of the same day after this row; for what is not in order of days the row alone counts.
struct AfterOrder {
  std::string day;
  std::int64_t row;
};

AfterOrder beginning_of(const Part& part) { return part.by_day ? AfterOrder{"", 0} : AfterOrder{"", INT64_MAX}; }

std::string cursor_at(const Part& part, const std::optional<AfterOrder>& place) {
  const auto row = place ? std::to_string(place->row) : std::string();
  return part.by_day ? codec::Cursor::written(part.name, {place ? place->day : "", row})
                     : codec::Cursor::written(part.name, {row});
}

AfterOrder place_of(const Part& part, const std::optional<std::string>& text) {
  const std::size_t fields = part.by_day ? 2 : 1;
  const auto cursor = codec::Cursor::read(text, part.name, fields);
  if (!cursor || cursor->is_empty(fields - 1)) return beginning_of(part);
  return {part.by_day ? cursor->day(0) : "", cursor->whole(fields - 1)};
}

/// Fills the page up from one part. Where more of it is left, the page ends there.
void fill_from(Database& database, const Part& part, PageDate since, const AfterOrder& after, int limit,
               OrderPage& page) {
  const auto room = limit - static_cast<int>(page.orders.size());
  auto& select = database.statement(part.sql);
  select.bind(1, format_page_date(since));
  select.bind(2, after.day);
  select.bind(3, after.row);
  select.bind(4, room + 1);
  AfterOrder last = after;
  for (int taken = 0; select.executeStep(); ++taken) {
    if (taken == room) {
      page.cursor = cursor_at(part, last);
      break;
    }
    last = {part.by_day ? select.getColumn(2).getString() : "", select.getColumn(0).getInt64()};
    if (auto id = OrderId::parse(select.getColumn(1).getString())) page.orders.push_back(std::move(*id));
  }
  select.tryReset();
}

}  // namespace

OrderPage Orders::likeliest_to_need(PageDate since, int limit, const std::optional<std::string>& cursor) const {
  std::size_t first = 0;
  if (cursor)
    while (first < kParts.size() && !codec::Cursor::is_of(cursor, kParts[first].name)) ++first;
  if (first == kParts.size()) codec::refuse_cursor();
  const auto place = place_of(kParts[first], cursor);
  return guarded(ledger_.database, [&] {
    OrderPage page;
    fill_from(ledger_.database, kParts[first], since, place, limit, page);
    for (auto part = first + 1; part < kParts.size() && !page.cursor; ++part) {
      if (static_cast<int>(page.orders.size()) >= limit)
        page.cursor = cursor_at(kParts[part], std::nullopt);
      else
        fill_from(ledger_.database, kParts[part], since, beginning_of(kParts[part]), limit, page);
    }
    return page;
  });
}

}  // namespace recourse::ledger
