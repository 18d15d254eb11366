#include "rules/reply_time.h"

#include <gmock/gmock.h>

#include "rulebook/load.h"
#include "unit/rules/scenario.h"

namespace recourse::testing {
namespace {

using std::chrono::minutes;

/// A store in China, as the buyer's rules see it at an offset from UTC.
struct Asked {
  explicit Asked(minutes offset = minutes(0), const StoreSettings& settings = {})
      : calendar(settings, rulebook::built_in()), time(calendar, rulebook::built_in(), offset) {}
  rules::StoreCalendar calendar;
  rules::ReplyTime time;
};

Instant end(Instant sent_at) { return Asked().time.end(sent_at); }

TEST(ReplyTime, SkipsTheDaysOfAHolidayAndNoOthers) {
  EXPECT_EQ(end(at("2026-09-07T12:00Z")), at("2026-09-10T12:00Z"));  // over a Wednesday
  EXPECT_EQ(end(at("2026-09-12T12:00Z")), at("2026-09-15T12:00Z"));  // over a Sunday
  EXPECT_EQ(end(at("2026-09-28T16:00Z")), at("2026-10-08T16:00Z"));  // two days, then October 1 to 7
}

TEST(ReplyTime, EndsAtMidnightWithoutSpillingIntoTheHoliday) {
  // September 28, midnight in China, and three whole days: the end of September 30, not of October 7.
  EXPECT_EQ(end(at("2026-09-27T16:00Z")), at("2026-09-30T16:00Z"));
}

std::string contact_by(const char* last_day, minutes offset = minutes(0), const StoreSettings& settings = {}) {
  return format_page_date(Asked(offset, settings).time.contact_by(day(last_day)));
}

TEST(ContactBy, LeavesTheReplyTimeAndTheUrgentDays) {
  EXPECT_EQ(contact_by("2026-09-20"), "2026-09-11") << "three days to answer, five to ask in, and the day itself";
  EXPECT_EQ(contact_by("2026-10-13"), "2026-09-27") << "no answer is due in the October week";
  EXPECT_EQ(contact_by("2026-10-13", minutes(0), {.utc_offset = minutes(60)}), "2026-10-04") << "elsewhere it is";
}

// What the days say and what the rule does at any minute of them is the same.
TEST(ContactBy, AgreesWithTheRuleThatLetsNoLastDayPass) {
  for (const int offset : {-480, -180, 0, 120, 540})
    for (int last = 0; last < 60; ++last) {
      const Asked asked{minutes(offset)};
      const PageDate last_day = day("2026-09-20") + std::chrono::days(last);
      const PageDate by = asked.time.contact_by(last_day);
      bool next_day_fits = true;
      for (int hour = 0; hour < 72; ++hour) {
        const Instant sent = Instant((by - std::chrono::days(1)).time_since_epoch()) + std::chrono::hours(hour);
        const bool fits = asked.time.leaves_time(asked.time.end(sent), last_day);
        const PageDate today = latest_today(sent, minutes(offset));
        if (today <= by) {
          EXPECT_TRUE(fits) << offset << " " << format_page_date(last_day) << " " << format_instant(sent);
        }
        if (today == by + std::chrono::days(1)) next_day_fits = next_day_fits && fits;
      }
      EXPECT_FALSE(next_day_fits) << offset << " " << format_page_date(last_day);
    }
}

}  // namespace
}  // namespace recourse::testing
