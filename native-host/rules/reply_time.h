#pragma once

#include <chrono>

#include "domain/rulebook.h"
#include "domain/time.h"
#include "rules/store_calendar.h"

namespace recourse::rules {

/// How long a store has to answer, and what that leaves before a last day. Days are the buyer's or UTC's, the later.
class ReplyTime {
 public:
  ReplyTime(const StoreCalendar& calendar, const Rulebook& rulebook, std::chrono::minutes buyer_utc_offset)
      : calendar_(calendar), rulebook_(rulebook), buyer_utc_offset_(buyer_utc_offset) {}

  /// When an answer to a message sent at `sent_at` is due: the reply time, days of holiday not counted.
  Instant end(Instant sent_at) const;

  /// Whether the reply time may end on that day without leaving too few days to ask in.
  bool leaves_time(Instant end, PageDate last_day) const;

  /// The last day on which a message, sent at any hour of it, still leaves the reply time and the urgent days.
  PageDate contact_by(PageDate last_day) const;

 private:
  /// The last moment of a day.
  Instant end_of(PageDate day) const;

  const StoreCalendar& calendar_;
  const Rulebook& rulebook_;
  std::chrono::minutes buyer_utc_offset_;
};

}  // namespace recourse::rules
