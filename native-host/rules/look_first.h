#pragma once

#include <initializer_list>

#include "rules/line_case.h"
#include "rules/ruling.h"

namespace recourse::rules {

/// "We do not know: open this page once." Of the pages that could tell, in their order, the first that was not read
/// whole within a day; where all were, the seller who was not told yet, then support.
Decision look_first(const LineCase& c, std::initializer_list<TargetPage> pages);

/// How to tell the seller, or what to do while one message more would not be welcome.
NextStep tell_the_seller(const LineCase& c);

}  // namespace recourse::rules
