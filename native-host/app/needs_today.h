#pragma once

#include <cstdint>
#include <vector>

#include "app/lists.h"
#include "domain/time.h"

namespace recourse::app {

struct NeedsToday {
  std::vector<Listed> entries;  ///< the most pressing first
  std::int64_t orders = 0;      ///< all that are known
  PageDate today;
};

/// What is for today: the buyer's turn, or a last day near.
NeedsToday needs_today(Context& context);

}  // namespace recourse::app
