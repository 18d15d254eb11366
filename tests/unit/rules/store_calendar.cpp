#include "rules/store_calendar.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <ctime>

#include "rulebook/load.h"
#include "rules/reply_time.h"
#include "unit/rules/scenario.h"

namespace recourse::testing {
namespace {

using rules::StoreCalendar;
using std::chrono::minutes;

std::string span(const std::optional<TimeSpan>& found) {
  return found ? format_instant(found->from) + " to " + format_instant(found->to) : "none";
}

Instant reply_end(const StoreCalendar& calendar, Instant sent_at) {
  return rules::ReplyTime(calendar, rulebook::built_in(), minutes(0)).end(sent_at);
}

StoreCalendar china() { return {StoreSettings{}, rulebook::built_in()}; }

struct HolidayCase {
  const char* first;
  const char* last;
  bool assumed;
};

// As published for 2026; Spring Festival and the October week to 2030 are estimates.
constexpr HolidayCase kHolidays[] = {
    {"2026-01-01", "2026-01-03", false}, {"2026-02-15", "2026-02-23", false}, {"2026-04-04", "2026-04-06", false},
    {"2026-05-01", "2026-05-05", false}, {"2026-06-19", "2026-06-21", false}, {"2026-09-25", "2026-09-27", false},
    {"2026-10-01", "2026-10-07", false}, {"2027-02-05", "2027-02-12", true},  {"2027-10-01", "2027-10-07", true},
    {"2028-01-25", "2028-02-01", true},  {"2028-10-01", "2028-10-07", true},  {"2029-02-12", "2029-02-19", true},
    {"2029-10-01", "2029-10-07", true},  {"2030-02-02", "2030-02-09", true},  {"2030-10-01", "2030-10-07", true},
};

TEST(Holidays, AreThePublishedOnesOf2026AndEstimatesTo2030) {
  const auto& known = rulebook::built_in().chinese_holidays;
  ASSERT_EQ(known.size(), std::size(kHolidays));
  for (std::size_t i = 0; i < known.size(); ++i)
    EXPECT_EQ(known[i], (Holiday{day(kHolidays[i].first), day(kHolidays[i].last), kHolidays[i].assumed})) << i;
}

TEST(Holidays, StopTheReplyTimeFromTheirFirstMinuteToTheirLast) {
  for (const auto& holiday : kHolidays) {
    const Instant first = Instant(day(holiday.first).time_since_epoch()) - std::chrono::hours(8);
    const Instant after = Instant(day(holiday.last).time_since_epoch()) + std::chrono::hours(16);
    EXPECT_EQ(reply_end(china(), first), after + std::chrono::hours(72)) << holiday.first;
    EXPECT_EQ(reply_end(china(), first - minutes(1)), after + std::chrono::hours(72) - minutes(1)) << holiday.first;
    EXPECT_EQ(reply_end(china(), after - minutes(1)), after + std::chrono::hours(72)) << holiday.first;
  }
}

TEST(Holidays, CountForStoresInChinaUnlessTheBuyerSaysOtherwise) {
  const Instant sent_at = at("2026-10-01T12:00Z");
  const auto due = [&](StoreSettings settings) {
    return format_instant(reply_end(StoreCalendar(settings, rulebook::built_in()), sent_at));
  };
  EXPECT_EQ(due({}), "2026-10-10T16:00:00Z");
  EXPECT_EQ(due({.utc_offset = minutes(480)}), "2026-10-10T16:00:00Z");
  EXPECT_EQ(due({.utc_offset = minutes(60)}), "2026-10-04T12:00:00Z");
  EXPECT_EQ(due({.chinese_holidays = false}), "2026-10-04T12:00:00Z");
  EXPECT_EQ(due({.utc_offset = minutes(60), .chinese_holidays = true}), "2026-10-10T23:00:00Z");
}

TEST(WorkingSpan, IsTheCurrentOneUntilItsLastMinute) {
  const auto calendar = china();
  EXPECT_EQ(span(calendar.working_span(at("2026-09-07T09:59Z"))), "2026-09-07T01:00:00Z to 2026-09-07T10:00:00Z");
  EXPECT_EQ(span(calendar.working_span(at("2026-09-07T10:00Z"))), "2026-09-08T01:00:00Z to 2026-09-08T10:00:00Z");
}

TEST(WorkingSpan, OverMidnightGoesOnInTheNightOfTheDayBefore) {
  const StoreSettings night{.opens_minute = 22 * 60, .closes_minute = 2 * 60, .days = std::vector{1}};
  const StoreCalendar calendar(night, rulebook::built_in());
  EXPECT_EQ(span(calendar.working_span(at("2026-09-07T17:59Z"))), "2026-09-07T14:00:00Z to 2026-09-07T18:00:00Z");
  EXPECT_EQ(span(calendar.working_span(at("2026-09-07T18:00Z"))), "2026-09-14T14:00:00Z to 2026-09-14T18:00:00Z");
}

TEST(WorkingSpan, IsNoneForAStoreThatNeverWorks) {
  const StoreCalendar calendar(StoreSettings{.days = std::vector<int>{}}, rulebook::built_in());
  EXPECT_EQ(span(calendar.working_span(at("2026-09-07T12:00Z"))), "none");
}

TEST(WorkingSpan, IsLookedForUpToAYearAhead) {
  Rulebook closed = rulebook::built_in();
  const auto today = day("2026-09-07");
  closed.chinese_holidays = {{today, today + std::chrono::days(365), false}};
  closed.store_days = {1, 2, 3, 4, 5, 6, 7};
  const StoreCalendar calendar({}, closed);
  EXPECT_EQ(span(calendar.working_span(at("2026-09-07T04:00Z"))), "2027-09-08T01:00:00Z to 2027-09-08T10:00:00Z");
  closed.chinese_holidays.front().to += std::chrono::days(1);
  EXPECT_EQ(span(calendar.working_span(at("2026-09-07T04:00Z"))), "none");
}

/// Rendered in the buyer's zone, as the command line does: the span keeps its instants, the clock on the wall moves.
std::string wall_clock(const char* zone, Instant moment) {
  ::setenv("TZ", zone, 1);
  ::tzset();
  const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
  std::tm local{};
  ::localtime_r(&seconds, &local);
  char text[32];
  std::strftime(text, sizeof text, "%a %H:%M", &local);
  return text;
}

TEST(WorkingSpan, MovesOnTheBuyersWallWhenTheBuyersClocksChange) {
  const auto calendar = china();
  constexpr const char* kMadrid = "CET-1CEST,M3.5.0,M10.5.0/3";  // the rule itself: no zone files are needed
  const auto saturday = calendar.working_span(at("2026-10-23T12:00Z"));
  const auto monday = calendar.working_span(at("2026-10-25T12:00Z"));
  ASSERT_TRUE(saturday && monday);
  EXPECT_EQ(format_instant(saturday->from), "2026-10-24T01:00:00Z");
  EXPECT_EQ(format_instant(monday->from), "2026-10-26T01:00:00Z");
  EXPECT_EQ(wall_clock(kMadrid, saturday->from), "Sat 03:00");
  EXPECT_EQ(wall_clock(kMadrid, monday->from), "Mon 02:00");
  const auto spring = calendar.working_span(at("2026-03-29T12:00Z"));
  EXPECT_EQ(wall_clock(kMadrid, spring->from), "Mon 03:00");
  EXPECT_EQ(wall_clock("BRT3", spring->from), "Sun 22:00");
}

TEST(BuyersClocks, ChangingNeitherGivesNorTakesADay) {
  // Madrid, October 25: at 00:30 UTC it is 02:30 twice; the day is the same on both sides of the change.
  for (const int offset : {120, 60})
    EXPECT_EQ(latest_today(at("2026-10-25T00:30Z"), minutes(offset)), day("2026-10-25"));
  EXPECT_EQ(latest_today(at("2026-10-24T22:30Z"), minutes(120)), day("2026-10-25"));
  EXPECT_EQ(latest_today(at("2026-10-25T22:30Z"), minutes(60)), day("2026-10-25"));
  EXPECT_EQ(latest_today(at("2026-10-25T23:00Z"), minutes(60)), day("2026-10-26"));
}

}  // namespace
}  // namespace recourse::testing
