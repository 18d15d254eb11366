#include <gmock/gmock.h>

#include "domain/order_record.h"
#include "unit/domain/sightings.h"

namespace recourse {
namespace {

using ::testing::SizeIs;

Order with_window(const Window& window) {
  Order one = order();
  one.windows.push_back(window);
  return one;
}

const Window kUntil{.kind = WindowKind::until_date, .date = day("2026-10-05")};

TEST(WindowSightings, AreReplacedByTheSameRightSeenMoreThanADayLater) {
  Window later = kUntil;
  later.date = day("2026-10-12");
  const auto first = first_sighting(seen("2026-08-10T12:00:00Z", with_window(kUntil)));
  EXPECT_THAT(fold(first, seen("2026-08-11T12:00:00Z", with_window(later))).windows, SizeIs(2));
  const auto replaced = fold(first, seen("2026-08-11T12:00:01Z", with_window(later))).windows;
  ASSERT_THAT(replaced, SizeIs(1));
  EXPECT_EQ(replaced[0], (WindowSighting{later, PageKind::order_detail, at("2026-08-11T12:00:01Z")}));
}

TEST(WindowSightings, SeenAgainOnlyGetANewTime) {
  const auto record = fold(first_sighting(seen("2026-08-10T12:00:00Z", with_window(kUntil))),
                           seen("2026-08-10T13:00:00Z", with_window(kUntil)));
  ASSERT_THAT(record.windows, SizeIs(1));
  EXPECT_EQ(record.windows[0].seen_at, at("2026-08-10T13:00:00Z"));
}

TEST(WindowSightings, OfOtherRightsStandBesideEachOther) {
  for (const auto& other :
       {Window{.kind = WindowKind::from_date, .date = kUntil.date},
        Window{.kind = WindowKind::until_date, .date = kUntil.date, .line_id = line("1")},
        Window{.kind = WindowKind::until_date, .date = kUntil.date, .reason_class = ReasonClass::defective}}) {
    const auto record = fold(first_sighting(seen("2026-08-10T12:00:00Z", with_window(kUntil))),
                             seen("2026-08-20T12:00:00Z", with_window(other), PageKind::order_list, false));
    EXPECT_THAT(record.windows, SizeIs(2));
  }
}

TEST(WindowSightings, WithOtherNumbersOfDaysAreNotRepeated) {
  const Window thirty{.kind = WindowKind::after_placed, .days = 30};
  const Window sixty{.kind = WindowKind::after_placed, .days = 60};
  EXPECT_THAT(fold(first_sighting(seen("2026-08-10T12:00:00Z", with_window(thirty))),
                   seen("2026-08-10T13:00:00Z", with_window(sixty)))
                  .windows,
              SizeIs(2));
}

TEST(WindowSightings, AreGoneOnlyWhereAWholePageOfTheirOwnKindIsWithoutThem) {
  const auto first = first_sighting(seen("2026-08-10T12:00:00Z", with_window(kUntil)));
  const auto after = [&](PageKind page, bool complete) {
    return fold(first, seen("2026-08-20T12:00:00Z", order(), page, complete)).windows.size();
  };
  EXPECT_EQ(after(PageKind::order_detail, true), 0U);
  EXPECT_EQ(after(PageKind::order_detail, false), 1U);
  EXPECT_EQ(after(PageKind::order_list, true), 1U);
  EXPECT_EQ(after(PageKind::tracking, true), 1U) << "tracking replaces only its own";
  const auto tracked = first_sighting(seen("2026-08-10T12:00:00Z", with_window(kUntil), PageKind::tracking));
  EXPECT_THAT(fold(tracked, seen("2026-08-20T12:00:00Z", order())).windows, SizeIs(1));
  EXPECT_THAT(fold(tracked, seen("2026-08-20T12:00:00Z", order(), PageKind::tracking)).windows, SizeIs(0));
}

}  // namespace
}  // namespace recourse
