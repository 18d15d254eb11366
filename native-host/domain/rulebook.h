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

/// The numbers the rules use. Values and their sources are in rulebook/rulebook.json, compiled in as the default.
struct Rulebook {
  std::string version;
  int urgent_days = 5;
  std::chrono::hours reply_time{72};
  std::chrono::hours fresh{24};
  int assumed_window_days = 15;           ///< after completion
  int assumed_window_trust_days = 75;     ///< how long after it the detail page is still worth a look
  int assumed_after_first_day_days = 15;  ///< last day after a first day
  int dispatch_wait_days = 11;            ///< first day: the 11th after dispatch
  int return_shipping_days = 10;
  int refund_pending_days = 20;
  int over_after_days = 240;    ///< after being placed: nothing of the order can be open any more
  int stalled_after_days = 10;  ///< after dispatch without any event
  int bank_days = 120;          ///< after paying by card
  int paypal_days = 180;        ///< after paying by PayPal
  int withdrawal_days = 14;     ///< after receipt, in the European Union: a change of mind
  int promise_margin_days = 5;
  int silence_ends_thread_days = 30;
  std::chrono::minutes same_message{15};
  std::chrono::minutes store_utc_offset{480};
  int store_opens_minute = 9 * 60;
  int store_closes_minute = 18 * 60;
  std::vector<int> store_days{1, 2, 3, 4, 5, 6};  ///< ISO week days
  std::vector<Holiday> chinese_holidays;
  bool operator==(const Rulebook&) const = default;
};

}  // namespace recourse
