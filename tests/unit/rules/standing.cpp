#include "rules/standing.h"

#include <gmock/gmock.h>

#include "codec/names.h"
#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

std::string standing(const OrderFacts& facts, Instant now = kNow) {
  const Question question{.now = now};
  const auto& rulebook = rulebook::built_in();
  return std::string(codec::name_of(standing_of(facts, judge_order(facts, question, rulebook), question, rulebook)));
}

/// With a refund list read whole, so that nothing is unknown of disputes.
OrderFacts no_dispute(OrderFacts facts) {
  facts.refund_list_read_at = kNow;
  return facts;
}

TEST(Standing, NeedsTheBuyerWhereAnAnswerOrAReturnIsAwaited) {
  EXPECT_EQ(standing(disputed(DisputeState::waiting_buyer)), "needs-you");
  EXPECT_EQ(standing(disputed(DisputeState::return_pending)), "needs-you");
  EXPECT_EQ(standing(disputed(DisputeState::open)), "waiting");
  EXPECT_EQ(standing(disputed(DisputeState::platform_review)), "waiting");
}

TEST(Standing, IsOverOnceAnAppealsTimeIs) {
  const auto lost = disputed(DisputeState::resolved, DisputeOutcome::refused);
  EXPECT_EQ(standing(lost, at("2026-10-01T12:00:00Z")), "needs-you");
  EXPECT_EQ(standing(lost, at("2026-10-02T12:00:00Z")), "over");
}

TEST(Standing, NeedsTheBuyerOfAnOpenTimeOnlyWhereSomethingIsWrongOrItsEndIsNear) {
  const auto open = no_dispute(until("2026-10-20"));
  EXPECT_EQ(standing(open), "waiting");
  EXPECT_EQ(standing(marked(open, ProblemState::problem)), "worth-opening");  // the conversation was not read
  EXPECT_EQ(standing(marked(marked(open, ProblemState::problem), ProblemState::fine)), "waiting");
  const auto near = no_dispute(until("2026-09-12"));
  EXPECT_EQ(standing(near), "needs-you");
  EXPECT_EQ(standing(no_dispute(until("2026-09-13")), at("2026-09-01T12:00:00Z")), "waiting");
  EXPECT_EQ(standing(marked(near, ProblemState::fine)), "waiting");
}

TEST(Standing, WaitsForASellerWhoWasToldAndHasTime) {
  EXPECT_EQ(standing(marked(told(no_dispute(until("2026-10-20"))), ProblemState::problem)), "waiting");
}

TEST(Standing, IsWorthOpeningWhereAPageMayTellOfADay) {
  const auto completed = order(OrderStatus::completed);
  EXPECT_EQ(standing(completed), "worth-opening");
  EXPECT_EQ(standing(marked(completed, ProblemState::fine)), "waiting");
}

TEST(Standing, IsOverWhereNothingCanBeAsked) {
  EXPECT_EQ(standing(order(OrderStatus::unpaid)), "over");
  EXPECT_EQ(standing(agreed(shipped(), AgreementState::paid)), "over");
  EXPECT_EQ(standing(until("2026-08-20")), "over");
  auto old = order(OrderStatus::completed);
  old.record.order.placed_on = day("2022-05-01");
  old.record.order.paid_on.reset();
  EXPECT_EQ(standing(old), "over");
}

TEST(Standing, NeedsTheBuyerOfWhatMayBeAskedNowOnlyWhereItHasNotCome) {
  auto facts = told(shipped());
  facts.record.order.shipped_on = day("2026-07-20");
  facts.record.windows[0].window.date = day("2026-10-20");
  facts.refund_list_read_at = kNow;
  auto answer = facts.store.messages[0];
  answer.direction = Direction::received;
  answer.author = Author::seller;
  answer.sent_at = at("2026-09-06T10:00:00Z");
  facts.store.messages.push_back(answer);
  ASSERT_EQ(judge_order(facts, {.now = kNow}, rulebook::built_in()).refund.code, RefundCode::request_now);
  EXPECT_EQ(standing(facts), "needs-you");
  auto& item = facts.record.order.lines[0];
  item.delivered_on = day("2026-09-01");
  EXPECT_EQ(standing(facts), "waiting");
  item.line_id.reset();  // no page told its id
  EXPECT_EQ(standing(facts), "waiting");
  item.delivered_on.reset();
  EXPECT_EQ(standing(facts), "needs-you");
  auto delivered = facts;
  delivered.record.order.delivered_on = day("2026-09-01");
  EXPECT_EQ(standing(delivered), "waiting");
  facts.record.order.tracking = Tracking::delivered;
  EXPECT_EQ(standing(facts), "waiting");
}

/// Every page of the order was read and tells no more: support, or the seller, is what is left.
OrderFacts nothing_left_to_open(OrderFacts facts, const char* last_day) {
  facts.record.windows.assign(1, {.window = {.kind = WindowKind::until_date, .date = day(last_day)}, .seen_at = kNow});
  facts.record.detail_read_at = facts.record.tracking_read_at = facts.refund_list_read_at = kNow;
  facts.store.conversation_read_at = kNow;
  facts.record.buttons.push_back({.line_id = line("1"), .offered = false, .seen_at = kNow});
  return told(facts);
}

TEST(Standing, NeedsTheBuyerOfWhatIsUnknownOnlyWhereItIsMissingAndItsEndIsNear) {
  const auto missing = nothing_left_to_open(shipped(), "2026-09-10");
  const auto verdict = judge_order(missing, {.now = kNow}, rulebook::built_in());
  ASSERT_EQ(verdict.refund.code, RefundCode::unknown);
  ASSERT_EQ(verdict.next_step.action, Action::contact_support);
  EXPECT_EQ(standing(missing), "needs-you");
  EXPECT_EQ(standing(nothing_left_to_open(shipped(), "2026-10-20")), "waiting");
  for (const auto tracking : {Tracking::lost, Tracking::returned, Tracking::moving}) {
    auto far = nothing_left_to_open(shipped(), "2026-10-20");
    far.record.order.tracking = tracking;
    EXPECT_EQ(standing(far), tracking == Tracking::moving ? "waiting" : "needs-you") << "it comes no more";
    far.record.order.lines[0].delivered_on = day("2026-09-01");
    EXPECT_EQ(standing(far), "waiting");
  }
  auto here = missing;
  here.record.order.lines[0].delivered_on = day("2026-09-01");
  EXPECT_EQ(standing(here), "waiting");
  EXPECT_EQ(standing(marked(here, ProblemState::problem)), "needs-you");
}

TEST(Standing, NeedsTheBuyerOfARefundOnItsWayOnlyWhereItIsLate) {
  auto cancelled = order(OrderStatus::cancelled);
  cancelled.record.was_paid = true;
  cancelled.record.status_changed_at = cancelled.record.detail_read_at = kNow;
  ASSERT_EQ(judge_order(cancelled, {.now = kNow}, rulebook::built_in()).refund.code, RefundCode::refund_pending);
  EXPECT_EQ(standing(cancelled), "waiting");
  EXPECT_EQ(standing(cancelled, at("2026-09-28T12:00:00Z")), "needs-you");
}

TEST(Standing, NeedsTheBuyerOfLateMoneyOfWhichNobodyToldTheDay) {
  LineVerdict late;
  late.refund.code = RefundCode::dispute_used;
  late.next_step.action = Action::contact_support;
  const auto standing_then = [&] {
    return standing_of(disputed(DisputeState::resolved), late, {.now = kNow}, rulebook::built_in());
  };
  EXPECT_EQ(standing_then(), Standing::needs_you);
  late.refund.reasons.push_back({RuleId::one_dispute_per_order, Effect::blocks, Basis::guide, {}});
  EXPECT_EQ(standing_then(), Standing::needs_you);
  late.refund.reasons.back().args["closedOn"] = day("2026-01-01");
  EXPECT_EQ(standing_then(), Standing::over);
}

TEST(Standing, IsTheMostPressingOfItsLines) {
  auto two = two_decided(day("2026-07-01"), day("2026-07-01"));
  EXPECT_EQ(standing(two), "over");
  two.disputes[1].dispute.state = DisputeState::waiting_buyer;
  EXPECT_EQ(standing(two), "needs-you");
}

TEST(Standing, KnowsWhetherAProblemIsNoted) {
  EXPECT_FALSE(has_problem(shipped()));
  EXPECT_TRUE(has_problem(marked(shipped(), ProblemState::problem)));
  EXPECT_TRUE(has_problem(of_line(marked(shipped(), ProblemState::problem), "1")));
  EXPECT_FALSE(has_problem(marked(of_line(marked(shipped(), ProblemState::problem), "1"), ProblemState::fine)));
}

}  // namespace
}  // namespace recourse::testing::lists
