#include <gmock/gmock.h>

#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(BuyerLists, HaveMoneyPromisedUntilItIsNotedAsPaid) {
  const Money ten{"10.00", "EUR"};
  const auto promised = agreed(order(OrderStatus::completed), AgreementState::promised, ten);
  EXPECT_THAT(entries_of(promised), ElementsAre("money promised"));
  EXPECT_THAT(entries_of(agreed(promised, AgreementState::paid, ten)), IsEmpty());
  EXPECT_THAT(entries_of(agreed(promised, AgreementState::none)), IsEmpty());
  EXPECT_THAT(entries_of(agreed(order(OrderStatus::completed), AgreementState::granted)), Contains("money granted"));
}

TEST(BuyerLists, HaveRefundsOnTheirWay) {
  EXPECT_THAT(entries_of(order(OrderStatus::cancelled)), ElementsAre("money refund"));
  EXPECT_THAT(entries_of(disputed(DisputeState::resolved, DisputeOutcome::partly)), Contains("money refund"));
  EXPECT_THAT(entries_of(agreed(disputed(DisputeState::resolved, DisputeOutcome::refunded), AgreementState::paid)),
              Not(Contains("money refund")));
}

TEST(BuyerLists, HaveTheMoneyOfEachItemThatNobodyNoted) {
  auto facts = two_decided(day("2026-09-01"), day("2026-09-01"));
  for (auto& known : facts.disputes) known.dispute.outcome = DisputeOutcome::refunded;
  EXPECT_THAT(entries_of(facts), ElementsAre("money refund", "money refund"));
  const auto noted = listed(of_line(agreed(facts, AgreementState::paid), "1"));
  ASSERT_EQ(noted.size(), 1U);
  EXPECT_EQ(noted[0].line_id, line("2"));
  EXPECT_THAT(entries_of(agreed(facts, AgreementState::paid)), IsEmpty());
  EXPECT_THAT(entries_of(of_line(agreed(facts, AgreementState::none), "1")),
              ElementsAre("money refund", "money refund"));
  EXPECT_THAT(entries_of(facts, at("2026-10-02T12:00:00Z")), ElementsAre("your-turn refund", "your-turn refund"))
      << "late";
  facts.disputes[0].dispute.state = facts.disputes[1].dispute.state = DisputeState::cancelled;
  EXPECT_THAT(entries_of(facts), IsEmpty());
  // A dispute of the whole order: a note about any item of it counts.
  const auto whole = disputed(DisputeState::resolved, DisputeOutcome::refunded);
  EXPECT_THAT(entries_of(of_line(agreed(whole, AgreementState::paid), "1")), IsEmpty());
}

TEST(BuyerLists, HaveTheMoneyOfACancelledOrderUntilItIsNoted) {
  EXPECT_EQ(listed(order(OrderStatus::cancelled))[0].amount, (Money{"132.74", "BRL"}));
  EXPECT_THAT(entries_of(agreed(order(OrderStatus::cancelled), AgreementState::asked)), IsEmpty());
  EXPECT_THAT(entries_of(of_line(agreed(order(OrderStatus::cancelled), AgreementState::asked), "1")), IsEmpty());
  EXPECT_THAT(entries_of(agreed(order(OrderStatus::cancelled), AgreementState::none)), ElementsAre("money refund"));
}

TEST(BuyerLists, KeepWhatWasAgreedForEachItemApart) {
  const Money ten{"10.00", "EUR"};
  auto facts = of_line(agreed(order(OrderStatus::completed), AgreementState::promised, ten), "1");
  facts.agreements[0].until = day("2026-09-20");
  facts.agreements.push_back(facts.agreements[0]);
  facts.agreements[1].line_id = line("2");
  facts.agreements[1].state = AgreementState::granted;
  const auto entries = listed(facts);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].kind, EntryKind::promised);
  EXPECT_EQ(entries[1].kind, EntryKind::granted);
  EXPECT_EQ(entries[1].line_id, line("2"));
  EXPECT_EQ(entries[1].on, day("2026-09-20"));
  EXPECT_EQ(entries[1].amount, ten);
}

TEST(Recovered, SumsWhatIsNotedAsPaidByCurrency) {
  Recovered total;
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid, Money{"10.10", "EUR"}), {});
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid, Money{"0.9", "EUR"}), {});
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid, Money{"5", "BRL"}), {});
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::promised, Money{"7", "BRL"}), {});
  EXPECT_THAT(total.sums, ElementsAre(Money{"11.00", "EUR"}, Money{"5", "BRL"}));
  EXPECT_EQ(total.without_amount, 0);
}

TEST(Recovered, CountsAnAmountThatIsNoNumberAsUnknown) {
  Recovered total;
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid, Money{"ten", "EUR"}), {});
  EXPECT_EQ(total.without_amount, 1);
}

TEST(Recovered, CountsDisputesThatWereDecidedForTheBuyerAndNoOthers) {
  Recovered total;
  add_recovered(total, disputed(DisputeState::resolved, DisputeOutcome::partly), {});
  EXPECT_EQ(total.without_amount, 1);
  add_recovered(total, disputed(DisputeState::resolved, DisputeOutcome::refused), {});
  add_recovered(total, disputed(DisputeState::resolved), {});
  add_recovered(total, disputed(DisputeState::cancelled, DisputeOutcome::refunded), {});
  add_recovered(total, order(OrderStatus::completed), {});
  EXPECT_EQ(total.without_amount, 1);
}

TEST(Recovered, CountsAPaymentOnceAndSaysWhereTheAmountIsNotKnown) {
  const Money ten{"10", "EUR"};
  Recovered total;
  add_recovered(total,
                agreed(agreed(order(OrderStatus::completed), AgreementState::paid, ten), AgreementState::paid,
                       Money{"12", "EUR"}),
                {});
  EXPECT_THAT(total.sums, ElementsAre(Money{"12", "EUR"}));
  add_recovered(total, agreed(order(OrderStatus::completed), AgreementState::paid), {});
  add_recovered(total, disputed(DisputeState::resolved, DisputeOutcome::refunded), {});
  EXPECT_EQ(total.without_amount, 2);
  add_recovered(total, agreed(disputed(DisputeState::resolved, DisputeOutcome::refunded), AgreementState::paid, ten),
                {});
  EXPECT_THAT(total.sums, ElementsAre(Money{"22", "EUR"}));
  EXPECT_EQ(total.without_amount, 2);
}

}  // namespace
}  // namespace recourse::testing::lists
