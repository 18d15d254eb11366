#include <array>
#include <span>

#include "codec/cursor.h"
#include "ledger/open_ledger.h"
#include "ledger/orders.h"

namespace recourse::ledger {

namespace {

/// In what order a part comes: the newest order first, the soonest day first, or by the order's id.
enum class By { row, day, id };

/// One part of the orders; no order is in two of them. `?1` is the day since which a known day counts, `?2` and `?3`
/// the day, or the id, and the row to go on after, `?4` how many.
struct Part {
  std::string_view name;
  By by;
  const char* sql;
};

/// Orders that no page showed, of which a dispute asks something of the buyer.
constexpr Part kUnseen{"unseen", By::id,
                       "SELECT DISTINCT 0, order_id, order_id FROM disputes WHERE over = 0 AND order_id > ?2 "
                       "AND json_extract(state, '$.dispute.state') IN ('waiting-buyer', 'return-pending') "
                       "AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.order_id = disputes.order_id) "
                       "ORDER BY order_id LIMIT ?4"};

constexpr std::array<Part, 2> kNewestFirst{{
    {"newest", By::row,
     "SELECT document, order_id, NULL FROM orders WHERE document < ?3 ORDER BY document DESC LIMIT ?4"},
    kUnseen,
}};

// CROSS JOIN: the few that are disputed or noted are looked up; the many orders are not gone through for them.
constexpr std::array<Part, 5> kLikeliestFirst{{
    kUnseen,
    {"disputed", By::row,
     "SELECT document, orders.order_id, NULL FROM (SELECT DISTINCT order_id FROM disputes WHERE over = 0) AS disputed "
     "CROSS JOIN orders ON orders.order_id = disputed.order_id WHERE document < ?3 ORDER BY document DESC LIMIT ?4"},
    {"reaching", By::day,
     "SELECT document, order_id, reach FROM orders WHERE reach >= ?1 AND (reach, document) > (?2, ?3) "
     "AND order_id NOT IN (SELECT order_id FROM disputes WHERE over = 0) ORDER BY reach, document LIMIT ?4"},
    {"noted", By::row,
     "SELECT document, orders.order_id, NULL FROM "
     "(SELECT DISTINCT order_id FROM notes WHERE kind IN ('agreement', 'problem')) AS noted "
     "CROSS JOIN orders ON orders.order_id = noted.order_id WHERE document < ?3 AND (reach IS NULL OR reach < ?1) "
     "AND orders.order_id NOT IN (SELECT order_id FROM disputes WHERE over = 0) ORDER BY document DESC LIMIT ?4"},
    {"others", By::row,
     "SELECT document, order_id, NULL FROM orders WHERE document < ?3 AND (reach IS NULL OR reach < ?1) "
     "AND order_id NOT IN (SELECT order_id FROM disputes WHERE over = 0) "
     "AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.order_id = orders.order_id AND kind IN ('agreement', 'problem')) "
     "ORDER BY document DESC LIMIT ?4"},
}};

/// After this day or id, and of the same day after this row; of what comes by rows the row alone counts.
struct AfterOrder {
  std::string day_or_id;
  std::int64_t row;
};

AfterOrder beginning_of(const Part& part) { return {"", part.by == By::row ? INT64_MAX : 0}; }

std::string cursor_at(const Part& part, const std::optional<AfterOrder>& place) {
  const auto row = place ? std::to_string(place->row) : std::string();
  const auto day_or_id = place ? place->day_or_id : std::string();
  switch (part.by) {
    case By::day:
      return codec::Cursor::written(part.name, {day_or_id, row});
    case By::id:
      return codec::Cursor::written(part.name, {day_or_id});
    default:  // row
      return codec::Cursor::written(part.name, {row});
  }
}

AfterOrder place_of(const Part& part, const std::optional<std::string>& text) {
  const std::size_t fields = part.by == By::day ? 2 : 1;
  const auto cursor = codec::Cursor::read(text, part.name, fields);
  if (!cursor || cursor->is_empty(fields - 1)) return beginning_of(part);
  switch (part.by) {
    case By::day:
      return {cursor->day(0), cursor->whole(1)};
    case By::id:
      return {cursor->id(0), 0};
    default:  // row
      return {"", cursor->whole(0)};
  }
}

/// Fills the page up from one part. Where more of it is left, the page ends there.
void fill_from(Database& database, const Part& part, PageDate since, const AfterOrder& after, int limit,
               OrderPage& page) {
  const auto room = limit - static_cast<int>(page.orders.size());
  auto& select = database.statement(part.sql);
  select.bind(1, format_page_date(since));
  select.bind(2, after.day_or_id);
  select.bind(3, after.row);
  select.bind(4, room + 1);
  AfterOrder last = after;
  for (int taken = 0; select.executeStep(); ++taken) {
    if (taken == room) {
      page.cursor = cursor_at(part, taken == 0 ? std::nullopt : std::optional(last));  // none: all of it is left
      break;
    }
    last = {part.by == By::row ? "" : select.getColumn(2).getString(), select.getColumn(0).getInt64()};
    if (auto id = OrderId::parse(select.getColumn(1).getString())) page.orders.push_back(std::move(*id));
  }
  select.tryReset();
}

OrderPage page_of(Database& database, std::span<const Part> parts, PageDate since, int limit,
                  const std::optional<std::string>& cursor) {
  std::size_t first = 0;
  if (cursor)
    while (first < parts.size() && !codec::Cursor::is_of(cursor, parts[first].name)) ++first;
  if (first == parts.size()) codec::refuse_cursor();
  const auto place = place_of(parts[first], cursor);
  return guarded(database, [&] {
    OrderPage page;
    fill_from(database, parts[first], since, place, limit, page);
    for (auto part = first + 1; part < parts.size() && !page.cursor; ++part)
      fill_from(database, parts[part], since, beginning_of(parts[part]), limit, page);
    return page;
  });
}

}  // namespace

OrderPage Orders::newest(int limit, const std::optional<std::string>& cursor) const {
  return page_of(ledger_.database, kNewestFirst, {}, limit, cursor);
}

OrderPage Orders::likeliest_to_need(PageDate since, int limit, const std::optional<std::string>& cursor) const {
  return page_of(ledger_.database, kLikeliestFirst, since, limit, cursor);
}

std::int64_t Orders::count() const {
  return guarded(ledger_.database, [&] {
    auto& select = ledger_.database.statement(
        "SELECT (SELECT count(*) FROM orders) + (SELECT count(DISTINCT order_id) FROM disputes WHERE over = 0 "
        "AND json_extract(state, '$.dispute.state') IN ('waiting-buyer', 'return-pending') "
        "AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.order_id = disputes.order_id))");
    select.executeStep();
    const auto orders = select.getColumn(0).getInt64();
    select.tryReset();
    return orders;
  });
}

}  // namespace recourse::ledger
