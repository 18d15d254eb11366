#include "domain/time.h"

#include <gmock/gmock.h>

namespace recourse {
namespace {

using std::chrono::minutes;

TEST(Instant, IsReadFromRfc3339AndWrittenInUtc) {
  EXPECT_EQ(format_instant(parse_instant("2026-09-07T12:00:00Z").value()), "2026-09-07T12:00:00Z");
  EXPECT_EQ(format_instant(parse_instant("2026-09-07T01:30:00.5+02:00").value()), "2026-09-06T23:30:00.500Z");
}

TEST(Instant, RefusesWhatIsNotOne) {
  for (const auto* text :
       {"", "2026-09-07", "2026-02-30T00:00:00Z", "2026-09-07T24:00:00Z", "2026-09-07T12:00:00",
        "2026-09-07T12:00:00.Z", "2026-09-07T12:00:00+2:00", "2026-09-07T12:00:00Zx", "1999-01-01T00:00:00Z",
        "2026-9-7T12:00:00Z", "2000-01-01T00:00:00+00:01", "2199-12-31T23:59:59-00:01"})
    EXPECT_EQ(parse_instant(text), std::nullopt) << text;
}

TEST(Instant, IsReadInEveryFormRfc3339Allows) {
  for (const auto& [text, utc] : {std::pair("2026-09-07t12:00:00z", "2026-09-07T12:00:00Z"),
                                  {"2026-12-31T23:59:60Z", "2026-12-31T23:59:59Z"},
                                  {"2026-09-07T00:00:00-23:59", "2026-09-07T23:59:00Z"},
                                  {"2026-09-07T12:00:00.123456Z", "2026-09-07T12:00:00.123Z"},
                                  {"2026-09-07T12:00:00.05+00:00", "2026-09-07T12:00:00.050Z"}})
    EXPECT_EQ(format_instant(parse_instant(text).value()), utc) << text;
  for (const auto* text :
       {"2026-09-07T12:00:61Z", "2026-09-07T12:60:00Z", "2026-09-07 12:00:00Z", "2026-09-07T12.00:00Z",
        "2026-09-07T12:00.00Z", "2026-09-07Tab:00:00Z", "2026-09-07T12:ab:00Z", "2026-09-07T12:00:abZ",
        "2026-09-07T12:00:00+24:00", "2026-09-07T12:00:00+02:60", "2026-09-07T12:00:00+0200",
        "2026-09-07T12:00:00 02:00", "2026-09-07T12:00:00+aa:00", "2026-09-07T12:00:00+02:aa",
        "2026-09-07T12:00:00+02-00", "2026-09-07T12:00:00."})
    EXPECT_EQ(parse_instant(text), std::nullopt) << text;
}

TEST(PageDate, IsACalendarDayThatExists) {
  EXPECT_EQ(format_page_date(parse_page_date("2028-02-29").value()), "2028-02-29");
  for (const auto* text :
       {"", "2026-02-29", "2026-13-01", "2026-01-01T00:00:00Z", "26-01-01", "2026/01/01", "2026-01/01", "abcd-01-01",
        "2026-ab-01", "2026-01-ab", "1999-12-31", "2200-01-01", "2026-01-1"})
    EXPECT_EQ(parse_page_date(text), std::nullopt) << text;
}

TEST(Today, IsTheLaterOfTheUtcDayAndTheBuyers) {
  const auto late_evening_in_brazil = parse_instant("2026-09-08T01:30:00Z").value();
  EXPECT_EQ(format_page_date(latest_today(late_evening_in_brazil, minutes(-180))), "2026-09-08");
  const auto late_evening_utc = parse_instant("2026-09-07T23:30:00Z").value();
  EXPECT_EQ(format_page_date(latest_today(late_evening_utc, minutes(120))), "2026-09-08");
}

}  // namespace
}  // namespace recourse
