#include "codec/cursor.h"
#include "ledger/clock.h"
#include "ledger/events.h"
#include "ledger/open_ledger.h"
#include "ledger/orders.h"

namespace recourse::ledger {

namespace {

/// A completed order with tracking that says it is still on its way is worth a look this long after it was placed.
constexpr std::chrono::days kCompletedUnderWay{200};

constexpr std::string_view kNoted = "noted";
constexpr std::string_view kDated = "dated";

/// Orders something was noted or disputed about, and those whose day is unknown, by id.
void find_noted(Database& database, const std::string& after, int limit, OrderPage& page) {
  auto& select = database.statement(
      "SELECT order_id FROM (SELECT order_id FROM disputes UNION SELECT order_id FROM notes WHERE kind = 'agreement' "
      "UNION SELECT order_id FROM orders WHERE placed_on IS NULL) WHERE order_id > ?1 ORDER BY order_id LIMIT ?2");
  select.bind(1, after);
  select.bind(2, limit);
  while (select.executeStep())
    if (auto id = OrderId::parse(select.getColumn(0).getString())) page.orders.push_back(std::move(*id));
  select.tryReset();
}

/// Before this day, and on it before this order. Nothing: from the newest on.
struct Before {
  std::string day = "~";
  std::string order;
};

/// The others, newest first.
void find_dated(Database& database, PageDate since, const Before& before, int limit, OrderPage& page) {
  auto& select = database.statement(
      "SELECT order_id, placed_on FROM orders WHERE placed_on >= ?1 AND (placed_on, order_id) < (?2, ?3) "
      "AND NOT EXISTS (SELECT 1 FROM disputes WHERE disputes.order_id = orders.order_id) "
      "AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.order_id = orders.order_id AND kind = 'agreement') "
      "ORDER BY placed_on DESC, order_id DESC LIMIT ?4");
  select.bind(1, format_page_date(since));
  select.bind(2, before.day);
  select.bind(3, before.order);
  select.bind(4, limit);
  Before last;
  while (select.executeStep()) {
    last = {select.getColumn(1).getString(), select.getColumn(0).getString()};
    if (auto id = OrderId::parse(select.getColumn(0).getString())) page.orders.push_back(std::move(*id));
  }
  select.tryReset();
  if (static_cast<int>(page.orders.size()) >= limit)
    page.cursor = codec::Cursor::written(kDated, {last.day, last.order});
}

Before before_of(const codec::Cursor& cursor) {
  return cursor.is_empty(0) && cursor.is_empty(1) ? Before{} : Before{cursor.day(0), cursor.id(1)};
}

}  // namespace

OrderPage Orders::watched(PageDate since, int limit, const std::optional<std::string>& cursor) const {
  std::optional<Before> before;
  std::string after;
  if (codec::Cursor::is_of(cursor, kDated))
    before = before_of(*codec::Cursor::read(cursor, kDated, 2));
  else if (cursor)
    after = codec::Cursor::read(cursor, kNoted, 1)->id(0);
  return guarded(ledger_.database, [&] {
    OrderPage page;
    if (before) {
      find_dated(ledger_.database, since, *before, limit, page);
      return page;
    }
    find_noted(ledger_.database, after, limit, page);
    page.cursor = static_cast<int>(page.orders.size()) >= limit
                      ? codec::Cursor::written(kNoted, {page.orders.back().text()})
                      : codec::Cursor::written(kDated, {"", ""});  // the dated ones begin on the next page
    return page;
  });
}

int Orders::unwatched(PageDate since) const {
  return guarded(ledger_.database, [&] {
    auto& select = ledger_.database.statement(
        "SELECT count(*) FROM orders WHERE placed_on < ?1 "
        "AND NOT EXISTS (SELECT 1 FROM disputes WHERE disputes.order_id = orders.order_id) "
        "AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.order_id = orders.order_id AND kind = 'agreement')");
    select.bind(1, format_page_date(since));
    select.executeStep();
    const int count = select.getColumn(0).getInt();
    select.tryReset();
    return count;
  });
}

std::vector<OrderId> Orders::to_remind_of(PageDate today, PageDate since) const {
  return guarded(ledger_.database, [&] {
    std::vector<OrderId> orders;
    auto& select = ledger_.database.statement(
        "SELECT order_id FROM orders WHERE (placed_on IS NULL OR placed_on >= ?1) AND status IN ('processing', "
        "'shipped') "
        "UNION SELECT order_id FROM orders WHERE status = 'completed' AND placed_on >= ?2 AND "
        "(state LIKE '%\"tracking\":\"moving\"%' OR state LIKE '%\"tracking\":\"returned\"%' OR "
        "state LIKE '%\"tracking\":\"lost\"%') "
        "UNION SELECT order_id FROM notes WHERE kind IN ('problem', 'agreement', 'reminder') AND recorded_at >= ?1 "
        "UNION SELECT order_id FROM disputes WHERE json_extract(state, '$.dispute.state') NOT IN ('resolved', "
        "'cancelled') "
        "UNION SELECT order_id FROM orders WHERE ?3");
    select.bind(1, format_page_date(since));
    select.bind(2, format_page_date(today - kCompletedUnderWay));
    select.bind(3, is_settled(ledger_.database) ? 0 : 1);
    while (select.executeStep())
      if (auto id = OrderId::parse(select.getColumn(0).getString())) orders.push_back(std::move(*id));
    select.tryReset();
    return orders;
  });
}

}  // namespace recourse::ledger
