#include "ledger/events.h"
#include "ledger/impl.h"

namespace recourse::ledger {

namespace {

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

OrderPage Ledger::watched_orders(PageDate since, int limit, const std::optional<std::string>& cursor) const {
  return guarded(impl_->database, [&] {
    OrderPage page;
    if (cursor && cursor->rfind(kDated, 0) == 0) {
      find_dated(impl_->database, since, cursor->substr(kDated.size()), limit, page);
      return page;
    }
    const bool goes_on = cursor && cursor->rfind(kNoted, 0) == 0;
    find_noted(impl_->database, goes_on ? cursor->substr(kNoted.size()) : std::string(), limit, page);
    if (static_cast<int>(page.orders.size()) >= limit)
      page.cursor = std::string(kNoted) + page.orders.back().text();
    else
      page.cursor = std::string(kDated) + "~";  // after every day: the dated ones begin on the next page
    return page;
  });
}

}  // namespace recourse::ledger
