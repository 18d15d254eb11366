#include "rules/last_days.h"

#include <gmock/gmock.h>

#include "rulebook/load.h"
#include "rules/judge.h"
#include "unit/rules/facts_reader.h"

namespace recourse::testing {
namespace {

OrderVerdict judged_at(const std::string& facts, const char* now) {
  Question question{.now = at(now)};
  const auto scenario = read_facts(facts, question);
  return rules::judge_order(facts_of(scenario), question, rulebook::built_in());
}

constexpr const char* kThreeWindows =
    "completed; placed 2026-07-15; delivered 2026-07-26; completed-on 2026-07-28; line 1; window after-completion 7 "
    "any; "
    "window after-placed 90 defective; window after-delivery 15 free-return";

TEST(Deadline, CarriesTheDaysToActAndToWriteBy) {
  const auto verdict = judged_at(kThreeWindows, "2026-09-07T12:00Z");
  ASSERT_TRUE(verdict.refund.deadline);
  const Deadline expected{.on = day("2026-10-13"),
                          .act_by = day("2026-10-12"),
                          .contact_by = day("2026-09-27"),
                          .days_left = 36,
                          .basis = Basis::platform,
                          .reason_class = ReasonClass::defective,
                          .uncertainty_days = 1};
  EXPECT_EQ(*verdict.refund.deadline, expected);
}

TEST(Deadline, AllAreListedPastOnesAndFreeReturnsTooSortedByDay) {
  const auto verdict = judged_at(kThreeWindows, "2026-09-07T12:00Z");
  std::vector<std::pair<std::string, ReasonClass>> listed;
  for (const auto& deadline : verdict.refund.deadlines)
    listed.emplace_back(format_page_date(deadline.on), deadline.reason_class);
  EXPECT_THAT(listed, ::testing::ElementsAre(std::pair("2026-08-04", ReasonClass::any),
                                             std::pair("2026-08-10", ReasonClass::free_return),
                                             std::pair("2026-10-13", ReasonClass::defective)));
  EXPECT_EQ(verdict.refund.deadlines[0].days_left, -34);
  EXPECT_EQ(verdict.refund.deadlines[0].contact_by, day("2026-07-26"));
}

TEST(Deadline, OfADisputeStandsAmongTheOthersWithoutADayToWriteBy) {
  const auto verdict =
      judged_at(std::string(kThreeWindows) + "; dispute waiting-buyer respond 2026-09-10", "2026-09-07T12:00Z");
  ASSERT_EQ(verdict.refund.deadlines.size(), 4U);
  EXPECT_EQ(verdict.refund.deadlines[2], *verdict.refund.deadline);
  EXPECT_EQ(verdict.refund.deadline->contact_by, std::nullopt);
  EXPECT_EQ(verdict.refund.deadline->days_left, 3);
}

TEST(Deadline, TheSameDayAndClassIsListedOnce) {
  const auto verdict = judged_at(
      "completed; placed 2026-07-15; delivered 2026-07-15; completed-on 2026-08-01; line 1; window after-placed 30 "
      "any; "
      "window after-delivery 30 any",
      "2026-08-07T12:00Z");
  EXPECT_EQ(verdict.refund.deadlines.size(), 1U);
}

TEST(Deadline, TwoWindowsOfOneRightOnOnePageAreBothKept) {
  const auto verdict = judged_at(
      "completed; completed-on 2026-08-01; line 1; window until-date 2026-08-30 any; "
      "window until-date 2026-10-01 any",
      "2026-08-07T12:00Z");
  EXPECT_EQ(verdict.refund.deadlines.size(), 2U);
}

TEST(Deadline, TwoSightingsOfTwoWindowsAreComparedPlaceByPlace) {
  const auto verdict = judged_at(
      "completed; completed-on 2026-08-01; line 1; "
      "page order-detail 2026-08-06T12:00Z; window until-date 2026-08-30 any; window until-date 2026-10-01 any; "
      "page order-detail 2026-08-07T10:00Z; window until-date 2026-10-05 any; window until-date 2026-08-29 any",
      "2026-08-07T12:00Z");
  ASSERT_EQ(verdict.refund.deadlines.size(), 2U);
  EXPECT_EQ(verdict.refund.deadlines[0].on, day("2026-08-29"));
  EXPECT_EQ(verdict.refund.deadlines[1].on, day("2026-10-01"));
}

TEST(Deadline, MoreWindowsOnTheOlderSightingThanOnTheNewerAreDropped) {
  const auto verdict = judged_at(
      "completed; completed-on 2026-08-01; line 1; "
      "page order-detail 2026-08-06T12:00Z; window until-date 2026-08-30 any; window until-date 2026-10-01 any; "
      "page order-detail 2026-08-07T10:00Z; window until-date 2026-10-05 any",
      "2026-08-07T12:00Z");
  ASSERT_EQ(verdict.refund.deadlines.size(), 1U);
  EXPECT_EQ(verdict.refund.deadlines[0].on, day("2026-08-30"));
}

TEST(Deadline, ShorterWindowsInDaysAreTheSaferOnes) {
  const auto verdict = judged_at(
      "completed; completed-on 2026-08-01; line 1; page order-detail 2026-08-06T12:00Z; window after-completion 15 "
      "any; "
      "page order-detail 2026-08-07T10:00Z; window after-completion 30 any",
      "2026-08-07T12:00Z");
  EXPECT_EQ(verdict.refund.deadline->on, day("2026-08-16"));
}

TEST(Deadline, OfAFirstDayIsForWhatHasNotArrived) {
  const auto verdict = judged_at("shipped; shipped-on 2026-08-01; line 1; window from-date 2026-08-20 not-received",
                                 "2026-08-07T12:00Z");
  EXPECT_EQ(verdict.refund.deadline->reason_class, ReasonClass::not_received);
  EXPECT_EQ(verdict.refund.deadline->basis, Basis::assumed);
  EXPECT_EQ(judged_at("completed; completed-on 2026-08-01; line 1", "2026-08-07T12:00Z").refund.deadline->reason_class,
            ReasonClass::any);
}

rules::LastDays days_of(const OrderRecord& record) {
  const rules::StoreCalendar calendar({}, rulebook::built_in());
  const rules::ReplyTime reply_time(calendar, rulebook::built_in(), std::chrono::minutes(0));
  return rules::last_days(record, nullptr, Question{}, std::nullopt, day("2026-08-07"), reply_time,
                          rulebook::built_in());
}

TEST(Window, WithoutItsNumberOrDayGivesNoDeadline) {
  OrderRecord record{.order = Order{.order_id = order_id(), .status = OrderStatus::completed}};
  record.order.completed_on = day("2026-08-01");
  for (const auto kind : {WindowKind::after_completion, WindowKind::until_date, WindowKind::from_date})
    record.windows.push_back({Window{.kind = kind}, PageKind::order_detail, at("2026-08-02T12:00Z")});
  const auto days = days_of(record);
  EXPECT_TRUE(days.listed.empty());
  EXPECT_FALSE(days.first_day);
  EXPECT_TRUE(days.missing_dates.empty());
}

TEST(Window, NamesTheDatesItMisses) {
  OrderRecord record{.order = Order{.order_id = order_id(), .status = OrderStatus::completed}};
  for (const auto kind : {WindowKind::after_delivery, WindowKind::after_placed, WindowKind::after_completion})
    for (const auto reason : {ReasonClass::any, ReasonClass::defective})
      record.windows.push_back({Window{.kind = kind, .days = 15, .reason_class = reason}, PageKind::order_detail, {}});
  const auto days = days_of(record);
  EXPECT_THAT(days.missing_dates, ::testing::ElementsAre("completedOn", "deliveredOn", "placedOn"));
}

TEST(Window, OfADayCountsForTheReasonsItCovers) {
  using rules::counts_for;
  EXPECT_TRUE(counts_for(ReasonClass::any, {}));
  EXPECT_TRUE(counts_for(ReasonClass::not_received, {}));
  EXPECT_FALSE(counts_for(ReasonClass::free_return, {}));
  for (int i = 0; i <= static_cast<int>(Reason::marked_delivered); ++i) {
    const auto reason = static_cast<Reason>(i);
    const bool is_arrival =
        reason == Reason::not_received || reason == Reason::late || reason == Reason::marked_delivered;
    EXPECT_TRUE(counts_for(ReasonClass::any, reason));
    EXPECT_EQ(counts_for(ReasonClass::not_received, reason), is_arrival);
    EXPECT_EQ(counts_for(ReasonClass::free_return, reason), reason == Reason::changed_mind);
    EXPECT_EQ(counts_for(ReasonClass::defective, reason), !is_arrival && reason != Reason::changed_mind);
  }
}

TEST(DaysLeft, AreCountedFromTheLaterOfTheTwoDays) {
  Question question{.now = at("2026-09-08T01:30Z"), .buyer_utc_offset = std::chrono::minutes(-180)};
  const auto facts = facts_of(read_facts(kThreeWindows, question));
  EXPECT_EQ(rules::judge_order(facts, question, rulebook::built_in()).refund.deadline->days_left, 35);
  question = {.now = at("2026-09-07T22:30Z"), .buyer_utc_offset = std::chrono::minutes(120)};
  EXPECT_EQ(rules::judge_order(facts, question, rulebook::built_in()).refund.deadline->days_left, 35);
}

}  // namespace
}  // namespace recourse::testing
