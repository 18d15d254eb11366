// A draft says nothing that the ledger does not hold: no state, day, amount, number or quantity of another.
#include <gmock/gmock.h>

#include "drafts/amount.h"
#include "drafts/compose.h"
#include "drafts/fitting.h"
#include "unit/drafts/order.h"

namespace recourse::drafts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string text_of(const OrderFacts& facts, const Request& request) { return compose(facts, request, at(kNow)).text; }

std::vector<std::string> problems_of(const OrderFacts& facts, const Request& request) {
  std::vector<std::string> problems;
  for (const auto& finding : compose(facts, request, at(kNow)).lint)
    problems.push_back(std::get<std::string>(finding.args.at("problem")));
  return problems;
}

OrderFacts unsent_order() {
  auto facts = sent_order();
  facts.record.order.status = OrderStatus::processing;
  facts.record.order.shipped_on.reset();
  facts.record.order.tracking_number.reset();
  return facts;
}

OrderFacts cancelled_order() {
  auto facts = unsent_order();
  facts.record.order.status = OrderStatus::cancelled;
  return facts;
}

Dispute request_of(const OrderFacts& facts, DisputeState state, std::optional<DisputeOutcome> outcome = {}) {
  return {.dispute_id = *DisputeId::parse("4100012345"),
          .order_id = facts.record.order.order_id,
          .state = state,
          .outcome = outcome,
          .opened_on = on("2026-08-21"),
          .closed_on = on("2026-08-30")};
}

OrderFacts with(OrderFacts facts, const Dispute& dispute) {
  facts.disputes.push_back({dispute, at("2026-08-21T10:00:00Z"), at("2026-08-31T10:00:00Z"), {}});
  return facts;
}

OrderFacts with(OrderFacts facts, AgreementState state, std::optional<Money> amount = {}) {
  facts.agreements.push_back({.order_id = facts.record.order.order_id,
                              .state = state,
                              .amount = std::move(amount),
                              .on = on("2026-08-25"),
                              .until = {},
                              .note = "",
                              .recorded_at = at("2026-08-25T10:00:00Z")});
  return facts;
}

TEST(Honesty, WhatWasNotSentHasNotFailedToArrive) {
  const Request request{.reason = Reason::not_received, .outcome = Outcome::full_refund};
  EXPECT_THAT(text_of(unsent_order(), request), HasSubstr("It has not been sent yet."));
  EXPECT_THAT(text_of(unsent_order(), request), Not(HasSubstr("has not arrived")));
  EXPECT_THAT(text_of(cancelled_order(), request), HasSubstr("The order was cancelled"));
  EXPECT_THAT(text_of(cancelled_order(), request), Not(HasSubstr("has not arrived")));
  EXPECT_THAT(text_of(sent_order(), request), HasSubstr("It has not arrived."));
  EXPECT_THAT(text_of(bare_order(), request), HasSubstr("It has not arrived.")) << "the buyer says so";
}

TEST(Honesty, WhatWasSeenLongAgoIsNotToldOfToday) {
  Request request{.reason = Reason::not_received, .language = "en"};
  auto facts = unsent_order();
  facts.record.last_seen_at = at(kNow) - std::chrono::days(10);
  EXPECT_THAT(text_of(facts, request), HasSubstr("It has not been sent yet."));
  facts.record.last_seen_at -= std::chrono::minutes(1);
  EXPECT_THAT(text_of(facts, request), HasSubstr("It has not arrived."));
  EXPECT_THAT(text_of(facts, request), Not(HasSubstr("sent yet")));
  EXPECT_FALSE(progress_of(facts, request, at(kNow)).unsent) << "it may have come, and be sent back";
  facts.record.order.status = OrderStatus::cancelled;
  EXPECT_TRUE(progress_of(facts, request, at(kNow)).unsent) << "that is for good";

  request.kind = Kind::support;
  auto running = with(sent_order(), request_of(sent_order(), DisputeState::platform_review));
  EXPECT_THAT(text_of(running, request), HasSubstr(": AliExpress is looking at it"));
  running.disputes[0].last_seen_at = at(kNow) - std::chrono::days(31);
  EXPECT_THAT(text_of(running, request), HasSubstr("My request 4100012345, opened on Aug 21, 2026."));
}

TEST(Honesty, ARequestThatWasCancelledIsNamedToSupport) {
  Request request{.kind = Kind::support, .reason = Reason::defective, .language = "en"};
  const auto facts = with(arrived_order(), request_of(arrived_order(), DisputeState::cancelled));
  EXPECT_THAT(text_of(facts, request),
              HasSubstr("My request 4100012345, opened on Aug 21, 2026: cancelled, Aug 30, 2026."));
  request.kind = Kind::dispute;
  EXPECT_THAT(text_of(facts, request), Not(HasSubstr("4100012345")));
  request.kind = Kind::support;
  const auto promised = with(facts, AgreementState::promised);
  EXPECT_THAT(text_of(promised, request), HasSubstr("I cancelled my earlier request 4100012345"));
  EXPECT_THAT(text_of(promised, request), Not(HasSubstr("My request")));
}

TEST(Honesty, HowAnOrderWasPaidIsNoContactElsewhere) {
  auto facts = arrived_order();
  for (const char* paid_with : {"PayPal", "Pix"})
    for (const char* language : {"fr", "pt_BR", "es", "en", "de"})
      for (const auto kind : {Kind::support, Kind::bank}) {
        facts.record.order.payment_method = paid_with;
        const auto draft =
            compose(facts, {.kind = kind, .reason = Reason::refund_missing, .language = language}, at(kNow));
        EXPECT_THAT(draft.text, HasSubstr(paid_with));
        EXPECT_TRUE(draft.lint.empty()) << language << ": " << draft.text;
      }
}

TEST(Honesty, WhatTrackingSaysOfAParcelThatDoesNotComeIsTold) {
  const Request request{.reason = Reason::not_received, .language = "en"};
  auto facts = sent_order();
  facts.record.order.tracking = Tracking::returned;
  EXPECT_THAT(text_of(facts, request), HasSubstr("Tracking shows that the parcel went back."));
  facts.record.order.tracking = Tracking::lost;
  EXPECT_THAT(text_of(facts, request), HasSubstr("Tracking shows the parcel as lost or cancelled."));
  facts.record.order.tracking = Tracking::moving;
  EXPECT_THAT(text_of(facts, request), Not(HasSubstr("Tracking shows")));
}

TEST(Honesty, TheCarriersDayIsNotTheBuyers) {
  Request request{.reason = Reason::damaged, .outcome = Outcome::full_refund};
  EXPECT_THAT(text_of(arrived_order(), request), HasSubstr("Tracking shows delivery on Aug 20, 2026."));
  EXPECT_THAT(text_of(arrived_order(), request), Not(HasSubstr("I received it")));
  request.received_on = on("2026-08-22");
  EXPECT_THAT(text_of(arrived_order(), request), HasSubstr("I received it on Aug 22, 2026."));
  EXPECT_THAT(text_of(arrived_order(), request), Not(HasSubstr("Aug 20")));
}

TEST(Honesty, SomeOfThePiecesAreNotAll) {
  auto facts = arrived_order();
  facts.record.order.lines[0].title = "Cups";
  facts.record.order.lines[0].quantity = 3;
  Request request{.reason = Reason::damaged, .outcome = Outcome::full_refund};
  request.quantity = 2;
  EXPECT_THAT(text_of(facts, request), HasSubstr("2 of 3 × “Cups”"));
  request.quantity = 1;
  EXPECT_THAT(text_of(facts, request), HasSubstr("1 of 3 × “Cups”"));
  request.quantity = 3;
  EXPECT_THAT(text_of(facts, request), HasSubstr(": 3 × “Cups”"));
}

TEST(Honesty, AnotherParcelsNumberAndDayAreNotTheItems) {
  auto facts = sent_order();
  facts.record.order.lines[0].delivered_on = on("2026-08-03");
  facts.record.order.lines.push_back({.line_id = *LineId::parse("8212313961611322"), .title = "Lamp", .quantity = 1});
  Request request{
      .line_id = LineId::parse("8212313961611322"), .reason = Reason::not_received, .outcome = Outcome::full_refund};
  const auto text = text_of(facts, request);
  EXPECT_THAT(text, Not(HasSubstr("LP00612345678901")));
  EXPECT_THAT(text, Not(HasSubstr("Aug 3")));
}

TEST(Honesty, WhatWasRefusedIsNotClosed) {
  const auto facts =
      with(arrived_order(), request_of(arrived_order(), DisputeState::resolved, DisputeOutcome::refused));
  for (const Kind kind : {Kind::bank, Kind::support, Kind::appeal}) {
    const auto text = text_of(facts, {.kind = kind, .reason = Reason::damaged, .outcome = Outcome::full_refund});
    EXPECT_THAT(text, HasSubstr("4100012345"));
    EXPECT_THAT(text, HasSubstr("refund refused, Aug 30, 2026"));
    EXPECT_THAT(text, Not(HasSubstr("closed")));
  }
}

TEST(Honesty, ARunningRequestsStateIsSaidToSupport) {
  const auto facts = with(arrived_order(), request_of(arrived_order(), DisputeState::platform_review));
  const auto text = text_of(facts, {.kind = Kind::support, .reason = Reason::damaged, .outcome = Outcome::full_refund});
  EXPECT_THAT(text, HasSubstr("My request 4100012345, opened on Aug 21, 2026: AliExpress is looking at it."));
  EXPECT_THAT(text, Not(HasSubstr("Aug 30")));
}

TEST(Honesty, WhatWasAgreedIsAskedForAsAgreed) {
  const auto facts = with(arrived_order(), AgreementState::granted, Money{"20.00", "BRL"});
  const Request request{.reason = Reason::damaged, .outcome = Outcome::full_refund};
  EXPECT_THAT(text_of(facts, request), HasSubstr("the refund of 20.00 BRL that you agreed to on Aug 25, 2026"));
  EXPECT_THAT(text_of(facts, request), Not(HasSubstr("I ask for a full refund")));
  auto dispute = request;
  dispute.kind = Kind::dispute;
  EXPECT_THAT(text_of(facts, dispute), HasSubstr("I ask for the refund agreed: 20.00 BRL."));
  EXPECT_THAT(text_of(arrived_order(), request), HasSubstr("I ask for a full refund."));
}

TEST(Honesty, ARequestCancelledAfterAPromiseIsSaid) {
  const auto promised = with(arrived_order(), AgreementState::promised, Money{"20.00", "BRL"});
  const auto facts = with(promised, request_of(promised, DisputeState::cancelled));
  const Request request{.kind = Kind::support, .reason = Reason::damaged, .outcome = Outcome::full_refund};
  EXPECT_THAT(text_of(facts, request),
              HasSubstr("I cancelled my earlier request 4100012345 after the seller promised"));
  auto before = request_of(promised, DisputeState::cancelled);
  before.closed_on = on("2026-08-24");
  EXPECT_THAT(text_of(with(promised, before), request), Not(HasSubstr("I cancelled")))
      << "cancelled before the promise";
}

TEST(Honesty, WarnsWhereMoneyIsBack) {
  const Request request{.reason = Reason::damaged, .outcome = Outcome::full_refund};
  EXPECT_THAT(problems_of(with(arrived_order(), AgreementState::paid), request), ElementsAre("already-refunded"));
  EXPECT_THAT(problems_of(with(arrived_order(), AgreementState::paid, Money{"132.74", "BRL"}), request),
              ElementsAre("already-refunded"));
  EXPECT_THAT(problems_of(with(arrived_order(), AgreementState::paid, Money{"3.00", "BRL"}), request),
              ElementsAre("partly-refunded"));
  const auto won = with(arrived_order(), request_of(arrived_order(), DisputeState::resolved, DisputeOutcome::refunded));
  EXPECT_THAT(problems_of(won, request), ElementsAre("already-refunded"));
  EXPECT_THAT(problems_of(arrived_order(), request), ElementsAre());
}

TEST(Honesty, AMissingRefundSaysWhatIsKnownOfIt) {
  const auto won = with(arrived_order(), request_of(arrived_order(), DisputeState::resolved, DisputeOutcome::refunded));
  const Request request{.kind = Kind::support, .reason = Reason::refund_missing, .outcome = Outcome::full_refund};
  EXPECT_THAT(text_of(won, request),
              HasSubstr("My request 4100012345 ended with a refund on Aug 30, 2026. The refund has "
                        "not reached me"));
  EXPECT_THAT(problems_of(won, request), ElementsAre());
  EXPECT_THAT(text_of(cancelled_order(), request), HasSubstr("The order was cancelled after it was paid."));
  auto unpaid = cancelled_order();
  unpaid.record.order.paid_on.reset();
  EXPECT_THAT(text_of(unpaid, request), Not(HasSubstr("paid.")));
}

TEST(Amounts, AreExactMoneyWhereThereIsNoDoubt) {
  EXPECT_EQ(exact_amount("12,50 €", "BRL"), (Money{"12.50", "EUR"}));
  EXPECT_EQ(exact_amount("12.5", "BRL"), (Money{"12.50", "BRL"}));
  EXPECT_EQ(exact_amount("R$ 1.234,50", ""), (Money{"1234.50", "BRL"}));
  EXPECT_EQ(exact_amount("30", "CLP"), (Money{"30", "CLP"}));
  EXPECT_EQ(exact_amount("1.234", "EUR"), std::nullopt) << "thousands or decimals";
  EXPECT_EQ(exact_amount("$5", "USD"), std::nullopt) << "which dollar";
  EXPECT_EQ(exact_amount("half", "USD"), std::nullopt);
}

}  // namespace
}  // namespace recourse::drafts
