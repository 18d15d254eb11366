// The order, its items and the pages it was seen on.
#include <map>

#include "unit/rules/facts_clauses.h"

namespace recourse::testing {

OrderLine& Reader::line_of(Order& order, const std::string& digits) {
  for (auto& line : order.lines)
    if (line.line_id == line_id(digits)) return line;
  order.lines.push_back({.line_id = line_id(digits), .title = "Item " + digits});
  return order.lines.back();
}

void Reader::read_line(Words& words) {
  const std::string digits = words.next();
  const std::string what = words.next();
  const std::string value = words.next();
  change_order([&](Order& order) {
    OrderLine& line = line_of(order, digits);
    if (what == "delivered")
      line.delivered_on = day(value);
    else if (what == "eta")
      line.eta_on = day(value);
    else if (what == "button")
      line.dispute_offered = yes(value);
    else if (what == "price")
      line.price = Money{value, words.next()};
    else if (what == "pieces")
      line.quantity = std::stoi(value);
    else if (!what.empty())
      throw std::invalid_argument("a line has delivered, eta or button, not " + what);
  });
}

void Reader::read_page(Words& words) {
  const auto kind = named<PageKind>(words.next());
  const Instant seen_at = at(words.next());
  order_pages_.push_back(page(kind, seen_at, words.next() != "partly"));
  order_pages_.back().orders.push_back(common_);
}

void Reader::read_window(Words& words) {
  Window window{.kind = named<WindowKind>(words.next())};
  const std::string value = words.next();
  if (window.kind == WindowKind::until_date || window.kind == WindowKind::from_date)
    window.date = day(value);
  else
    window.days = std::stoi(value);
  for (std::string word = words.next(); !word.empty(); word = words.next()) {
    if (word == "line")
      window.line_id = line_id(words.next());
    else
      window.reason_class = named<ReasonClass>(word);
  }
  change_order([&](Order& order) { order.windows.push_back(window); });
}

bool Reader::read_order_value(const std::string& name, Words& words) {
  static const std::map<std::string, std::optional<PageDate> Order::*> dates{
      {"placed", &Order::placed_on},        {"paid", &Order::paid_on},
      {"shipped-on", &Order::shipped_on},   {"eta", &Order::eta_on},
      {"delivered", &Order::delivered_on},  {"completed-on", &Order::completed_on},
      {"last-event", &Order::last_event_on}};
  if (const auto found = dates.find(name); found != dates.end()) {
    const auto value = day(words.next());
    change_order([&](Order& order) { order.*(found->second) = value; });
    return true;
  }
  if (name == "refund-state") {
    const auto value = named<RefundState>(words.next());
    change_order([&](Order& order) { order.refund_state = value; });
    return true;
  }
  if (name == "total") {
    const auto value = money(words);
    change_order([&](Order& order) { order.total = value; });
    return true;
  }
  if (name == "payment") {
    const auto value = words.rest();
    change_order([&](Order& order) { order.payment_method = value; });
    return true;
  }
  if (name == "tracking") {
    const auto value = named<Tracking>(words.next());
    change_order([&](Order& order) { order.tracking = value; });
    return true;
  }
  if (const auto status = codec::value_of<OrderStatus>(name)) {
    change_order([&](Order& order) { order.status = *status; });
    return true;
  }
  return false;
}

}  // namespace recourse::testing
