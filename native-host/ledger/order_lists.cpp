#include "ledger/events.h"
#include "ledger/open_ledger.h"
#include "ledger/orders.h"

namespace recourse::ledger {

namespace {

/// A completed order with tracking that says it is still on its way is worth a look this long after it was placed.
constexpr std::chrono::days kCompletedUnderWay{200};

constexpr std::string_view kNoted = "noted:";
constexpr std::string_view kDated = "dated:";

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

/// The others, newest first; `before` is a day, a space and an order id.
void find_dated(Database& database, PageDate since, const std::string& before, int limit, OrderPage& page) {
  auto& select = database.statement(
      "SELECT order_id, placed_on FROM orders WHERE placed_on >= ?1 AND (placed_on, order_id) < (?2, ?3) "
      "AND NOT EXISTS (SELECT 1 FROM disputes WHERE disputes.order_id = orders.order_id) "
      "AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.order_id = orders.order_id AND kind = 'agreement') "
      "ORDER BY placed_on DESC, order_id DESC LIMIT ?4");
  const auto space = before.find(' ');
  select.bind(1, format_page_date(since));
  select.bind(2, before.substr(0, space));
  select.bind(3, space == std::string::npos ? std::string() : before.substr(space + 1));
  select.bind(4, limit);
  std::string last;
  while (select.executeStep()) {
    last = select.getColumn(1).getString() + " " + select.getColumn(0).getString();
    if (auto id = OrderId::parse(select.getColumn(0).getString())) page.orders.push_back(std::move(*id));
  }
  select.tryReset();
  if (static_cast<int>(page.orders.size()) >= limit) page.cursor = std::string(kDated) + last;
}

}  // namespace

OrderPage Orders::watched(PageDate since, int limit, const std::optional<std::string>& cursor) const {
  return guarded(ledger_.database, [&] {
    OrderPage page;
    if (cursor && cursor->rfind(kDated, 0) == 0) {
      find_dated(ledger_.database, since, cursor->substr(kDated.size()), limit, page);
      return page;
    }
    const bool goes_on = cursor && cursor->rfind(kNoted, 0) == 0;
    find_noted(ledger_.database, goes_on ? cursor->substr(kNoted.size()) : std::string(), limit, page);
    if (static_cast<int>(page.orders.size()) >= limit)
      page.cursor = std::string(kNoted) + page.orders.back().text();
    else
      page.cursor = std::string(kDated) + "~";  // after every day: the dated ones begin on the next page
    return page;
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
        "UNION SELECT order_id FROM notes WHERE kind IN ('problem', 'agreement') AND recorded_at >= ?1 "
        "UNION SELECT order_id FROM disputes WHERE json_extract(state, '$.dispute.state') NOT IN ('resolved', "
        "'cancelled')");
    select.bind(1, format_page_date(since));
    select.bind(2, format_page_date(today - kCompletedUnderWay));
    while (select.executeStep())
      if (auto id = OrderId::parse(select.getColumn(0).getString())) orders.push_back(std::move(*id));
    select.tryReset();
    return orders;
  });
}

}  // namespace recourse::ledger
