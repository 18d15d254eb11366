#include <gmock/gmock.h>

#include <algorithm>

#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(BuyerLists, HaveWhatIsOnItsWayByItsLastDay) {
  const auto entries = listed(shipped(), kNow, 0);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].list, BuyerList::not_arrived);
  EXPECT_EQ(entries[0].on, day("2026-09-20"));
  EXPECT_EQ(entries[0].days_left, 13);
  EXPECT_EQ(entries[0].basis, Basis::platform);
}

TEST(BuyerLists, HaveWhatIsOnItsWayAlsoWhereNoLastDayIsKnown) {
  EXPECT_THAT(entries_of(order(OrderStatus::shipped)), ElementsAre("not-arrived not-arrived"));
  EXPECT_THAT(entries_of(order(OrderStatus::processing)), ElementsAre("not-arrived not-arrived"));
}

TEST(BuyerLists, DoNotMissWhatArrivedOrIsFine) {
  auto delivered = shipped();
  delivered.record.order.tracking = Tracking::delivered;
  EXPECT_THAT(entries_of(delivered), Not(Contains("not-arrived not-arrived")));
  EXPECT_THAT(entries_of(marked(shipped(), ProblemState::fine)), IsEmpty());
  const auto again = marked(marked(shipped(), ProblemState::fine), ProblemState::problem);
  EXPECT_THAT(entries_of(again), Contains("not-arrived not-arrived"));
}

TEST(BuyerLists, SayWhereAProblemIsNoted) {
  const auto noted = [](const OrderFacts& facts) {
    const auto entries = listed(facts, kNow, 30);
    const auto ask = std::ranges::find(entries, EntryKind::ask, &ListEntry::kind);
    return ask != entries.end() && ask->problem_noted;
  };
  EXPECT_FALSE(noted(shipped()));
  EXPECT_TRUE(noted(marked(shipped(), ProblemState::problem)));
  EXPECT_TRUE(noted(marked(marked(shipped(), ProblemState::fine), ProblemState::problem)));
}

TEST(BuyerLists, HaveTheBuyersTurn) {
  EXPECT_THAT(entries_of(disputed(DisputeState::waiting_buyer)), Contains("your-turn respond"));
  EXPECT_THAT(entries_of(disputed(DisputeState::return_pending)), Contains("your-turn send-back"));
  auto arrived = shipped();
  arrived.record.order.tracking = Tracking::delivered;
  EXPECT_THAT(entries_of(agreed(arrived, AgreementState::seller_asked)), Contains("your-turn answer-seller"));
  EXPECT_THAT(entries_of(disputed(DisputeState::open)), IsEmpty());
}

TEST(BuyerLists, HaveMoneyThatIsLateForAsLongAsABankLooksForIt) {
  auto won = disputed(DisputeState::resolved, DisputeOutcome::refunded);
  const auto turn = [&](const char* closed_on) {
    won.disputes[0].dispute.closed_on = day(closed_on);
    return entries_of(won);
  };
  EXPECT_THAT(turn("2026-08-18"), Not(Contains("your-turn refund")));
  EXPECT_THAT(turn("2026-08-17"), Contains("your-turn refund"));
  EXPECT_THAT(turn("2026-05-10"), Contains("your-turn refund"));
  EXPECT_THAT(turn("2026-05-09"), Not(Contains("your-turn refund")));
  EXPECT_THAT(entries_of(agreed(won, AgreementState::paid)), Not(Contains("your-turn refund")));
  auto cancelled = order(OrderStatus::cancelled);
  cancelled.record.order.completed_on = day("2026-08-01");
  EXPECT_THAT(entries_of(cancelled), Contains("your-turn refund"));
  cancelled.record.order.completed_on = day("2026-08-20");
  EXPECT_THAT(entries_of(cancelled), Not(Contains("your-turn refund")));
}

TEST(BuyerLists, HaveAnAppealForThirtyDays) {
  const auto lost = disputed(DisputeState::resolved, DisputeOutcome::refused);
  EXPECT_THAT(entries_of(lost), ElementsAre("your-turn appeal"));
  EXPECT_THAT(entries_of(lost, at("2026-10-01T12:00:00Z")), ElementsAre("your-turn appeal"));
  EXPECT_THAT(entries_of(lost, at("2026-10-02T12:00:00Z")), IsEmpty());
}

TEST(BuyerLists, HaveTheLastDaysThatAreNearUntilTheDayAfterThem) {
  const auto facts = told(until("2026-09-20"));
  EXPECT_THAT(entries_of(facts, kNow, 12), IsEmpty());
  EXPECT_THAT(entries_of(facts, kNow, 13), ElementsAre("last-days ask"));
  EXPECT_THAT(entries_of(facts, at("2026-09-21T12:00:00Z")), ElementsAre("last-days ask"));
  EXPECT_THAT(entries_of(facts, at("2026-09-22T12:00:00Z")), IsEmpty());
  EXPECT_EQ(listed(facts).front().days_left, 13);
  EXPECT_EQ(listed(facts).front().basis, Basis::platform);
}

TEST(BuyerLists, HaveTheDayToWriteByWhileAnAnswerMayComeInTime) {
  EXPECT_THAT(entries_of(until("2026-09-16")), ElementsAre("last-days ask", "last-days contact"));
  EXPECT_THAT(entries_of(until("2026-09-15")), ElementsAre("last-days ask"));
}

TEST(BuyerLists, LeaveOutTheLastDaysOfWhatIsFineButNotAnAnswerThatIsAwaited) {
  EXPECT_THAT(entries_of(marked(until("2026-09-20"), ProblemState::fine)), IsEmpty());
  EXPECT_THAT(entries_of(of_line(marked(until("2026-09-20"), ProblemState::fine), "1")), IsEmpty());
  EXPECT_THAT(entries_of(of_line(marked(told(until("2026-09-20")), ProblemState::fine), "2")),
              ElementsAre("last-days ask"));
  for (const auto state : {DisputeState::waiting_buyer, DisputeState::return_pending}) {
    auto facts = marked(disputed(state), ProblemState::fine);
    facts.disputes[0].dispute.respond_by = facts.disputes[0].dispute.return_by = day("2026-09-12");
    const std::string kind = state == DisputeState::waiting_buyer ? "respond" : "send-back";
    EXPECT_THAT(entries_of(facts), ElementsAre("your-turn " + kind, "last-days " + kind));
    EXPECT_EQ(listed(facts).front().on, day("2026-09-12"));
    EXPECT_EQ(listed(facts).front().basis, Basis::platform);
  }
}

TEST(BuyerLists, HaveTheLastDayOfOneItemBesideAnotherThatIsFine) {
  auto two = until("2026-09-12");
  two.record.order.lines.push_back({.line_id = line("2"), .title = "Cable"});
  for (const char* fine : {"1", "2"}) {
    const auto entries = listed(of_line(marked(two, ProblemState::fine), fine));
    const auto last = std::ranges::find(entries, BuyerList::last_days, &ListEntry::list);
    ASSERT_NE(last, entries.end()) << fine;
    EXPECT_NE(last->line_id, line(fine));
  }
}

TEST(BuyerLists, KeepTheBuyersTurnButNotItsLastDayOnceThatIsOver) {
  auto facts = disputed(DisputeState::waiting_buyer);
  facts.disputes[0].dispute.respond_by = day("2026-09-06");
  EXPECT_THAT(entries_of(facts), ElementsAre("your-turn respond", "last-days respond"));
  facts.disputes[0].dispute.respond_by = day("2026-09-05");
  EXPECT_THAT(entries_of(facts), ElementsAre("your-turn respond"));
}

TEST(BuyerLists, HaveAnOrderWithoutItemsAsAWhole) {
  auto facts = shipped();
  facts.record.order.lines.clear();
  EXPECT_THAT(entries_of(facts), Contains("not-arrived not-arrived"));
  EXPECT_THAT(entries_of(marked(facts, ProblemState::fine)), IsEmpty());
  EXPECT_THAT(entries_of(of_line(marked(facts, ProblemState::fine), "1")), IsEmpty());
  auto waiting = disputed(DisputeState::waiting_buyer);
  waiting.record.order.lines.clear();
  EXPECT_THAT(entries_of(waiting), ElementsAre("your-turn respond"));
  auto lost = disputed(DisputeState::resolved, DisputeOutcome::refused);
  lost.record.order.lines.clear();
  EXPECT_THAT(entries_of(lost), ElementsAre("your-turn appeal"));
}

TEST(BuyerLists, MissAnOrderUntilAllOfItIsHere) {
  auto facts = shipped();
  facts.record.order.lines.push_back({.line_id = line("2"), .title = "Cable"});
  facts.record.order.lines[0].delivered_on = day("2026-09-05");
  EXPECT_THAT(entries_of(facts), Contains("not-arrived not-arrived"));
  EXPECT_THAT(entries_of(of_line(marked(facts, ProblemState::fine), "2")), Not(Contains("not-arrived not-arrived")));
  facts.record.order.lines[1].delivered_on = day("2026-09-05");
  EXPECT_THAT(entries_of(facts), Not(Contains("not-arrived not-arrived")));
  auto whole = shipped();
  whole.record.order.delivered_on = day("2026-09-05");
  EXPECT_THAT(entries_of(whole), Not(Contains("not-arrived not-arrived")));
}

TEST(BuyerLists, DoNotMissWhatWasPaidBackOrIsNotOnItsWay) {
  EXPECT_THAT(entries_of(agreed(shipped(), AgreementState::paid)), IsEmpty());
  for (const auto status : {OrderStatus::unpaid, OrderStatus::expired, OrderStatus::completed, OrderStatus::unknown})
    EXPECT_THAT(entries_of(order(status)), IsEmpty()) << static_cast<int>(status);
}

TEST(BuyerLists, HaveTheAppealOfTheItemThatWasDecidedLately) {
  const auto entries = listed(two_decided(day("2026-08-01"), day("2026-09-01")));
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].kind, EntryKind::appeal);
  EXPECT_EQ(entries[0].line_id, line("2"));
  EXPECT_THAT(entries_of(two_decided(day("2026-08-01"), day("2026-08-01"))), IsEmpty());
  auto open = two_decided(day("2026-08-01"), day("2026-09-01"));
  open.disputes[1].dispute.state = DisputeState::open;
  EXPECT_THAT(entries_of(open), IsEmpty());
  auto final = disputed(DisputeState::resolved, DisputeOutcome::refused);
  final.disputes[0].dispute.appealable = false;
  EXPECT_THAT(entries_of(final), IsEmpty());
}

TEST(BuyerLists, CountFromTheDayADecisionWasFirstSeenWhereNoPageTellsIt) {
  auto facts = disputed(DisputeState::resolved, DisputeOutcome::refused);
  facts.disputes[0].dispute.closed_on.reset();
  facts.disputes[0].first_seen_at = at("2026-08-07T23:59:00Z");
  EXPECT_THAT(entries_of(facts, at("2026-09-06T12:00:00Z")), ElementsAre("your-turn appeal"));
  EXPECT_THAT(entries_of(facts), IsEmpty());
  facts.disputes[0].changed_at = at("2026-08-08T00:00:00Z");
  EXPECT_THAT(entries_of(facts), ElementsAre("your-turn appeal"));
}

}  // namespace
}  // namespace recourse::testing::lists
