#include "rules/store_calendar.h"

#include <algorithm>

namespace recourse::rules {

using std::chrono::days;
using std::chrono::minutes;

namespace {

constexpr int kDaysLookedAhead = 366;

}  // namespace

StoreCalendar::StoreCalendar(const StoreSettings& settings, const Rulebook& rulebook)
    : rulebook_(rulebook),
      utc_offset_(settings.utc_offset.value_or(rulebook.store_utc_offset)),
      opens_(settings.opens_minute.value_or(rulebook.store_opens_minute)),
      closes_(settings.closes_minute.value_or(rulebook.store_closes_minute)),
      days_(settings.days.value_or(rulebook.store_days)),
      holidays_(settings.chinese_holidays.value_or(utc_offset_ == rulebook.store_utc_offset)) {
  if (closes_ <= opens_) closes_ += days(1);  // a night shift ends on the next day
}

bool StoreCalendar::is_holiday(PageDate day) const {
  return holidays_ && std::any_of(rulebook_.chinese_holidays.begin(), rulebook_.chinese_holidays.end(),
                                  [&](const Holiday& h) { return h.from <= day && day <= h.to; });
}

bool StoreCalendar::is_working_day(PageDate day) const {
  const int week_day = static_cast<int>(std::chrono::weekday(day).iso_encoding());
  return std::find(days_.begin(), days_.end(), week_day) != days_.end() && !is_holiday(day);
}

Instant StoreCalendar::start_of(PageDate day) const { return Instant(day.time_since_epoch()) - utc_offset_; }

std::optional<TimeSpan> StoreCalendar::working_span(Instant now) const {
  const PageDate today = day_at(now, utc_offset_);
  for (int ahead = -1; ahead <= kDaysLookedAhead; ++ahead) {  // a night shift of yesterday may still go on
    const PageDate day = today + days(ahead);
    if (!is_working_day(day)) continue;
    const TimeSpan span{start_of(day) + opens_, start_of(day) + closes_};
    if (now < span.to) return span;
  }
  return std::nullopt;
}

}  // namespace recourse::rules
