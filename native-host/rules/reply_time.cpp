#include "rules/reply_time.h"

#include <algorithm>

namespace recourse::rules {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

Instant ReplyTime::end(Instant sent_at) const {
  milliseconds left = rulebook_.reply_time;
  Instant at = sent_at;
  while (true) {
    const PageDate day = day_at(at, calendar_.utc_offset());
    const Instant midnight = calendar_.start_of(day + days(1));
    if (!calendar_.is_holiday(day)) {
      if (left <= midnight - at) return at + left;
      left -= midnight - at;
    }
    at = midnight;
  }
}

bool ReplyTime::leaves_time(Instant end, PageDate last_day) const {
  return latest_today(end, buyer_utc_offset_) < last_day - days(rulebook_.urgent_days);
}

Instant ReplyTime::end_of(PageDate day) const {
  return Instant((day + days(1)).time_since_epoch()) - std::max(buyer_utc_offset_, minutes::zero()) - milliseconds(1);
}

PageDate ReplyTime::contact_by(PageDate last_day) const {
  PageDate day = last_day;
  while (!leaves_time(end(end_of(day)), last_day)) day -= days(1);
  return day;
}

}  // namespace recourse::rules
