#pragma once

#include <optional>

#include "domain/buyer_notes.h"
#include "domain/order.h"
#include "domain/rulebook.h"
#include "rules/last_days.h"

namespace recourse::rules {

// Last days nobody printed: our estimates, labelled so.

/// The guide's days after completion, for an order without any window.
std::optional<PageDate> assumed_after_completion(const Order& order, bool has_windows, const Rulebook& rulebook);

/// Days after AliExpress's first day, where no last day is printed, or none for what has not come.
std::optional<PageDate> assumed_after_first_day(const LastDays& printed, const Order& order, const OrderLine* line,
                                                const std::optional<Reason>& reason, const Rulebook& rulebook);

/// How long after an estimated last day the order's page is still worth a look: real windows reach further.
bool may_reach_further(const Deadline& assumed, PageDate today, const Rulebook& rulebook);

}  // namespace recourse::rules
