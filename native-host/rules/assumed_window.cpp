#include "rules/assumed_window.h"

namespace recourse::rules {

using std::chrono::days;

namespace {

/// The order was completed though nothing came, and that is what the buyer asks about: days that count from the
/// completion say nothing of a parcel that may only be missed from a first day on.
bool closed_before_it_came(const Order& order, const OrderLine* line, const std::optional<Reason>& reason) {
  return order.status == OrderStatus::completed && !arrival_of(order, line) && reason &&
         counts_for(ReasonClass::not_received, reason);
}

}  // namespace

std::optional<PageDate> assumed_after_completion(const Order& order, bool has_windows, const Rulebook& rulebook) {
  if (has_windows || order.status != OrderStatus::completed || !order.completed_on) return std::nullopt;
  return *order.completed_on + days(rulebook.assumed_window_days);
}

std::optional<PageDate> assumed_after_first_day(const LastDays& printed, const Order& order, const OrderLine* line,
                                                const std::optional<Reason>& reason, const Rulebook& rulebook) {
  if (!printed.first_day) return std::nullopt;
  if (!printed.counted.empty() && !closed_before_it_came(order, line, reason)) return std::nullopt;
  return *printed.first_day + days(rulebook.assumed_after_first_day_days);
}

bool may_reach_further(const Deadline& assumed, PageDate today, const Rulebook& rulebook) {
  return today <= assumed.on + days(rulebook.assumed_window_trust_days);
}

}  // namespace recourse::rules
