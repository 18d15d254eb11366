// Which items of an order a draft is about when it is asked for the order as a whole, and what is so of them.
#include "drafts/meant.h"

#include <gmock/gmock.h>

#include "drafts/compose.h"
#include "text/words.h"
#include "unit/drafts/order.h"

namespace recourse::drafts {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const LineId kLamp = *LineId::parse("8212313961601322");
const LineId kCup = *LineId::parse("8212313961611322");

/// Two items on their way, the lamp in a parcel that has come when it is told so.
OrderFacts two_items(bool lamp_came = false) {
  auto facts = sent_order();
  facts.record.order.lines = {{.line_id = kLamp, .title = "Lamp"}, {.line_id = kCup, .title = "Cup"}};
  if (lamp_came) facts.record.order.lines.front().delivered_on = on("2026-08-10");
  return facts;
}

void note(OrderFacts& facts, const LineId& line, ProblemState state) {
  facts.problems.push_back({facts.record.order.order_id, line, state, std::nullopt, std::nullopt, at(kNow)});
}

std::string text_of(const OrderFacts& facts, Reason reason, Kind kind = Kind::message) {
  return compose(facts, {.kind = kind, .reason = reason, .outcome = Outcome::full_refund}, at(kNow)).text;
}

const auto names_both = AllOf(HasSubstr("“Lamp”"), HasSubstr("“Cup”"));
const auto names_the_lamp = AllOf(HasSubstr("“Lamp”"), Not(HasSubstr("“Cup”")));
const auto names_the_cup = AllOf(HasSubstr("“Cup”"), Not(HasSubstr("“Lamp”")));

TEST(Meant, AreAllItemsWhereNothingTellsThemApart) {
  EXPECT_THAT(text_of(two_items(), Reason::not_received), names_both);
  auto facts = two_items();
  note(facts, kLamp, ProblemState::fine);
  note(facts, kCup, ProblemState::fine);
  EXPECT_THAT(text_of(facts, Reason::not_received), names_both);
}

TEST(Meant, IsWhatDidNotComeWhereSomethingDid) {
  const auto facts = two_items(true);
  EXPECT_THAT(text_of(facts, Reason::not_received), AllOf(names_the_cup, HasSubstr("It has not arrived.")));
  EXPECT_THAT(text_of(facts, Reason::defective), AllOf(names_the_lamp, HasSubstr("delivery on Aug 10, 2026")));
  EXPECT_THAT(text_of(facts, Reason::marked_delivered), names_the_lamp);
  EXPECT_THAT(text_of(facts, Reason::poor_service), names_both);
}

TEST(Meant, IsNotWhatIsFine) {
  auto facts = two_items();
  note(facts, kLamp, ProblemState::fine);
  EXPECT_THAT(text_of(facts, Reason::not_received), names_the_cup);
}

TEST(Meant, IsWhatAProblemWasNotedOf) {
  auto facts = two_items();
  note(facts, kLamp, ProblemState::problem);
  EXPECT_THAT(text_of(facts, Reason::not_received), names_the_lamp);
  note(facts, kCup, ProblemState::problem);
  EXPECT_THAT(text_of(facts, Reason::not_received), names_both);
}

TEST(Meant, IsTheItemNamedWhateverWasNotedOfItAndOfOthers) {
  auto facts = two_items();
  facts.record.order.lines.back().line_id.reset();
  note(facts, kLamp, ProblemState::fine);
  const Request lamp{
      .line_id = kLamp, .kind = Kind::message, .reason = Reason::not_received, .outcome = Outcome::full_refund};
  EXPECT_THAT(compose(facts, lamp, at(kNow)).text, names_the_lamp);
}

TEST(Meant, IsNotWhatWasPaidBackOrDecided) {
  auto facts = two_items();
  facts.disputes.push_back({.dispute = {.dispute_id = *DisputeId::parse("6299000000000001"),
                                        .order_id = facts.record.order.order_id,
                                        .line_id = kLamp,
                                        .state = DisputeState::resolved,
                                        .outcome = DisputeOutcome::refunded}});
  EXPECT_THAT(text_of(facts, Reason::not_received), names_the_cup);
  EXPECT_THAT(text_of(facts, Reason::refund_missing), names_the_lamp);
  facts.disputes.front().dispute.outcome = DisputeOutcome::partly;
  EXPECT_THAT(text_of(facts, Reason::not_received), names_both);

  auto paid = two_items();
  paid.record.order.lines.front().price = Money{"10.00", "BRL"};
  paid.agreements.push_back({.order_id = paid.record.order.order_id,
                             .line_id = kLamp,
                             .state = AgreementState::paid,
                             .amount = Money{"10.00", "BRL"},
                             .recorded_at = at(kNow)});
  EXPECT_THAT(text_of(paid, Reason::not_received), names_the_cup);
  paid.agreements.front().amount = Money{"9.99", "BRL"};
  EXPECT_THAT(text_of(paid, Reason::not_received), names_both);
}

TEST(RefundMissing, OfASellersWordIsAskedOfTheSellerAsAgreed) {
  auto facts = arrived_order();
  facts.agreements.push_back({.order_id = facts.record.order.order_id,
                              .state = AgreementState::granted,
                              .amount = Money{"20.00", "BRL"},
                              .on = on("2026-08-25"),
                              .recorded_at = at(kNow)});
  const auto as_agreed = HasSubstr("Please make the refund of 20.00 BRL that you agreed to on Aug 25, 2026.");
  EXPECT_THAT(text_of(facts, Reason::refund_missing), as_agreed);
  EXPECT_THAT(text_of(facts, Reason::refund_missing, Kind::support), Not(as_agreed));
  facts.record.order.status = OrderStatus::cancelled;
  EXPECT_THAT(text_of(facts, Reason::refund_missing), Not(as_agreed));
}

TEST(Meant, IsTheItemAskedForWhateverWasNoted) {
  auto facts = two_items(true);
  note(facts, kCup, ProblemState::fine);
  EXPECT_EQ(narrowed(facts, {.line_id = kCup, .reason = Reason::defective}).line_id, kCup);
  EXPECT_EQ(narrowed(facts, {.reason = Reason::defective}).line_id, kLamp);
  EXPECT_EQ(narrowed(two_items(), {.reason = Reason::defective}).line_id, std::nullopt);
}

TEST(ConfirmReceived, IsPromisedOnArrivalOnlyOfWhatHasNotArrived) {
  const auto answer = [](const OrderFacts& facts) {
    return compose(facts, {.reason = Reason::defective, .outcome = Outcome::full_refund, .ask = Ask::confirm_received},
                   at(kNow))
        .text;
  };
  EXPECT_THAT(answer(sent_order()), HasSubstr("once it has arrived and I have opened and tried it"));
  EXPECT_THAT(answer(arrived_order()), HasSubstr("I will gladly confirm once I have opened and tried it"));
}

TEST(SupportDraft, TellsOfADecidedRefundOnce) {
  auto facts = arrived_order();
  facts.disputes.push_back({.dispute = {.dispute_id = *DisputeId::parse("6299000000000001"),
                                        .order_id = facts.record.order.order_id,
                                        .state = DisputeState::resolved,
                                        .outcome = DisputeOutcome::refunded,
                                        .closed_on = on("2026-08-30")}});
  const auto count = [](const std::string& text) {
    std::size_t times = 0;
    for (auto at = text.find("6299000000000001"); at != std::string::npos; at = text.find("6299000000000001", at + 1))
      ++times;
    return times;
  };
  EXPECT_EQ(count(text_of(facts, Reason::refund_missing, Kind::support)), 1U);
  EXPECT_EQ(count(text_of(facts, Reason::refund_missing, Kind::bank)), 1U);
  EXPECT_EQ(count(text_of(facts, Reason::defective, Kind::support)), 1U);
}

TEST(BankDraft, IsCleanInEveryLanguageWhateverThePayment) {
  auto facts = arrived_order();
  for (const char* method : {"PayPal", "Visa ending in 1234"}) {
    facts.record.order.payment_method = method;
    for (const auto language : text::languages())
      for (const auto outcome : {Outcome::full_refund, Outcome::partial_refund, Outcome::return_refund}) {
        const auto draft = compose(facts,
                                   {.kind = Kind::bank,
                                    .reason = Reason::defective,
                                    .outcome = outcome,
                                    .language = std::string(language),
                                    .amount = "5.00 BRL"},
                                   at(kNow));
        EXPECT_TRUE(draft.lint.empty()) << method << " " << language << "\n" << draft.text;
        EXPECT_EQ(draft.text.find("{{"), std::string::npos) << draft.text;
      }
  }
}

TEST(BankDraft, SpeaksOfACardOnlyWhereNoOtherWayIsKnown) {
  auto facts = arrived_order();
  for (const char* other : {"PayPal", "Boleto"}) {
    facts.record.order.payment_method = other;
    EXPECT_THAT(text_of(facts, Reason::defective, Kind::bank),
                HasSubstr("I ask you to reverse this payment, as far as your rules allow."))
        << other;
  }
  facts.record.order.payment_method = "Visa ending in 1234";
  EXPECT_THAT(text_of(facts, Reason::defective, Kind::bank),
              HasSubstr("I ask you to reverse this payment (chargeback), as far as the card’s rules allow."));
}

}  // namespace
}  // namespace recourse::drafts
