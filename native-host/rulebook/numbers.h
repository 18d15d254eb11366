#pragma once

#include <array>
#include <chrono>
#include <string_view>
#include <variant>

#include "domain/rulebook.h"

namespace recourse::rulebook {

/// One number of the rulebook: what a file calls it, where it is kept, and what it may be, both ends included. The name
/// ends with the unit.
struct Number {
  std::string_view name;
  std::variant<int Rulebook::*, std::chrono::hours Rulebook::*, std::chrono::minutes Rulebook::*> field;
  int least;
  int most;

  [[nodiscard]] int of(const Rulebook& rulebook) const;
  void put(Rulebook& rulebook, int value) const;
};

/// Every number there is, each declared here and nowhere else: a user's file is read by this table, and the built-in
/// values are compiled by it from rulebook.json, which has what they are and who says so.
inline constexpr std::array kNumbers{
    Number{"urgentDays", &Rulebook::urgent_days, 0, 60},
    Number{"replyHours", &Rulebook::reply_time, 1, 24 * 60},
    Number{"freshHours", &Rulebook::fresh, 1, 24 * 30},
    Number{"assumedWindowDays", &Rulebook::assumed_window_days, 1, 365},
    Number{"assumedWindowTrustDays", &Rulebook::assumed_window_trust_days, 0, 365},
    Number{"assumedAfterFirstDayDays", &Rulebook::assumed_after_first_day_days, 1, 365},
    Number{"dispatchWaitDays", &Rulebook::dispatch_wait_days, 0, 365},
    Number{"returnShippingDays", &Rulebook::return_shipping_days, 1, 365},
    Number{"refundPendingDays", &Rulebook::refund_pending_days, 1, 365},
    Number{"overAfterDays", &Rulebook::over_after_days, 30, 3650},
    Number{"stalledAfterDays", &Rulebook::stalled_after_days, 1, 365},
    Number{"bankDays", &Rulebook::bank_days, 1, 3650},
    Number{"payPalDays", &Rulebook::paypal_days, 1, 3650},
    Number{"withdrawalDays", &Rulebook::withdrawal_days, 0, 365},
    Number{"promiseMarginDays", &Rulebook::promise_margin_days, 0, 60},
    Number{"silenceEndsThreadDays", &Rulebook::silence_ends_thread_days, 1, 3650},
    Number{"sameMessageMinutes", &Rulebook::same_message, 0, 24 * 60},
    Number{"storeUtcOffsetMinutes", &Rulebook::store_utc_offset, -14 * 60, 14 * 60},
    Number{"storeOpensMinute", &Rulebook::store_opens_minute, 0, 24 * 60},
    Number{"storeClosesMinute", &Rulebook::store_closes_minute, 0, 24 * 60},
};

}  // namespace recourse::rulebook
