#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "domain/time.h"

namespace recourse {

/// A span of days on which a store is not expected to answer; both ends are included, in the store's zone.
struct Holiday {
  PageDate from;
  PageDate to;
  bool assumed = false;  ///< not yet published: estimated from earlier years
  bool operator==(const Holiday&) const = default;
};

/// The numbers the rules use, with no values of their own: those and their sources are in rulebook/rulebook.json,
/// compiled in as `rulebook::built_in()`.
struct Rulebook {
  std::string version;
  int urgent_days{};
  std::chrono::hours reply_time{};
  std::chrono::hours fresh{};
  int assumed_window_days{};           ///< after completion
  int assumed_window_trust_days{};     ///< how long after it the detail page is still worth a look
  int assumed_after_first_day_days{};  ///< last day after a first day
  int dispatch_wait_days{};            ///< first day, counted from dispatch
  int return_shipping_days{};
  int refund_pending_days{};
  int over_after_days{};     ///< after being placed: nothing of the order can be open any more
  int stalled_after_days{};  ///< after dispatch without any event
  int bank_days{};           ///< after paying by card
  int paypal_days{};         ///< after paying by PayPal
  int withdrawal_days{};     ///< after receipt, in the European Union: a change of mind
  int promise_margin_days{};
  int silence_ends_thread_days{};
  std::chrono::minutes same_message{};
  std::chrono::minutes store_utc_offset{};
  int store_opens_minute{};
  int store_closes_minute{};
  std::vector<int> store_days;  ///< ISO week days
  std::vector<Holiday> chinese_holidays;
  bool operator==(const Rulebook&) const = default;
};

}  // namespace recourse
