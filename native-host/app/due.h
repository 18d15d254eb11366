#pragma once

#include <vector>

#include "app/context.h"
#include "rules/deadlines.h"

namespace recourse::app {

/// As far ahead as anybody asks.
inline constexpr int kAllDays = 400;

/// All days on which something is to be done from yesterday on up to `days` days ahead, the next first.
std::vector<rules::DueOrder> due_within(Context& context, int days);

}  // namespace recourse::app
