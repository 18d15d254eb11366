#pragma once

#include <string>
#include <vector>

#include "messaging/context.h"
#include "rules/deadlines.h"

namespace recourse::messaging {

/// A day on which the buyer has something to do at the latest, with its order.
struct Due {
  rules::DueDay day;
  OrderId order_id;
  std::string title;
  std::string store_name;
};

/// All such days from yesterday on up to `days` days ahead, the next first.
std::vector<Due> due_within(Context& context, int days);

}  // namespace recourse::messaging
