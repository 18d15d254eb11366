// Every reason against every state an order can be in: what a draft would say that is not so is not said, or warned of.
#include "drafts/contradictions.h"

#include <gmock/gmock.h>

#include <map>

#include "codec/names.h"
#include "drafts/compose.h"
#include "drafts/fitting.h"
#include "unit/drafts/order.h"

namespace recourse::drafts {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Facts = OrderFacts (*)();

OrderFacts in_state(OrderStatus status) {
  auto facts = sent_order();
  facts.record.order.status = status;
  facts.record.order.shipped_on.reset();
  facts.record.order.tracking_number.reset();
  return facts;
}

OrderFacts tracked(Tracking tracking) {
  auto facts = sent_order();
  facts.record.order.tracking = tracking;
  return facts;
}

OrderFacts due_later() {
  auto facts = sent_order();
  facts.record.order.eta_on = on("2026-09-07");
  return facts;
}

OrderFacts completed_order() {
  auto facts = sent_order();
  facts.record.order.status = OrderStatus::completed;
  return facts;
}

const std::map<std::string, OrderFacts>& states() {
  static const std::map<std::string, OrderFacts> kStates{
      {"unpaid", in_state(OrderStatus::unpaid)},
      {"expired", in_state(OrderStatus::expired)},
      {"cancelled", in_state(OrderStatus::cancelled)},
      {"unsent", in_state(OrderStatus::processing)},
      {"sent", sent_order()},
      {"due later", due_later()},
      {"moving", tracked(Tracking::moving)},
      {"returned", tracked(Tracking::returned)},
      {"lost", tracked(Tracking::lost)},
      {"delivered", tracked(Tracking::delivered)},
      {"completed", completed_order()},
      {"bare", bare_order()},
  };
  return kStates;
}

/// Of the state, what is warned of for each reason; of a reason that is not named: nothing.
using Warned = std::map<std::string, std::string>;

const char* const kOfTheItem[] = {"damaged",    "defective",     "not-as-described",
                                  "wrong-item", "missing-parts", "counterfeit"};

Warned whatever(const std::string& problem) {
  Warned warned;
  for (const auto& [reason, name] : codec::Names<Reason>::table) warned[std::string(name)] = problem;
  return warned;
}

Warned of_the_item(const std::string& problem, Warned others) {
  for (const char* reason : kOfTheItem) others[reason] = problem;
  return others;
}

std::map<std::string, Warned> table() {
  auto cancelled = whatever("cancelled");
  cancelled.erase("refund-missing");
  return {
      {"unpaid", whatever("never-paid")},
      {"expired", whatever("never-paid")},
      {"cancelled", cancelled},
      {"unsent", of_the_item("not-sent", {{"marked-delivered", "not-sent"}})},
      {"sent", {}},
      {"due later", {{"late", "promised"}}},
      {"moving", of_the_item("not-arrived", {{"marked-delivered", "not-marked-delivered"}})},
      {"returned", of_the_item("returned", {{"marked-delivered", "not-marked-delivered"}})},
      {"lost", of_the_item("lost", {{"marked-delivered", "not-marked-delivered"}})},
      {"delivered", {}},
      {"completed", {}},
      {"bare", {}},
  };
}

std::string problems(const std::vector<Finding>& findings) {
  std::string text;
  for (const auto& finding : findings)
    text += (text.empty() ? "" : " ") + std::get<std::string>(finding.args.at("problem"));
  return text;
}

TEST(Contradictions, OfEveryReasonInEveryState) {
  const auto expected = table();
  ASSERT_EQ(expected.size(), states().size());
  for (const auto& [state, facts] : states())
    for (const auto& [reason, name] : codec::Names<Reason>::table) {
      const Request request{.kind = Kind::message, .reason = reason, .outcome = Outcome::full_refund};
      const auto& warned = expected.at(state);
      const auto found = warned.find(std::string(name));
      EXPECT_EQ(problems(contradictions(facts, request, at(kNow))), found == warned.end() ? "" : found->second)
          << state << ", " << name;
    }
}

/// What only somebody says who has the item, and what only tracking can tell.
constexpr const char* kInHand[] = {"arrived damaged", "is defective",         "not as described",
                                   "different item",  "Something is missing", "genuine product"};

TEST(Contradictions, WhatWasNotSentIsNotSaidToHaveCome) {
  for (const char* state : {"unpaid", "expired", "cancelled", "unsent"})
    for (const auto& [kind, kind_name] : codec::Names<Kind>::table)
      for (const auto& [reason, name] : codec::Names<Reason>::table)
        for (const auto& [outcome, outcome_name] : codec::Names<Outcome>::table) {
          const auto& facts = states().at(state);
          const Request request{.kind = kind, .reason = reason, .outcome = outcome, .amount = "3.00 BRL"};
          if (misfit(kind, reason, outcome, progress_of(facts, request, at(kNow)))) continue;
          const auto text = compose(facts, request, at(kNow)).text;
          SCOPED_TRACE(testing::Message() << state << " " << kind_name << " " << name << " " << outcome_name);
          for (const char* said : kInHand) EXPECT_THAT(text, Not(HasSubstr(said)));
          EXPECT_THAT(text, Not(HasSubstr("has not arrived")));
          EXPECT_THAT(text, Not(HasSubstr("marked as delivered")));
          EXPECT_THAT(text, Not(HasSubstr("send it again")));
          EXPECT_THAT(text, Not(HasSubstr("send it back")));
          EXPECT_THAT(text, Not(HasSubstr("send the item")));
          EXPECT_THAT(text, Not(HasSubstr("replacement")));
          if (std::string(state) == "unpaid" || std::string(state) == "expired") {
            EXPECT_THAT(text, Not(HasSubstr("132.74"))) << "never paid";
          }
        }
}

TEST(Contradictions, ADeliveredParcelIsNotJustMissing) {
  const auto text = [](const OrderFacts& facts, Reason reason) {
    return compose(facts, {.reason = reason, .outcome = Outcome::full_refund}, at(kNow)).text;
  };
  EXPECT_THAT(text(arrived_order(), Reason::not_received),
              HasSubstr("It is marked as delivered on Aug 20, 2026, but I have not received it."));
  EXPECT_THAT(text(tracked(Tracking::moving), Reason::marked_delivered),
              AllOf(HasSubstr("It has not arrived."), Not(HasSubstr("marked as delivered"))));
  EXPECT_THAT(text(sent_order(), Reason::marked_delivered), HasSubstr("It is marked as delivered"))
      << "its tracking was not read: the buyer says so";
}

TEST(Contradictions, WhatIsNotDueIsNotLate) {
  auto facts = due_later();
  const Request late{.reason = Reason::late, .outcome = Outcome::full_refund};
  EXPECT_THAT(compose(facts, late, at(kNow)).text, Not(HasSubstr("late")));
  facts.record.order.eta_on = on("2026-09-06");
  EXPECT_THAT(compose(facts, late, at(kNow)).text, HasSubstr("It is late"));
  EXPECT_THAT(contradictions(facts, late, at(kNow)), IsEmpty());
  auto came = arrived_order();
  EXPECT_THAT(contradictions(came, late, at(kNow)), IsEmpty()) << "eight days late";
  came.record.order.eta_on = on("2026-08-20");
  EXPECT_EQ(problems(contradictions(came, late, at(kNow))), "promised");
  came.record.order.lines[0].eta_on = on("2026-08-19");
  auto of_item = late;
  of_item.line_id = came.record.order.lines[0].line_id;
  EXPECT_THAT(contradictions(came, of_item, at(kNow)), IsEmpty()) << "the item's own promise";
}

TEST(Contradictions, ADayOfReceiptSaysThatItCame) {
  Request request{.reason = Reason::damaged, .outcome = Outcome::full_refund};
  request.received_on = on("2026-08-30");
  EXPECT_THAT(contradictions(tracked(Tracking::moving), request, at(kNow)), IsEmpty());
  request.reason = Reason::not_received;
  EXPECT_EQ(problems(contradictions(sent_order(), request, at(kNow))), "received-on");
}

TEST(Contradictions, OneOfSeveralParcelsHasCome) {
  auto facts = tracked(Tracking::moving);
  facts.record.order.lines[0].delivered_on = on("2026-08-03");
  facts.record.order.lines.push_back({.line_id = *LineId::parse("8212313961611322"), .title = "Lamp", .quantity = 1});
  Request request{.reason = Reason::damaged, .outcome = Outcome::full_refund};
  EXPECT_THAT(contradictions(facts, request, at(kNow)), IsEmpty());
  request.line_id = facts.record.order.lines[0].line_id;
  EXPECT_THAT(contradictions(facts, request, at(kNow)), IsEmpty());
  request.line_id = facts.record.order.lines[1].line_id;
  EXPECT_EQ(problems(contradictions(facts, request, at(kNow))), "not-arrived");
}

/// The list of requests was read, and told of none.
OrderFacts read_order() {
  auto facts = arrived_order();
  facts.refund_list_read_at = at("2026-09-01T12:00:00Z");
  return facts;
}

OrderFacts with_request(DisputeState state, std::optional<DisputeOutcome> outcome = {}) {
  auto facts = read_order();
  facts.disputes.push_back({.dispute = {.dispute_id = *DisputeId::parse("4100012345"),
                                        .order_id = facts.record.order.order_id,
                                        .state = state,
                                        .outcome = outcome},
                            .first_seen_at = at(kNow),
                            .last_seen_at = at(kNow)});
  return facts;
}

TEST(Contradictions, OnlyADecisionIsAppealedAndOnlyAnOfferRefused) {
  const Request appeal{.kind = Kind::appeal, .reason = Reason::damaged, .outcome = Outcome::full_refund};
  const Request refusal{.kind = Kind::reject_offer, .reason = Reason::damaged, .outcome = Outcome::full_refund};
  const auto warned = [&](const OrderFacts& facts) {
    return std::pair(problems(contradictions(facts, appeal, at(kNow))),
                     problems(contradictions(facts, refusal, at(kNow))));
  };
  using Two = std::pair<std::string, std::string>;
  EXPECT_EQ(warned(arrived_order()), Two("", "")) << "the list of requests was never read";
  EXPECT_EQ(warned(read_order()), Two("no-decision", "no-offer"));
  EXPECT_EQ(warned(with_request(DisputeState::cancelled)), Two("no-decision", "no-offer"));
  EXPECT_EQ(warned(with_request(DisputeState::waiting_buyer)), Two("no-decision", ""));
  EXPECT_EQ(warned(with_request(DisputeState::resolved, DisputeOutcome::refused)), Two("", "no-offer"));
  EXPECT_EQ(warned(with_request(DisputeState::unknown)), Two("", ""));
}

TEST(Contradictions, ARefundIsMissedOnlyWhereOneWasDecided) {
  const Request request{.kind = Kind::support, .reason = Reason::refund_missing, .outcome = Outcome::full_refund};
  const auto warned = [&](const OrderFacts& facts) { return problems(compose(facts, request, at(kNow)).lint); };
  EXPECT_EQ(warned(arrived_order()), "") << "the list of requests was never read";
  EXPECT_EQ(warned(read_order()), "no-refund-known");
  EXPECT_EQ(warned(with_request(DisputeState::resolved, DisputeOutcome::refunded)), "");
  EXPECT_EQ(warned(with_request(DisputeState::resolved, DisputeOutcome::refused)), "no-refund-known");
  EXPECT_EQ(warned(with_request(DisputeState::open)), "no-refund-known");
  auto noted = read_order();
  noted.agreements.push_back({.order_id = noted.record.order.order_id, .state = AgreementState::granted});
  EXPECT_EQ(warned(noted), "");
  noted.agreements.push_back({.order_id = noted.record.order.order_id, .state = AgreementState::paid});
  EXPECT_EQ(warned(noted), "already-refunded") << "the buyer noted that it came";
}

TEST(Contradictions, APartOfTheItemsPriceIsNotAllOfIt) {
  auto facts = arrived_order();  // two at 63.30 each
  facts.record.order.lines.push_back({.line_id = *LineId::parse("8212313961611322"), .title = "Lamp", .quantity = 1});
  facts.agreements.push_back({.order_id = facts.record.order.order_id,
                              .line_id = facts.record.order.lines[0].line_id,
                              .state = AgreementState::paid,
                              .amount = Money{"63.30", "BRL"}});
  const Request request{
      .line_id = facts.record.order.lines[0].line_id, .reason = Reason::damaged, .outcome = Outcome::full_refund};
  const auto warned = [&] { return problems(compose(facts, request, at(kNow)).lint); };
  EXPECT_EQ(warned(), "partly-refunded");
  facts.agreements.back().amount = Money{"126.60", "BRL"};
  EXPECT_EQ(warned(), "already-refunded");
}

TEST(Contradictions, ACardInTheBuyersNameIsNotTheBuyersMessage) {
  auto facts = arrived_order();
  Message card{.store_id = *StoreId::parse("1105843321"),
               .order_id = facts.record.order.order_id,
               .direction = Direction::sent,
               .author = Author::system,
               .sent_at = at("2026-08-21T08:00:00Z")};
  facts.store.messages = {card};
  const Request request{.kind = Kind::support, .reason = Reason::damaged, .outcome = Outcome::full_refund};
  const auto text = [&] { return compose(facts, request, at(kNow)).text; };
  EXPECT_THAT(text(), Not(HasSubstr("I wrote to the seller")));
  facts.store.messages[0].author = Author::buyer;
  EXPECT_THAT(text(), HasSubstr("I wrote to the seller on Aug 21, 2026"));
  facts.store.messages[0].sent_at = at("2027-08-21T08:00:00Z");
  EXPECT_THAT(text(), Not(HasSubstr("I wrote to the seller"))) << "of a clock that was ahead";
}

TEST(Contradictions, TheRequestThatRunsIsTheOneSpokenOf) {
  auto facts = with_request(DisputeState::platform_review);
  facts.disputes.push_back(facts.disputes[0]);
  facts.disputes[1].dispute.dispute_id = *DisputeId::parse("999");  // "999" stands behind "4100012345" as text
  facts.disputes[1].dispute.state = DisputeState::resolved;
  facts.disputes[1].dispute.outcome = DisputeOutcome::refused;
  const Request request{.kind = Kind::support, .reason = Reason::damaged, .outcome = Outcome::full_refund};
  EXPECT_THAT(compose(facts, request, at(kNow)).text, AllOf(HasSubstr("4100012345"), Not(HasSubstr("999"))));
}

}  // namespace
}  // namespace recourse::drafts
