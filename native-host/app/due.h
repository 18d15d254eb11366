#pragma once

#include <vector>

#include "app/context.h"
#include "rules/deadlines.h"

namespace recourse::app {

/// All days on which something is to be done from yesterday on up to `days` days ahead, the next first.
std::vector<rules::DueOrder> due_within(Context& context, int days);

}  // namespace recourse::app
