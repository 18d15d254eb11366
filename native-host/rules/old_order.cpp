#include <algorithm>

#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// Nothing tells when anything of it happened, but for the day it was placed.
bool only_its_day_is_known(const LineCase& c) {
  const Order& order = c.order;
  const bool has_a_date = order.paid_on || order.shipped_on || order.eta_on || order.completed_on || order.delivered_on;
  const auto line_has_one = [](const OrderLine& line) { return line.eta_on || line.delivered_on; };
  const auto window_has_one = [](const WindowSighting& seen) { return seen.window.date.has_value(); };
  return !has_a_date && std::ranges::none_of(order.lines, line_has_one) &&
         std::ranges::none_of(c.facts.record.windows, window_has_one);
}

}  // namespace

// The longest promised way, the longest window and a month are over: whatever a page would print, it would be past.
std::optional<Ruling> most_likely_over(const LineCase& c) {
  if (!c.order.placed_on || !only_its_day_is_known(c)) return std::nullopt;
  if (c.today <= *c.order.placed_on + std::chrono::days(c.rulebook.over_after_days)) return std::nullopt;
  return Ruling{{{RuleId::refund_window, Effect::blocks, Basis::assumed, {{"why", std::string("most-likely-over")}}}},
                decide(RefundAnswer::no, RefundCode::window_closed, step(Action::none))};
}

}  // namespace recourse::rules
