#include "rules/buyer_lists.h"

#include <gmock/gmock.h>

#include "rulebook/load.h"
#include "rules/judge.h"

namespace recourse::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Instant at(const char* text) { return parse_instant(text).value(); }
PageDate day(const char* text) { return parse_page_date(text).value(); }
const Instant kNow = at("2026-09-07T12:00:00Z");

OrderFacts order(OrderStatus status) {
  Order order{.order_id = OrderId::parse("8299000000010042").value()};
  order.status = status;
  order.placed_on = day("2026-07-15");
  order.paid_on = day("2026-07-15");
  order.total = Money{"132.74", "BRL"};
  order.lines.push_back({.line_id = LineId::parse("1").value(), .title = "Lamp"});
  OrderFacts facts{.record = {.order = order}};
  facts.record.first_seen_at = facts.record.last_seen_at = kNow;
  return facts;
}

OrderFacts shipped() {
  auto facts = order(OrderStatus::shipped);
  facts.record.windows.push_back(
      {.window = {.kind = WindowKind::until_date, .date = day("2026-09-20")}, .seen_at = kNow});
  return facts;
}

OrderFacts disputed(DisputeState state, std::optional<DisputeOutcome> outcome = std::nullopt) {
  auto facts = order(OrderStatus::completed);
  Dispute dispute{.dispute_id = DisputeId::parse("9").value(), .order_id = facts.record.order.order_id};
  dispute.state = state;
  dispute.outcome = outcome;
  dispute.closed_on = day("2026-09-01");
  facts.disputes.push_back({.dispute = dispute, .first_seen_at = kNow, .last_seen_at = kNow});
  return facts;
}

OrderFacts agreed(OrderFacts facts, AgreementState state, std::optional<Money> amount = std::nullopt) {
  facts.agreements.push_back(
      {.order_id = facts.record.order.order_id, .state = state, .amount = std::move(amount), .recorded_at = kNow});
  return facts;
}

OrderFacts marked(OrderFacts facts, ProblemState state) {
  facts.problems.push_back({.order_id = facts.record.order.order_id, .state = state, .recorded_at = kNow});
  return facts;
}

/// "list kind" of every entry.
std::vector<std::string> entries_of(const OrderFacts& facts, Instant now = kNow) {
  const Question question{.now = now};
  const auto& rulebook = rulebook::built_in();
  std::vector<std::string> entries;
  for (const auto& entry : list_entries(facts, judge_order(facts, question, rulebook), 30, question, rulebook))
    entries.push_back(std::string(name_of(entry.list)) + " " + std::string(name_of(entry.kind)));
  return entries;
}

TEST(BuyerLists, HaveWhatIsOnItsWayByItsLastDay) {
  const Question question{.now = kNow};
  const auto& rulebook = rulebook::built_in();
  const auto facts = shipped();
  const auto entries = list_entries(facts, judge_order(facts, question, rulebook), 0, question, rulebook);
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
  EXPECT_THAT(entries_of(delivered), testing::Not(testing::Contains("not-arrived not-arrived")));
  EXPECT_THAT(entries_of(marked(shipped(), ProblemState::fine)), IsEmpty());
  const auto again = marked(marked(shipped(), ProblemState::fine), ProblemState::problem);
  EXPECT_THAT(entries_of(again), testing::Contains("not-arrived not-arrived"));
}

TEST(BuyerLists, HaveTheBuyersTurn) {
  EXPECT_THAT(entries_of(disputed(DisputeState::waiting_buyer)), testing::Contains("your-turn respond"));
  EXPECT_THAT(entries_of(disputed(DisputeState::return_pending)), testing::Contains("your-turn send-back"));
  auto arrived = shipped();
  arrived.record.order.tracking = Tracking::delivered;
  EXPECT_THAT(entries_of(agreed(arrived, AgreementState::seller_asked)), testing::Contains("your-turn answer-seller"));
  EXPECT_THAT(entries_of(disputed(DisputeState::open)), IsEmpty());
}

TEST(BuyerLists, HaveAnAppealForThirtyDays) {
  const auto lost = disputed(DisputeState::resolved, DisputeOutcome::refused);
  EXPECT_THAT(entries_of(lost), ElementsAre("your-turn appeal"));
  EXPECT_THAT(entries_of(lost, at("2026-10-01T12:00:00Z")), ElementsAre("your-turn appeal"));
  EXPECT_THAT(entries_of(lost, at("2026-10-02T12:00:00Z")), IsEmpty());
}

TEST(BuyerLists, HaveMoneyPromisedUntilItIsNotedAsPaid) {
  const Money ten{"10.00", "EUR"};
  const auto promised = agreed(order(OrderStatus::completed), AgreementState::promised, ten);
  EXPECT_THAT(entries_of(promised), ElementsAre("money promised"));
  EXPECT_THAT(entries_of(agreed(promised, AgreementState::paid, ten)), IsEmpty());
  EXPECT_THAT(entries_of(agreed(promised, AgreementState::none)), IsEmpty());
  EXPECT_THAT(entries_of(agreed(order(OrderStatus::completed), AgreementState::granted)),
              testing::Contains("money granted"));
}

TEST(BuyerLists, HaveRefundsOnTheirWay) {
  EXPECT_THAT(entries_of(order(OrderStatus::cancelled)), ElementsAre("money refund"));
  EXPECT_THAT(entries_of(disputed(DisputeState::resolved, DisputeOutcome::partly)), testing::Contains("money refund"));
  EXPECT_THAT(entries_of(agreed(disputed(DisputeState::resolved, DisputeOutcome::refunded), AgreementState::paid)),
              testing::Not(testing::Contains("money refund")));
}

TEST(Recovered, SumsWhatIsNotedAsPaidByCurrency) {
  Recovered total;
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid, Money{"10.10", "EUR"}));
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid, Money{"0.9", "EUR"}));
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid, Money{"5", "BRL"}));
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::promised, Money{"7", "BRL"}));
  EXPECT_THAT(total.sums, ElementsAre(Money{"11.00", "EUR"}, Money{"5", "BRL"}));
  EXPECT_EQ(total.without_amount, 0);
}

TEST(Recovered, CountsAPaymentOnceAndSaysWhereTheAmountIsNotKnown) {
  const Money ten{"10", "EUR"};
  Recovered total;
  add_recovered(total, agreed(agreed(order(OrderStatus::completed), AgreementState::paid, ten), AgreementState::paid,
                              Money{"12", "EUR"}));
  EXPECT_THAT(total.sums, ElementsAre(Money{"12", "EUR"}));
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid));
  add_recovered(total, disputed(DisputeState::resolved, DisputeOutcome::refunded));
  EXPECT_EQ(total.without_amount, 2);
  add_recovered(total, agreed(disputed(DisputeState::resolved, DisputeOutcome::refunded), AgreementState::paid, ten));
  EXPECT_THAT(total.sums, ElementsAre(Money{"22", "EUR"}));
  EXPECT_EQ(total.without_amount, 2);
}

}  // namespace
}  // namespace recourse::rules
