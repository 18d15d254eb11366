#pragma once

#include "rules/line_case.h"
#include "rules/ruling.h"

namespace recourse::rules {

// What was seen stays true for a while only: an order is paid for and sent, a request is answered and decided, while
// nobody looks. A finding says when the last look was, and after a time what it showed no longer decides.

/// A request moves on while nobody looks: an answer asked of the buyer may be overdue before it is known.
bool is_request_seen_lately(const LineCase& c);

/// When the order was last looked at, as a finding of `rule` that tells what it showed; none where only another tool's
/// file told of it.
std::optional<Finding> last_look_at_order(const LineCase& c, RuleId rule, const char* why);

}  // namespace recourse::rules
