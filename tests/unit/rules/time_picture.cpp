#include "rules/time_picture.h"

#include <gmock/gmock.h>

#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> marks(const OrderFacts& facts, int within_days = 60, Instant now = kNow) {
  const Question question{.now = now};
  const auto verdict = judge_order(facts, question, rulebook::built_in());
  std::vector<std::string> texts;
  for (const auto& mark : marks_of(facts, verdict, within_days, question))
    texts.push_back(std::string(name_of(mark.kind)) + " " + format_page_date(mark.on));
  return texts;
}

/// "month currency at-stake asked got-back" of every sum, and how many refunds came without an amount.
std::vector<std::string> months(const std::vector<OrderFacts>& orders, int months_back = 11) {
  const Question question{.now = kNow};
  MoneyByMonth money;
  for (const auto& facts : orders)
    add_money(money, facts, judge_order(facts, question, rulebook::built_in()), months_back, question);
  std::vector<std::string> texts;
  for (const auto& m : money.months)
    texts.push_back(m.month + " " + m.currency + " " + m.at_stake + " " + m.asked + " " + m.got_back);
  if (money.without_amount > 0) texts.push_back("without " + std::to_string(money.without_amount));
  return texts;
}

TEST(Marks, AreTheLastDaysFromTodayUpToTheLastAskedFor) {
  EXPECT_THAT(marks(until("2026-09-20")), ElementsAre("ask 2026-09-20"));
  EXPECT_THAT(marks(until("2026-09-20"), 13), ElementsAre("ask 2026-09-20"));
  EXPECT_THAT(marks(until("2026-09-20"), 12), IsEmpty());
  EXPECT_THAT(marks(until("2026-09-20"), 60, at("2026-09-20T12:00:00Z")), ElementsAre("ask 2026-09-20"));
  EXPECT_THAT(marks(until("2026-09-20"), 60, at("2026-09-21T12:00:00Z")), IsEmpty());
  EXPECT_THAT(marks(marked(until("2026-09-20"), ProblemState::fine)), IsEmpty());
}

TEST(Marks, AreWhatADisputeAsksOfTheBuyer) {
  auto facts = disputed(DisputeState::waiting_buyer);
  facts.disputes[0].dispute.respond_by = day("2026-09-12");
  EXPECT_THAT(marks(facts), ElementsAre("respond 2026-09-12"));
}

TEST(Marks, AreTheArrivalPromisedWhileItIsUnderWay) {
  auto facts = shipped();
  facts.record.order.eta_on = day("2026-09-15");
  EXPECT_THAT(marks(facts), Contains("arrival 2026-09-15"));
  facts.record.order.lines[0].eta_on = day("2026-09-16");
  EXPECT_THAT(marks(facts), Contains("arrival 2026-09-16"));
  facts.record.order.delivered_on = day("2026-09-06");
  EXPECT_THAT(marks(facts), Not(Contains("arrival 2026-09-15")));
}

TEST(Marks, AreTheEndOfTheSellersTimeAndAPromiseOfMoney) {
  const auto waiting = marks(told(until("2026-10-20")));
  EXPECT_THAT(waiting, Contains(::testing::StartsWith("reply 2026-09-")));
  auto promised = agreed(until("2026-10-20"), AgreementState::promised, Money{"5.00", "USD"});
  promised.agreements[0].until = day("2026-09-25");
  EXPECT_THAT(marks(promised), Contains("promised 2026-09-25"));
}

TEST(MoneyByMonth, IsAtStakeInTheMonthOfTheNextLastDayAndNeverMixesCurrencies) {
  auto dollars = until("2026-09-20");
  dollars.record.order.total = Money{"1.5", "USD"};
  EXPECT_THAT(months({until("2026-09-20"), until("2026-09-25"), dollars, until("2026-10-02")}),
              ElementsAre("2026-09 BRL 265.48 0 0", "2026-09 USD 1.5 0 0", "2026-10 BRL 132.74 0 0"));
  EXPECT_THAT(months({marked(until("2026-09-20"), ProblemState::fine)}), IsEmpty());
  EXPECT_THAT(months({until("2026-08-20")}), IsEmpty());
}

TEST(MoneyByMonth, IsAskedInADisputeAtThePriceOfItsLine) {
  auto facts = disputed(DisputeState::open);
  facts.disputes[0].dispute.opened_on = day("2026-08-15");
  EXPECT_THAT(months({facts}), ElementsAre("2026-08 BRL 0 132.74 0"));
  facts.record.order.lines[0].price = Money{"10.25", "BRL"};
  facts.record.order.lines[0].quantity = 2;
  facts.disputes[0].dispute.line_id = line("1");
  EXPECT_THAT(months({facts}), ElementsAre("2026-08 BRL 0 20.50 0"));
  facts.disputes[0].dispute.state = DisputeState::cancelled;
  EXPECT_THAT(months({facts}), Not(Contains(::testing::HasSubstr("20.50"))));
}

TEST(MoneyByMonth, CameBackAsNotedAndIsCountedWhereNobodyNamedAnAmount) {
  auto noted = agreed(order(OrderStatus::completed), AgreementState::paid, Money{"7.00", "EUR"});
  noted.agreements[0].on = day("2026-06-03");
  EXPECT_THAT(months({noted}), ElementsAre("2026-06 EUR 0 0 7.00"));
  EXPECT_THAT(months({noted}, 3), ElementsAre("2026-06 EUR 0 0 7.00"));
  EXPECT_THAT(months({noted}, 2), IsEmpty());
  const auto won = months({disputed(DisputeState::resolved, DisputeOutcome::refunded)});
  EXPECT_THAT(won, Contains("without 1"));
}

}  // namespace
}  // namespace recourse::testing::lists
