#include <gmock/gmock.h>

#include "unit/rules/ringing_orders.h"

namespace recourse::testing::ringing {
namespace {

using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Reminders, RingForAProblemOnTheLastGoodDayToWriteAndAt7And3And1Days) {
  const auto facts = with_problem(order_until("8200000000000001", day("2026-09-30")));
  EXPECT_THAT(rung(facts, day("2026-09-01"), day("2026-10-10")), ElementsAre("0 contact", "7 ask", "3 ask", "1 ask"));
}

TEST(Reminders, RingForWhatHasNotArrivedWithoutAnyNote) {
  const auto facts = not_arrived(order_until("8200000000000002", day("2026-09-30")));
  EXPECT_THAT(rung(facts, day("2026-09-01"), day("2026-10-10")), ElementsAre("0 contact", "7 ask", "3 ask", "1 ask"));
}

TEST(Reminders, KeepSilentAboutAnArrivedItemNobodyCalledAProblem) {
  const auto facts = order_until("8200000000000003", day("2026-09-30"));
  EXPECT_THAT(rung(facts, day("2026-09-01"), day("2026-10-10")), IsEmpty());
  EXPECT_FALSE(on(day("2026-09-29"), facts).needs_buyer);
}

TEST(Reminders, KeepSilentWhereDeliveryIsUnknownAndTheOrderCompleted) {
  auto facts = order_until("8200000000000004", day("2026-09-30"));
  facts.record.order.delivered_on.reset();
  EXPECT_THAT(kinds_on(day("2026-09-29"), facts), IsEmpty());
  facts.record.order.tracking = Tracking::moving;
  EXPECT_THAT(kinds_on(day("2026-09-29"), facts), ElementsAre("ask"));
}

TEST(Reminders, KeepSilentAboutAnItemMarkedFine) {
  const auto fine =
      with_problem(with_problem(not_arrived(order_until("8200000000000005", day("2026-09-30")))), ProblemState::fine);
  EXPECT_THAT(rung(fine, day("2026-09-01"), day("2026-10-10")), IsEmpty());
  const auto again = with_problem(fine, ProblemState::problem);
  EXPECT_THAT(kinds_on(day("2026-09-29"), again), ElementsAre("ask"));
}

TEST(Reminders, KeepSilentInADisputeUnlessItIsTheBuyersTurn) {
  const auto facts = with_problem(order_until("8200000000000006", day("2026-09-30")));
  for (const auto state : {DisputeState::open, DisputeState::waiting_seller, DisputeState::platform_review,
                           DisputeState::resolved, DisputeState::unknown})
    EXPECT_THAT(kinds_on(day("2026-09-29"), in_dispute(facts, state)), IsEmpty()) << static_cast<int>(state);
  EXPECT_THAT(
      rung(in_dispute(facts, DisputeState::waiting_buyer, day("2026-09-12")), day("2026-09-01"), day("2026-09-20")),
      ElementsAre("7 respond", "3 respond", "1 respond"));
  EXPECT_THAT(
      rung(in_dispute(facts, DisputeState::return_pending, day("2026-09-12")), day("2026-09-08"), day("2026-09-20")),
      ElementsAre("4 send-back", "3 send-back", "1 send-back"));
}

TEST(Reminders, SayOnceThatAnAnswerIsAwaitedWhenNoDayIsKnown) {
  const auto facts = in_dispute(order_until("8200000000000007", day("2026-09-30")), DisputeState::waiting_buyer);
  const auto first = on(day("2026-09-02"), facts);
  ASSERT_EQ(first.due.size(), 1U);
  EXPECT_EQ(first.due[0].on, std::nullopt);
  EXPECT_TRUE(first.needs_buyer);
  EXPECT_EQ(on(day("2026-09-20"), facts).due[0].id, first.due[0].id);
}

TEST(Reminders, KeepSilentOnceRefundedOrClosed) {
  auto paid = with_problem(order_until("8200000000000008", day("2026-09-30")));
  paid.agreements.push_back({.order_id = paid.record.order.order_id, .state = AgreementState::paid});
  EXPECT_THAT(kinds_on(day("2026-09-29"), paid), IsEmpty());
  const auto closed = with_problem(order_until("8200000000000009", day("2026-09-30")));
  EXPECT_THAT(kinds_on(day("2026-10-05"), closed), IsEmpty());
  auto cancelled = closed;
  cancelled.record.order.status = OrderStatus::cancelled;
  EXPECT_THAT(kinds_on(day("2026-09-29"), cancelled), IsEmpty());
}

TEST(Reminders, RingOnTheDayMoneyIsPromisedForAndLaterWhenThatDayWasSlept) {
  const auto facts = promised(order_until("8200000000000010", day("2026-09-30")), day("2026-09-10"));
  EXPECT_THAT(kinds_on(day("2026-09-09"), facts), IsEmpty());
  EXPECT_THAT(kinds_on(day("2026-09-10"), facts), ElementsAre("promised"));
  EXPECT_EQ(on(day("2026-09-20"), facts).due[0].id, on(day("2026-09-10"), facts).due[0].id);
}

TEST(Reminders, RingOnceForWhatWasSlept) {
  const auto facts = with_problem(order_until("8200000000000011", day("2026-09-30")));
  EXPECT_THAT(rung(facts, day("2026-09-28"), day("2026-10-10")), ElementsAre("2 ask", "1 ask"));
  EXPECT_THAT(rung(facts, day("2026-09-30"), day("2026-10-10")), ElementsAre("0 ask"));
  // The last good day to write is over: the request is what is left.
  EXPECT_THAT(rung(facts, day("2026-09-22"), day("2026-10-10")), ElementsAre("8 ask", "7 ask", "3 ask", "1 ask"));
}

TEST(Reminders, AskToWriteOnlyWhereTheSellerWasNotTold) {
  auto facts = with_problem(order_until("8200000000000012", day("2026-09-30")));
  facts.store.messages.push_back({.store_id = *facts.store.store_id,
                                  .order_id = facts.record.order.order_id,
                                  .direction = Direction::sent,
                                  .author = Author::buyer,
                                  .sent_at = at("2026-09-05T09:00:00Z"),
                                  .text = "It is broken."});
  EXPECT_THAT(rung(facts, day("2026-09-06"), day("2026-10-10")), ElementsAre("7 ask", "3 ask", "1 ask"));
  auto waiting = with_problem(order_until("8200000000000018", day("2026-09-30")));
  waiting.store.messages.push_back({.store_id = *waiting.store.store_id,
                                    .order_id = OrderId::parse("8200000000000099").value(),
                                    .direction = Direction::sent,
                                    .author = Author::buyer,
                                    .sent_at = at("2026-09-20T09:00:00Z"),
                                    .text = "Another order."});
  EXPECT_THAT(rung(waiting, day("2026-09-21"), day("2026-10-10")), ElementsAre("7 ask", "3 ask", "1 ask"));
  auto mute = with_problem(order_until("8200000000000013", day("2026-09-30")));
  mute.store.can_message = false;
  EXPECT_THAT(rung(mute, day("2026-09-06"), day("2026-10-10")), ElementsAre("7 ask", "3 ask", "1 ask"));
}

TEST(Reminders, FollowTheDaysTheBuyerChose) {
  const auto facts = with_problem(order_until("8200000000000014", day("2026-09-30")));
  EXPECT_EQ(on(day("2026-09-16"), facts, {14}).due.size(), 1U);
  EXPECT_THAT(on(day("2026-09-27"), facts, {}).due.front().id, ::testing::HasSubstr("contact"));
  EXPECT_TRUE(on(day("2026-09-27"), facts, {}).needs_buyer);
}

TEST(Reminders, RingOnceForSeveralItemsWithOneLastDay) {
  auto facts = with_problem(order_until("8200000000000015", day("2026-09-30")));
  facts.record.order.lines.push_back({.line_id = LineId::parse("2").value()});
  EXPECT_THAT(kinds_on(day("2026-09-29"), facts), ElementsAre("ask"));
}

TEST(Reminders, RingForAProblemOfOneItemWhileAnotherIsInDispute) {
  auto facts = order_until("8200000000000016", day("2026-09-30"));
  facts.record.order.lines.push_back({.line_id = LineId::parse("2").value()});
  auto disputed = in_dispute(facts, DisputeState::open);
  disputed.disputes[0].dispute.line_id = LineId::parse("1").value();
  EXPECT_THAT(kinds_on(day("2026-09-29"), with_problem(disputed)), IsEmpty());
  disputed.problems.push_back(
      {.order_id = facts.record.order.order_id, .line_id = LineId::parse("2").value(), .state = ProblemState::problem});
  EXPECT_THAT(kinds_on(day("2026-09-29"), disputed), ElementsAre("ask"));
}

TEST(Reminders, RingAgainWhenAliExpressPrintsAnEarlierDay) {
  const auto before = with_problem(order_until("8200000000000017", day("2026-09-30")));
  const auto after = with_problem(order_until("8200000000000017", day("2026-09-28")));
  EXPECT_NE(on(day("2026-09-27"), before).due[0].id, on(day("2026-09-27"), after).due[0].id);
}

/// The seller was told on the 5th, a Saturday, at 9, and the buyer asked to be reminded when the reply time is over.
OrderFacts asked_for_the_end_of_the_reply_time(const std::string& id) {
  auto facts = order_until(id, day("2026-10-30"));
  const auto order = facts.record.order.order_id;
  facts.store.messages.push_back({.store_id = *facts.store.store_id,
                                  .order_id = order,
                                  .direction = Direction::sent,
                                  .author = Author::buyer,
                                  .sent_at = at("2026-09-05T09:00:00Z"),
                                  .text = "It is broken."});
  facts.asked_reminders.push_back({.order_id = order, .at = at("2026-09-08T09:00:00Z")});
  return facts;
}

TEST(Reminders, RingOnceWhenAReplyTimeTheBuyerAskedForIsOver) {
  const auto facts = asked_for_the_end_of_the_reply_time("8200000000000020");
  const auto before = on(day("2026-09-07"), facts);
  EXPECT_THAT(before.due, IsEmpty());
  EXPECT_FALSE(before.needs_buyer);
  EXPECT_EQ(before.next_at, at("2026-09-08T09:00:00Z"));

  const auto then = on(day("2026-09-08"), facts);
  ASSERT_EQ(then.due.size(), 1U);
  EXPECT_EQ(then.due[0].kind, ReminderKind::reply_time);
  EXPECT_EQ(then.due[0].at, at("2026-09-08T09:00:00Z"));
  EXPECT_TRUE(then.needs_buyer);
  EXPECT_EQ(then.next_at, std::nullopt);
  EXPECT_EQ(on(day("2026-09-12"), facts).due[0].id, then.due[0].id);
  EXPECT_THAT(kinds_on(day("2026-09-22"), facts), ElementsAre("reply-time"));
  EXPECT_THAT(kinds_on(day("2026-09-23"), facts), IsEmpty());
}

TEST(Reminders, WaitForTheReplyTimeOfAMessageWrittenAfterAsking) {
  auto facts = asked_for_the_end_of_the_reply_time("8200000000000021");
  facts.store.messages.push_back({.store_id = *facts.store.store_id,
                                  .direction = Direction::received,
                                  .author = Author::seller,
                                  .sent_at = at("2026-09-06T09:00:00Z"),
                                  .text = "Which part?"});
  auto again = facts.store.messages.front();
  again.sent_at = at("2026-09-07T09:00:00Z");
  facts.store.messages.push_back(again);
  EXPECT_THAT(kinds_on(day("2026-09-08"), facts), IsEmpty());
  EXPECT_EQ(on(day("2026-09-08"), facts).next_at, at("2026-09-10T09:00:00Z"));
  EXPECT_THAT(kinds_on(day("2026-09-10"), facts), ElementsAre("reply-time"));
}

TEST(Reminders, KeepSilentAboutAReplyTimeOnceAnsweredTakenBackOrOver) {
  const auto facts = asked_for_the_end_of_the_reply_time("8200000000000022");
  auto answered = facts;
  answered.store.messages.push_back({.store_id = *facts.store.store_id,
                                     .direction = Direction::received,
                                     .author = Author::seller,
                                     .sent_at = at("2026-09-06T09:00:00Z"),
                                     .text = "We look into it."});
  EXPECT_THAT(kinds_on(day("2026-09-08"), answered), IsEmpty());
  EXPECT_EQ(on(day("2026-09-07"), answered).next_at, std::nullopt);
  auto taken_back = facts;
  taken_back.asked_reminders.push_back({.order_id = facts.record.order.order_id});
  EXPECT_THAT(kinds_on(day("2026-09-08"), taken_back), IsEmpty());
  EXPECT_FALSE(on(day("2026-09-08"), taken_back).needs_buyer);
  EXPECT_THAT(kinds_on(day("2026-09-08"), in_dispute(facts, DisputeState::open)), IsEmpty());
}

TEST(Reminders, OfAThousandOrdersRingOnceEachWhileTheClockIsMovedDayByDay) {
  const auto first = day("2026-09-20");
  for (int i = 0; i < 1'000; ++i) {
    auto facts = with_problem(order_until(std::to_string(8200000000100000 + i), first + days(1 + i % 7)));
    const bool fine = i % 5 == 4;
    if (fine) facts = with_problem(std::move(facts), ProblemState::fine);
    // Of the reminders at 7, 3 and 1 days those whose day had not gone by when the clock started.
    const int left = 1 + i % 7;
    EXPECT_EQ(rung(facts, first, first + days(9)).size(), fine ? 0U : left > 3 ? 3U : left > 1 ? 2U : 1U) << left;
  }
}

}  // namespace
}  // namespace recourse::testing::ringing
