#pragma once

#include "domain/time.h"

namespace recourse {

/// Every time there can be lies in these centuries; what is written can so be read again, whatever the clock says.
inline constexpr Instant kEarliest = std::chrono::sys_days(std::chrono::year(2000) / 1 / 1);
inline constexpr Instant kLatest =
    std::chrono::sys_days(std::chrono::year(2200) / 1 / 1) - std::chrono::milliseconds(1);

}  // namespace recourse
