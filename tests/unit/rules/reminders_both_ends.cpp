// The first and the last day of everything that rings, and what counts in the badge meanwhile.
#include <gmock/gmock.h>

#include "unit/rules/ringing_orders.h"

namespace recourse::testing::ringing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

bool needs_buyer(PageDate today, const OrderFacts& facts, const std::vector<int>& days_before = kDaysBefore) {
  return on(today, facts, days_before).needs_buyer;
}

OrderFacts without_items(OrderFacts facts) {
  facts.record.order.lines.clear();
  return facts;
}

TEST(Badge, CountsALastDayFromTheEarliestReminderOn) {
  const auto facts = with_problem(order_until("8200000000000101", day("2026-09-30")));
  EXPECT_FALSE(needs_buyer(day("2026-09-19"), facts));
  EXPECT_TRUE(needs_buyer(day("2026-09-21"), facts));  // the last good day to write
  auto mute = facts;
  mute.store.can_message = false;
  EXPECT_FALSE(needs_buyer(day("2026-09-22"), mute));
  EXPECT_TRUE(needs_buyer(day("2026-09-23"), mute));
  EXPECT_FALSE(needs_buyer(day("2026-09-22"), mute, {}));  // no reminder wanted: a week
  EXPECT_TRUE(needs_buyer(day("2026-09-23"), mute, {}));
  EXPECT_FALSE(needs_buyer(day("2026-10-02"), mute));
}

TEST(Badge, CountsWhatTheSellerAskedFor) {
  auto facts = order_until("8200000000000102", day("2026-09-30"));
  EXPECT_FALSE(needs_buyer(day("2026-09-02"), facts));
  facts.agreements.push_back({.order_id = facts.record.order.order_id, .state = AgreementState::seller_asked});
  EXPECT_TRUE(needs_buyer(day("2026-09-02"), facts));
  EXPECT_THAT(kinds_on(day("2026-09-02"), facts), IsEmpty());
}

TEST(Badge, CountsAnOrderOnceForAllItsItems) {
  auto facts = order_until("8200000000000103", day("2026-09-30"));
  facts.record.order.lines.push_back({.line_id = LineId::parse("2").value()});
  facts.problems.push_back(
      {.order_id = facts.record.order.order_id, .line_id = LineId::parse("1").value(), .state = ProblemState::problem});
  EXPECT_TRUE(needs_buyer(day("2026-09-29"), facts));
  facts.problems.back().line_id = LineId::parse("2").value();
  EXPECT_TRUE(needs_buyer(day("2026-09-29"), facts));
}

TEST(BothEnds, AnAnswerIsAwaitedUntilTheDayAfterItsLastDay) {
  const auto facts =
      in_dispute(order_until("8200000000000104", day("2026-09-30")), DisputeState::waiting_buyer, day("2026-09-12"));
  EXPECT_THAT(kinds_on(day("2026-09-13"), facts), ElementsAre("respond"));
  EXPECT_TRUE(needs_buyer(day("2026-09-13"), facts));
  EXPECT_THAT(kinds_on(day("2026-09-14"), facts), IsEmpty());
  EXPECT_FALSE(needs_buyer(day("2026-09-14"), facts));
  EXPECT_TRUE(needs_buyer(day("2026-09-02"), facts));
  EXPECT_THAT(kinds_on(day("2026-09-02"), facts), IsEmpty());
}

TEST(BothEnds, AnAnswerWithoutADayRingsAgainWhenTheDisputeComesBack) {
  auto facts = in_dispute(order_until("8200000000000105", day("2026-09-30")), DisputeState::waiting_buyer);
  const auto first = on(day("2026-09-02"), facts).due.at(0).id;
  facts.disputes[0].changed_at = at("2026-09-05T00:00:00Z");
  const auto again = on(day("2026-09-06"), facts).due.at(0);
  EXPECT_NE(again.id, first);
  EXPECT_EQ(again.kind, ReminderKind::respond);
  facts.disputes[0].dispute.state = DisputeState::return_pending;
  EXPECT_EQ(on(day("2026-09-06"), facts).due.at(0).kind, ReminderKind::send_back);
}

TEST(BothEnds, APromiseIsRememberedForThirtyDays) {
  const auto facts = promised(order_until("8200000000000106", day("2026-10-30")), day("2026-09-10"));
  EXPECT_FALSE(needs_buyer(day("2026-09-09"), facts));
  EXPECT_TRUE(needs_buyer(day("2026-09-10"), facts));
  EXPECT_THAT(kinds_on(day("2026-10-10"), facts), ElementsAre("promised"));
  EXPECT_EQ(on(day("2026-10-10"), facts).due[0].days_left, -30);
  EXPECT_THAT(kinds_on(day("2026-10-11"), facts), IsEmpty());
  auto vague = facts;
  vague.agreements[0].until.reset();
  EXPECT_THAT(kinds_on(day("2026-09-10"), vague), IsEmpty());
  auto refused = facts;
  refused.agreements[0].state = AgreementState::refused;
  EXPECT_THAT(kinds_on(day("2026-09-10"), refused), IsEmpty());
}

TEST(BothEnds, TheLastGoodDayToWriteGivesWayToAReminderThatIsAsNear) {
  const auto facts = with_problem(order_until("8200000000000107", day("2026-09-30")));
  for (const auto& days_before : std::vector<std::vector<int>>{{14}, {11}}) {
    const auto due = on(day("2026-09-20"), facts, days_before).due;
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due[0].kind, ReminderKind::contact);
    EXPECT_EQ(due[0].on, day("2026-09-20"));
    EXPECT_EQ(due[0].days_left, 0);
    EXPECT_EQ(due[0].line_id, LineId::parse("1").value());
  }
  EXPECT_EQ(on(day("2026-09-20"), facts, {10}).due.at(0).kind, ReminderKind::ask);
  EXPECT_THAT(kinds_on(day("2026-09-19"), facts), IsEmpty());
}

TEST(BothEnds, TheDaysBeforeMayComeInAnyOrder) {
  const auto facts = with_problem(order_until("8200000000000108", day("2026-09-30")));
  for (const auto* today : {"2026-09-24", "2026-09-27", "2026-09-28", "2026-09-29"})
    EXPECT_EQ(on(day(today), facts, {1, 7, 3}).due.at(0).id, on(day(today), facts).due.at(0).id) << today;
}

TEST(Silence, IsKeptAboutAStateNobodyReadAndAnItemTheOrderDoesNotHave) {
  auto unread = not_arrived(order_until("8200000000000109", day("2026-09-30")));
  unread.record.order.status = OrderStatus::unknown;
  EXPECT_THAT(kinds_on(day("2026-09-29"), unread), IsEmpty());
  EXPECT_THAT(kinds_on(day("2026-09-29"), with_problem(unread)), ElementsAre("ask"));

  const auto facts = with_problem(order_until("8200000000000110", day("2026-09-30")));
  const Question question{.now = at("2026-09-29T09:00:00Z")};
  auto verdict = judge_order(facts, question, rulebook::built_in());
  verdict.lines[0].line_id = LineId::parse("2").value();
  EXPECT_THAT(reminders_of(facts, verdict, question, rulebook::built_in(), kDaysBefore).due, IsEmpty());
}

TEST(Silence, IsKeptWithoutALastDay) {
  auto facts = with_problem(order_until("8200000000000111", day("2026-09-30")));
  facts.record.windows.clear();
  facts.record.order.completed_on.reset();
  EXPECT_THAT(kinds_on(day("2026-09-29"), facts), IsEmpty());
}

TEST(Silence, EndsWithADisputeThatEnded) {
  const auto facts = with_problem(order_until("8200000000000112", day("2026-09-30")));
  EXPECT_THAT(kinds_on(day("2026-09-29"), in_dispute(facts, DisputeState::cancelled)), ElementsAre("ask"));
  auto anew = in_dispute(facts, DisputeState::resolved);
  anew.record.buttons.push_back({.line_id = LineId::parse("1").value(),
                                 .offered = true,
                                 .seen_at = at("2026-09-29T08:00:00Z"),
                                 .offered_seen_at = at("2026-09-29T08:00:00Z")});
  EXPECT_THAT(kinds_on(day("2026-09-29"), anew), ElementsAre("ask"));
}

TEST(Silence, IsBrokenForTheProblemOfOneItemOnly) {
  auto facts = order_until("8200000000000113", day("2026-09-30"));
  auto disputed = in_dispute(facts, DisputeState::open);
  disputed.disputes[0].dispute.line_id = LineId::parse("2").value();
  EXPECT_THAT(kinds_on(day("2026-09-29"), not_arrived(disputed)), IsEmpty());
  disputed.disputes[0].dispute.state = DisputeState::resolved;
  EXPECT_THAT(kinds_on(day("2026-09-29"), not_arrived(disputed)), ElementsAre("ask"));
}

TEST(Order, WithoutItemsRingsAsAWhole) {
  const auto facts = without_items(with_problem(order_until("8200000000000114", day("2026-09-30"))));
  const auto due = on(day("2026-09-29"), facts).due;
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].kind, ReminderKind::ask);
  EXPECT_EQ(due[0].line_id, std::nullopt);
  EXPECT_TRUE(on(day("2026-09-29"), facts).needs_buyer);
}

TEST(Order, WithTwoLastDaysRingsForEach) {
  auto facts = with_problem(order_until("8200000000000115", day("2026-09-30")));
  facts.record.order.lines.push_back({.line_id = LineId::parse("2").value()});
  facts.record.windows[0].window.line_id = LineId::parse("1").value();
  facts.record.windows.push_back(
      {.window = {.kind = WindowKind::until_date, .date = day("2026-10-01"), .line_id = LineId::parse("2").value()}});
  const auto due = on(day("2026-09-29"), facts).due;
  ASSERT_EQ(due.size(), 2U);
  EXPECT_EQ(due[0].line_id, LineId::parse("1").value());
  EXPECT_EQ(due[1].line_id, LineId::parse("2").value());
  EXPECT_EQ(due[1].on, day("2026-10-01"));
}

}  // namespace
}  // namespace recourse::testing::ringing
