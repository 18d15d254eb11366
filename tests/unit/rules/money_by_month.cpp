#include <gmock/gmock.h>

#include "rules/time_picture.h"
#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

/// "month currency at-stake asked got-back" of every sum, and how many refunds came without an amount.
std::vector<std::string> months(const std::vector<OrderFacts>& orders, int months_back = 11, int utc_offset = 0) {
  const Question question{.now = kNow, .buyer_utc_offset = std::chrono::minutes(utc_offset)};
  MoneyByMonth money;
  for (const auto& facts : orders)
    add_money(money, facts, judge_order(facts, question, rulebook::built_in()), months_back, question);
  std::vector<std::string> texts;
  for (const auto& m : money.months)
    texts.push_back(m.month + " " + m.currency + " " + m.at_stake + " " + m.asked + " " + m.got_back);
  if (money.without_amount > 0) texts.push_back("without " + std::to_string(money.without_amount));
  return texts;
}

TEST(MoneyByMonth, IsAtStakeInTheMonthOfTheNextLastDayAndNeverMixesCurrencies) {
  auto dollars = until("2026-09-20");
  dollars.record.order.total = Money{"1.5", "USD"};
  EXPECT_THAT(months({until("2026-09-20"), until("2026-09-25"), dollars, until("2026-10-02")}),
              ElementsAre("2026-09 BRL 265.48 0 0", "2026-09 USD 1.5 0 0", "2026-10 BRL 132.74 0 0"));
  EXPECT_THAT(months({marked(until("2026-09-20"), ProblemState::fine)}), IsEmpty());
  EXPECT_THAT(months({until("2026-08-20")}), IsEmpty());
  auto free_of_charge = until("2026-09-20");
  free_of_charge.record.order.total.reset();
  EXPECT_THAT(months({free_of_charge}), IsEmpty());
}

TEST(MoneyByMonth, IsAtStakeOnlyAsFarAsItIsNotBack) {
  const auto order = until("2026-09-20");
  const Money part{"32.7", "BRL"};
  EXPECT_THAT(months({agreed(order, AgreementState::paid, part)}), Contains("2026-09 BRL 100.04 0 32.7"));
  EXPECT_THAT(months({agreed(agreed(order, AgreementState::paid, part), AgreementState::asked, Money{"9", "BRL"})}),
              Contains(StartsWith("2026-09 BRL 100.04 ")));
  auto free_of_charge = order;
  free_of_charge.record.order.total = Money{"0.00", "BRL"};
  EXPECT_THAT(months({free_of_charge}), IsEmpty());
  // Nobody knows what a part in another currency is of it; and what was taken back is not back.
  EXPECT_THAT(months({agreed(agreed(order, AgreementState::paid, Money{"5", "USD"}), AgreementState::asked)}),
              Contains(StartsWith("2026-09 BRL 132.74 ")));
  EXPECT_THAT(months({agreed(agreed(order, AgreementState::paid, part), AgreementState::none)}),
              Contains(StartsWith("2026-09 BRL 132.74 ")));
}

TEST(MoneyByMonth, IsAtStakeOnTheFirstDayOfItsItemsThatIsStillWorthIt) {
  auto facts = until("2026-10-20");
  facts.record.order.lines.push_back({.line_id = line("2"), .title = "Cable"});
  facts.record.windows.push_back(facts.record.windows[0]);
  facts.record.windows[0].window.line_id = line("1");
  facts.record.windows[1].window.line_id = line("2");
  facts.record.windows[1].window.date = day("2026-09-20");
  EXPECT_THAT(months({facts}), ElementsAre("2026-09 BRL 132.74 0 0"));
  EXPECT_THAT(months({of_line(marked(facts, ProblemState::fine), "2")}), ElementsAre("2026-10 BRL 132.74 0 0"));
  std::swap(facts.record.windows[0].window.line_id, facts.record.windows[1].window.line_id);
  EXPECT_THAT(months({facts}), ElementsAre("2026-09 BRL 132.74 0 0"));
}

TEST(MoneyByMonth, IsAtStakeOnTheDayToAskByNotOnTheDayToWriteBy) {
  // The seller is told best by September 27 or so, and can be asked until October 2.
  auto facts = until("2026-10-02");
  facts.store.conversation_read_at = kNow;
  const auto verdict = judge_order(facts, {.now = kNow}, rulebook::built_in());
  ASSERT_EQ(verdict.refund.code, RefundCode::contact_seller_first);
  ASSERT_LT(verdict.refund.deadline.value().contact_by, std::optional(day("2026-10-01")));
  EXPECT_THAT(months({facts}), ElementsAre("2026-10 BRL 132.74 0 0"));
}

TEST(MoneyByMonth, IsAtStakeOnTheDayToAnswerWhileItIsAhead) {
  auto facts = disputed(DisputeState::waiting_buyer);
  facts.disputes[0].dispute.opened_on = day("2026-08-15");
  facts.disputes[0].dispute.respond_by = day("2026-09-07");
  EXPECT_THAT(months({facts}), ElementsAre("2026-08 BRL 0 132.74 0", "2026-09 BRL 132.74 0 0"));
  facts.disputes[0].dispute.respond_by = day("2026-09-06");
  EXPECT_THAT(months({facts}), ElementsAre("2026-08 BRL 0 132.74 0"));
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

TEST(MoneyByMonth, IsAskedAtTheOrdersTotalWhereTheItemIsNotKnown) {
  auto facts = disputed(DisputeState::open);
  facts.disputes[0].dispute.opened_on = day("2026-08-15");
  facts.record.order.lines[0].price = Money{"10.25", "BRL"};
  // Items that no page gave an id are no line of a dispute that names none.
  facts.record.order.lines[0].line_id.reset();
  EXPECT_THAT(months({facts}), ElementsAre("2026-08 BRL 0 132.74 0"));
  facts.disputes[0].dispute.line_id = line("7");
  EXPECT_THAT(months({facts}), ElementsAre("2026-08 BRL 0 132.74 0"));
  facts.record.order.total.reset();
  EXPECT_THAT(months({facts}), IsEmpty());
}

TEST(MoneyByMonth, IsNotAskedOfAnItemWithoutAPriceNorBeforeTheFirstMonth) {
  auto facts = disputed(DisputeState::open);
  facts.disputes[0].dispute.line_id = line("1");
  facts.disputes[0].dispute.opened_on = day("2026-07-31");
  EXPECT_THAT(months({facts}), IsEmpty());
  facts.record.order.lines[0].price = Money{"10.25", "BRL"};
  EXPECT_THAT(months({facts}, 2), ElementsAre("2026-07 BRL 0 10.25 0"));
  EXPECT_THAT(months({facts}, 1), IsEmpty());
}

TEST(MoneyByMonth, IsAskedOfTheSellerWhereNoDisputeAsksForIt) {
  const auto noted = [](AgreementState state) {
    auto facts = agreed(order(OrderStatus::completed), state, Money{"5.00", "BRL"});
    facts.agreements[0].on = day("2026-08-20");
    return facts;
  };
  for (const auto state : {AgreementState::asked, AgreementState::granted, AgreementState::promised})
    EXPECT_THAT(months({noted(state)}), ElementsAre("2026-08 BRL 0 5.00 0"));
  for (const auto state : {AgreementState::refused, AgreementState::seller_asked, AgreementState::none})
    EXPECT_THAT(months({noted(state)}), IsEmpty());
  auto facts = noted(AgreementState::asked);
  facts.agreements[0].on.reset();
  EXPECT_THAT(months({facts}), ElementsAre("2026-09 BRL 0 5.00 0"));  // as it was noted
  facts.agreements[0].amount.reset();
  EXPECT_THAT(months({facts}), IsEmpty());

  facts = noted(AgreementState::asked);
  facts.disputes = disputed(DisputeState::open).disputes;
  facts.disputes[0].dispute.opened_on = day("2026-08-25");
  EXPECT_THAT(months({facts}), ElementsAre("2026-08 BRL 0 132.74 0"));
  facts.disputes[0].dispute.state = DisputeState::cancelled;
  EXPECT_THAT(months({facts}), ElementsAre("2026-08 BRL 0 5.00 0"));
}

TEST(MoneyByMonth, CameBackAsNotedAndIsCountedWhereNobodyNamedAnAmount) {
  auto noted = agreed(order(OrderStatus::completed), AgreementState::paid, Money{"7.00", "EUR"});
  noted.agreements[0].on = day("2026-06-03");
  EXPECT_THAT(months({noted}), ElementsAre("2026-06 EUR 0 0 7.00"));
  EXPECT_THAT(months({noted}, 3), ElementsAre("2026-06 EUR 0 0 7.00"));
  EXPECT_THAT(months({noted}, 2), IsEmpty());
  noted.agreements[0].amount.reset();
  EXPECT_THAT(months({noted}), ElementsAre("without 1"));
  EXPECT_THAT(months({noted}, 2), IsEmpty());
}

TEST(MoneyByMonth, WhatIsGrantedOfWhatWasAskedIsAskedOnce) {
  const auto note = [](OrderFacts facts, AgreementState state, const char* on) {
    facts = agreed(facts, state, Money{"7.00", "EUR"});
    facts.agreements.back().on = day(on);
    return facts;
  };
  auto facts = note(order(OrderStatus::completed), AgreementState::asked, "2026-06-01");
  facts = note(facts, AgreementState::granted, "2026-07-01");
  EXPECT_THAT(months({facts}), ElementsAre("2026-06 EUR 0 7.00 0"));
  facts = note(note(facts, AgreementState::paid, "2026-08-01"), AgreementState::paid, "2026-08-02");
  EXPECT_THAT(months({facts}), Contains("2026-06 EUR 0 7.00 0"));
  // What is promised after a payment is its rest, which was asked for with it.
  facts = note(facts, AgreementState::promised, "2026-09-01");
  EXPECT_THAT(months({facts}), Contains("2026-06 EUR 0 7.00 0"));
  EXPECT_THAT(months({facts}), Not(Contains("2026-09 EUR 0 7.00 0")));
}

TEST(MoneyByMonth, IsAskedOfEachItemAndOfTheOrderByItself) {
  auto facts = order(OrderStatus::completed);
  for (const char* of : {"1", "2"}) facts = of_line(agreed(facts, AgreementState::asked, Money{"7.00", "EUR"}), of);
  facts = agreed(facts, AgreementState::asked, Money{"7.00", "EUR"});
  EXPECT_THAT(months({facts}), ElementsAre("2026-09 EUR 0 21.00 0"));
}

TEST(MoneyByMonth, WhatHasNoDayOfItsOwnIsOfTheBuyersDay) {
  auto noted = agreed(order(OrderStatus::completed), AgreementState::paid, Money{"7.00", "EUR"});
  noted.agreements[0].recorded_at = at("2026-08-31T23:30:00Z");
  EXPECT_THAT(months({noted}), ElementsAre("2026-08 EUR 0 0 7.00"));
  EXPECT_THAT(months({noted}, 11, 29), ElementsAre("2026-08 EUR 0 0 7.00"));
  EXPECT_THAT(months({noted}, 11, 30), ElementsAre("2026-09 EUR 0 0 7.00"));
  auto running = disputed(DisputeState::open);
  running.disputes[0].first_seen_at = at("2026-09-01T00:30:00Z");
  EXPECT_THAT(months({running}, 11, -30), ElementsAre("2026-09 BRL 0 132.74 0"));
  EXPECT_THAT(months({running}, 11, -31), ElementsAre("2026-08 BRL 0 132.74 0"));
}

/// One note after another, each of a day of its own.
OrderFacts noted(std::initializer_list<std::tuple<AgreementState, const char*, const char*>> notes) {
  auto facts = order(OrderStatus::completed);
  for (const auto& [state, amount, on] : notes) {
    facts = agreed(facts, state, amount ? std::optional(Money{amount, "BRL"}) : std::nullopt);
    facts.agreements.back().on = day(on);
  }
  return facts;
}

TEST(MoneyByMonth, CameBackInTheMonthOfEachPayment) {
  constexpr auto kPaid = AgreementState::paid;
  EXPECT_THAT(months({noted({{kPaid, "100.00", "2026-07-10"}, {kPaid, "20.00", "2026-08-02"}})}),
              ElementsAre("2026-07 BRL 0 0 100.00", "2026-08 BRL 0 0 20.00"));
  // More than was paid: the newest corrects the other.
  EXPECT_THAT(months({noted({{kPaid, "100.00", "2026-07-10"}, {kPaid, "120.00", "2026-08-02"}})}),
              ElementsAre("2026-08 BRL 0 0 120.00"));
  // A payment of before the first month is not lost to the newest one's.
  EXPECT_THAT(months({noted({{kPaid, "100.00", "2026-07-10"}, {kPaid, "20.00", "2026-08-02"}})}, 1),
              ElementsAre("2026-08 BRL 0 0 20.00"));
}

TEST(MoneyByMonth, IsAskedInTheMonthOfTheAskingWhateverCameOfIt) {
  constexpr auto kAsked = AgreementState::asked;
  for (const auto later : {AgreementState::granted, AgreementState::promised, AgreementState::refused})
    EXPECT_THAT(months({noted({{kAsked, "50.00", "2026-07-10"}, {later, "30.00", "2026-08-02"}})}),
                ElementsAre("2026-07 BRL 0 50.00 0"));
  EXPECT_THAT(months({noted({{kAsked, "50.00", "2026-07-10"}, {AgreementState::paid, "30.00", "2026-08-02"}})}),
              ElementsAre("2026-07 BRL 0 50.00 0", "2026-08 BRL 0 0 30.00"));
  // Asked again is asked once, as it was said last; what was taken back was not asked.
  EXPECT_THAT(months({noted({{kAsked, "50.00", "2026-07-10"}, {kAsked, "60.00", "2026-08-02"}})}),
              ElementsAre("2026-08 BRL 0 60.00 0"));
  EXPECT_THAT(months({noted({{kAsked, "50.00", "2026-07-10"}, {AgreementState::none, nullptr, "2026-08-02"}})}),
              IsEmpty());
  // Promised without a word of the asking: then what was promised was asked.
  EXPECT_THAT(months({noted(
                  {{AgreementState::promised, "30.00", "2026-07-02"}, {AgreementState::paid, "30.00", "2026-08-02"}})}),
              ElementsAre("2026-07 BRL 0 30.00 0", "2026-08 BRL 0 0 30.00"));
}

TEST(MoneyByMonth, CameBackByADisputeThatWasWonUnlessAPaymentWasNoted) {
  for (const auto outcome : {DisputeOutcome::refunded, DisputeOutcome::partly})
    EXPECT_THAT(months({disputed(DisputeState::resolved, outcome)}), Contains("without 1"));
  EXPECT_THAT(months({disputed(DisputeState::resolved, DisputeOutcome::refused)}), Not(Contains("without 1")));
  EXPECT_THAT(months({disputed(DisputeState::cancelled, DisputeOutcome::refunded)}), IsEmpty());
  const auto won = disputed(DisputeState::resolved, DisputeOutcome::refunded);
  EXPECT_THAT(months({agreed(won, AgreementState::granted, Money{"7.00", "BRL"})}), Contains("without 1"));
  EXPECT_THAT(months({agreed(won, AgreementState::paid, Money{"7.00", "BRL"})}),
              ElementsAre("2026-09 BRL 0 132.74 7.00"));
}

TEST(MoneyByMonth, CountsARefundAsOneWithoutAmountWhereTheSumIsTooLong) {
  auto noted = agreed(order(OrderStatus::completed), AgreementState::paid, Money{"999999999999.00", "EUR"});
  EXPECT_THAT(months({noted, noted, noted}), ElementsAre("2026-09 EUR 0 0 1999999999998.00", "without 1"));
  noted.agreements[0].amount = Money{"a lot", "EUR"};
  EXPECT_THAT(months({noted}), ElementsAre("without 1"));
}

TEST(MoneyByMonth, IsInOrderOfMonthsThenCurrencies) {
  const auto paid = [](const char* on, const char* currency) {
    auto facts = agreed(order(OrderStatus::completed), AgreementState::paid, Money{"1", currency});
    facts.agreements[0].on = day(on);
    return facts;
  };
  EXPECT_THAT(months({paid("2026-08-01", "USD"), paid("2026-09-01", "EUR"), paid("2026-08-31", "BRL"),
                      paid("2025-12-31", "USD"), paid("2026-08-15", "EUR"), paid("2026-08-16", "EUR")}),
              ElementsAre("2025-12 USD 0 0 1", "2026-08 BRL 0 0 1", "2026-08 EUR 0 0 2", "2026-08 USD 0 0 1",
                          "2026-09 EUR 0 0 1"));
}

}  // namespace
}  // namespace recourse::testing::lists
