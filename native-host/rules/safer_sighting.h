#pragma once

#include <vector>

#include "domain/order_record.h"

namespace recourse::rules {

/// The windows printed for one line (null: the order as a whole). Where pages less than a day apart printed one right
/// differently, the safer counts: the shorter or earlier last day, the later first day.
std::vector<Window> safest_windows(const OrderRecord& record, const OrderLine* line);

}  // namespace recourse::rules
