// Every rule of the guide is heard: its effect, who says so, and what it names.
#include "unit/rules/findings.h"

#include <gmock/gmock.h>

#include "rules/rules.h"

namespace recourse::testing {
namespace {

using ::testing::Contains;
using ::testing::UnorderedElementsAreArray;

struct Case {
  std::string facts;
  std::vector<std::string> reasons;  ///< all of them, in any order
};

TEST(Findings, OfARefundAreAllThatApplied) {
  const std::string unpaid = "unpaid; placed 2026-08-01; line 1";
  const std::vector<Case> cases{
      {unpaid, {"nothing-to-refund blocks platform why=never-paid"}},
      {"cancelled; placed 2026-08-01; line 1", {"nothing-to-refund blocks platform why=never-paid"}},
      {"cancelled; paid 2026-08-01; completed-on 2026-09-01",
       {"nothing-to-refund waits assumed supportOn=2026-09-21 why=refund-on-its-way"}},
      {kCompleted + "agreement paid on 2026-09-01",
       {"nothing-to-refund blocks guide why=already-refunded",
        "refund-window allows platform daysLeft=36 on=2026-10-13",
        "agree-first informs guide on=2026-09-01 state=paid"}},
      {kCompleted + "total 20.00 USD; agreement paid on 2026-09-01 of 20.00 USD",
       {"nothing-to-refund blocks guide why=already-refunded",
        "refund-window allows platform daysLeft=36 on=2026-10-13",
        "agree-first informs guide amount=20.00 USD on=2026-09-01 state=paid"}},
      {kCompleted + "total 20.00 USD; agreement paid on 2026-09-01 of 3.00 EUR",
       {"nothing-to-refund blocks guide amount=3.00 EUR why=paid-in-another-currency",
        "refund-window allows platform daysLeft=36 on=2026-10-13",
        "agree-first informs guide amount=3.00 EUR on=2026-09-01 state=paid"}},
      {kCompleted + "dispute waiting-buyer respond 2026-09-10",
       {"your-turn blocks platform action=answer by=2026-09-10",
        "refund-window allows platform daysLeft=36 on=2026-10-13"}},
      {kCompleted + "dispute waiting-buyer",
       {"your-turn blocks platform action=answer", "refund-window allows platform daysLeft=36 on=2026-10-13"}},
      {kCompleted + "dispute return-pending opened 2026-09-01",
       {"your-turn blocks assumed action=send-back by=2026-09-11", "support-fallback informs guide why=return-fails",
        "refund-window allows platform daysLeft=36 on=2026-10-13"}},
      {kCompleted + "dispute open; sent 2026-09-06T08:00Z here",
       {"one-dispute-per-order blocks platform dispute=in-progress",
        "one-dispute-per-order warns guide dispute=never-cancel-for-a-promise",
        "refund-window allows platform daysLeft=36 on=2026-10-13",
        "await-reply waits guide retryAt=2026-09-09T08:00:00Z sentAt=2026-09-06T08:00:00Z"}},
      {kCompleted + "dispute open; reason changed-mind; window until-date 2026-11-01 free-return",
       {"one-dispute-per-order blocks platform dispute=in-progress",
        "one-dispute-per-order warns guide dispute=never-cancel-for-a-promise",
        "refund-window allows platform daysLeft=36 on=2026-10-13"}},
      {kCompleted + "dispute resolved refused closed 2026-09-01",
       {"one-dispute-per-order blocks guide closedOn=2026-09-01 dispute=finished outcome=refused",
        "refund-window allows platform daysLeft=36 on=2026-10-13", "other-ways informs guide"}},
      {kCompleted + "dispute resolved refunded",
       {"one-dispute-per-order blocks guide dispute=finished outcome=refunded",
        "refund-window allows platform daysLeft=36 on=2026-10-13"}},
      {kCompleted + "dispute cancelled; agreement granted; line 1 button yes; sent 2026-09-01T08:00Z here; got "
                    "2026-09-02T08:00Z",
       {"one-dispute-per-order warns guide dispute=cancelled",
        "refund-window allows platform daysLeft=36 on=2026-10-13",
        "platform-offers-dispute allows platform offered=true seenOn=2026-09-07",
        "agree-first allows guide state=granted"}},
      {kCompleted + "line 1 button no; refunds-read 2026-09-07T10:00Z",
       {"refund-window allows platform daysLeft=36 on=2026-10-13",
        "platform-offers-dispute blocks platform offered=false seenOn=2026-09-07", "support-fallback informs guide",
        "other-ways informs guide"}},
      {"completed; placed 2026-08-01; delivered 2026-08-02; completed-on 2026-08-03; line 1; window after-completion "
       "15 "
       "any; window after-delivery 5 free-return",
       {"refund-window blocks platform daysLeft=-20 on=2026-08-18", "other-ways informs guide"}},
      {"completed; placed 2026-08-01; completed-on 2026-08-03; line 1; window after-completion 15 any; agreement "
       "granted",
       {"refund-window blocks platform daysLeft=-20 on=2026-08-18",
        "agree-first allows guide state=granted why=granted-after-time", "other-ways informs guide"}},
      {"completed; placed 2026-08-01; completed-on 2026-08-03; line 1 button yes; window after-completion 15 any; "
       "agreement granted",
       {"refund-window warns platform daysLeft=-20 on=2026-08-18",
        "platform-offers-dispute allows platform offered=true seenOn=2026-09-07",
        "agree-first allows guide state=granted", "contact-seller-first waits guide"}},
      {"completed; line 1; window after-completion 15 any",
       {"refund-window waits platform", "refund-window informs platform missing=completedOn",
        "contact-seller-first waits guide"}},
      {"shipped; placed 2026-08-01; line 1; window from-date 2026-10-02 not-received; store can-message no",
       {"refund-window allows assumed daysLeft=40 on=2026-10-17",
        "not-open-yet waits platform until=2026-10-02 why=first-day", "can-message blocks platform",
        "confirm-with-care informs platform"}},
      {"shipped; placed 2026-08-01; shipped-on 2026-09-01; line 1",
       {"not-open-yet waits guide until=2026-09-12 why=dispatched", "contact-seller-first waits guide",
        "confirm-with-care informs platform"}},
      {"shipped; placed 2026-08-01; eta 2026-09-20; line 1",
       {"not-open-yet waits platform until=2026-09-20 why=promised", "contact-seller-first waits guide",
        "confirm-with-care informs platform"}},
      {"shipped; placed 2026-08-01; tracking lost; line 1",
       {"not-open-yet informs platform why=lost", "contact-seller-first waits guide",
        "confirm-with-care informs platform"}},
      {"shipped; placed 2026-08-01; tracking returned; line 1",
       {"not-open-yet informs platform why=returned", "contact-seller-first waits guide",
        "confirm-with-care informs platform"}},
      {"processing; placed 2026-09-01; line 1",
       {"not-open-yet waits platform why=not-sent", "contact-seller-first waits guide"}},
      {kCompleted + "chat-read 2026-09-07T10:00Z",
       {"refund-window allows platform daysLeft=36 on=2026-10-13", "contact-seller-first waits guide by=2026-09-27",
        "brief-but-detailed informs guide",
        "seller-hours informs assumed from=2026-09-08T01:00:00Z to=2026-09-08T10:00:00Z utcOffsetMinutes=480"}},
      {kCompleted + "sent 2026-09-01T08:00Z here; refunds-read 2026-09-07T10:00Z",
       {"refund-window allows platform daysLeft=36 on=2026-10-13",
        "reply-overdue allows guide dueAt=2026-09-04T08:00:00Z sentAt=2026-09-01T08:00:00Z"}},
      {kCompleted + "sent 2026-09-01T08:00Z here; got 2026-09-02T08:00Z",
       {"refund-window allows platform daysLeft=36 on=2026-10-13",
        "platform-offers-dispute waits platform why=not-seen-lately"}},
      {kCompleted +
           "agreement promised on 2026-09-02 until 2026-09-20; sent 2026-09-01T08:00Z here; got 2026-09-02T08:00Z",
       {"refund-window allows platform daysLeft=36 on=2026-10-13",
        "agree-first waits guide on=2026-09-02 state=promised until=2026-09-20"}},
      {kCompleted + "store can-message no",
       {"refund-window allows platform daysLeft=36 on=2026-10-13", "can-message blocks platform",
        "support-fallback informs guide"}},
      {kCompleted + "reason changed-mind; window until-date 2026-11-01 free-return; line 1 button yes; sent "
                    "2026-09-01T08:00Z here; got 2026-09-02T08:00Z",
       {"refund-window allows platform daysLeft=36 on=2026-10-13",
        "platform-offers-dispute allows platform offered=true seenOn=2026-09-07",
        "refund-window allows platform freeReturn=true on=2026-11-01"}},
      {kCompleted +
           "window until-date 2026-09-10 defective; problem problem; line 1 button yes; sent 2026-09-01T08:00Z "
           "here; got 2026-09-02T08:00Z",
       {"refund-window allows platform daysLeft=3 on=2026-09-10",
        "platform-offers-dispute allows platform offered=true seenOn=2026-09-07",
        "deadline-beats-waiting allows platform actBy=2026-09-09 on=2026-09-10 problemNoted=true "
        "why=noted"}},
      {kCompleted + "window until-date 2026-09-10 defective; problem fine; line 1 button yes; sent 2026-09-01T08:00Z "
                    "here; got 2026-09-02T08:00Z",
       {"refund-window allows platform daysLeft=3 on=2026-09-10",
        "platform-offers-dispute allows platform offered=true seenOn=2026-09-07",
        "deadline-beats-waiting allows platform actBy=2026-09-09 on=2026-09-10 problemNoted=false"}},
      {"completed; shipped-on 2026-08-01; line 1; window until-date 2026-10-13 not-received; reason marked-delivered; "
       "line 1 button yes; sent 2026-09-01T08:00Z here; got 2026-09-02T08:00Z",
       {"refund-window allows platform daysLeft=36 on=2026-10-13",
        "platform-offers-dispute allows platform offered=true seenOn=2026-09-07",
        "brief-but-detailed informs guide why=carriers-proof", "confirm-with-care warns platform why=never-came"}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.facts);
    EXPECT_THAT(in_words(judged(c.facts).refund.reasons), UnorderedElementsAreArray(c.reasons));
  }
}

TEST(Findings, OfAnAgreementNameItsStateAndItsMoney) {
  Question question{.now = at(kNow)};
  auto facts = facts_of(read_facts(kCompleted, question));
  const auto said = [&](AgreementState state) {
    facts.agreements = {{.order_id = order_id(), .state = state, .amount = Money{"12.50", "EUR"}, .recorded_at = {}}};
    std::vector<std::string> agreed;
    for (const auto& finding : rules::judge_order(facts, question, rulebook::built_in()).refund.reasons)
      if (finding.rule == RuleId::agree_first) agreed.push_back(in_words(finding));
    return agreed;
  };
  for (const auto& [state, effect] : {std::pair(AgreementState::asked, "informs"),
                                      {AgreementState::granted, "allows"},
                                      {AgreementState::promised, "warns"},
                                      {AgreementState::refused, "allows"},
                                      {AgreementState::paid, "informs"},
                                      {AgreementState::seller_asked, "waits"}})
    EXPECT_THAT(said(state),
                ::testing::ElementsAre(std::string("agree-first ") + effect +
                                       " guide amount=12.50 EUR state=" + std::string(codec::name_of(state))));
  EXPECT_TRUE(said(AgreementState::none).empty());
}

std::vector<std::string> of_message(const std::string& text, const char* now = kNow) {
  Question question{.now = at(now)};
  const auto facts = facts_of(read_facts(text, question));
  return in_words(
      rules::judge_message(facts.store, rules::has_open_dispute(facts), question, rulebook::built_in()).reasons);
}

TEST(Findings, OfAMessageNameTheWaitingOne) {
  const std::string hours =
      "seller-hours informs assumed from=2026-09-08T01:00:00Z to=2026-09-08T10:00:00Z utcOffsetMinutes=480";
  EXPECT_THAT(
      of_message("sent 2026-09-06T10:00Z; sent 2026-09-06T10:11Z"),
      UnorderedElementsAreArray({hours, std::string("await-reply waits guide messages=1 retryAt=2026-09-09T10:00:00Z "
                                                    "sentAt=2026-09-06T10:00:00Z")}));
  EXPECT_THAT(
      of_message("sent 2026-09-01T10:00Z; sent 2026-09-01T10:15Z; sent 2026-09-01T10:30Z"),
      UnorderedElementsAreArray({hours, std::string("support-fallback informs guide"),
                                 std::string("reply-overdue waits guide messages=2 retryAt=2026-09-04T10:00:00Z "
                                             "sentAt=2026-09-01T10:00:00Z")}));
  EXPECT_THAT(
      of_message("sent 2026-09-01T10:00Z; got 2026-09-01T11:00Z; sent 2026-09-06T10:00Z; sent 2026-09-06T11:00Z"),
      Contains("await-reply waits guide messages=2 retryAt=2026-09-09T10:00:00Z sentAt=2026-09-06T10:00:00Z"));
  EXPECT_THAT(
      of_message("sent 2026-09-06T09:00Z; sent 2026-09-06T10:00Z; got 2026-09-06T10:00Z; sent 2026-09-06T11:00Z"),
      Contains("await-reply waits guide messages=1 retryAt=2026-09-09T11:00:00Z sentAt=2026-09-06T11:00:00Z"));
  EXPECT_THAT(of_message("placed 2026-08-01; store can-message no"),
              UnorderedElementsAreArray({std::string("can-message blocks platform")}));
}

TEST(Findings, OfAMessagePointToTheDisputeInProgress) {
  const std::string there = "one-dispute-per-order informs guide dispute=write-there";
  for (const char* state : {"open", "waiting-seller", "waiting-buyer", "platform-review", "return-pending"})
    EXPECT_THAT(of_message(std::string("completed; dispute ") + state), Contains(there)) << state;
  for (const char* state : {"resolved", "cancelled", "unknown"})
    EXPECT_THAT(of_message(std::string("completed; dispute ") + state), ::testing::Not(Contains(there))) << state;
}

TEST(OtherWays, AreNamedWhereAliExpressIsThroughWithIt) {
  for (const auto code : {RefundCode::window_closed, RefundCode::not_offered})
    EXPECT_TRUE(rules::other_ways(code, nullptr)) << codec::name_of(code);
  EXPECT_FALSE(rules::other_ways(RefundCode::dispute_used, nullptr));
  EXPECT_FALSE(rules::other_ways(RefundCode::request_now, nullptr));
}

TEST(RefundWindow, IsUnreadOnAPageInALanguageThatIsNotRead) {
  Question question{.now = at(kNow)};
  auto scenario = read_facts("completed; placed 2026-08-01; completed-on 2026-08-02; line 1", question);
  for (auto& page : scenario.pages) {
    page.page.complete = false;
    for (auto& order : page.orders) order.unread_language = "ko";
  }
  const auto judge = [&] { return rules::judge_order(facts_of(scenario), question, rulebook::built_in()); };
  const std::string unread = "refund-window informs platform language=ko why=page-language";
  const auto verdict = judge();
  EXPECT_EQ(verdict.next_step.action, Action::open_page);
  EXPECT_EQ(verdict.next_step.page, TargetPage::order_detail);
  EXPECT_THAT(in_words(verdict.refund.reasons), Contains(unread));

  auto again = scenario.pages.back();
  again.page.seen_at += std::chrono::minutes(1);
  for (auto& order : again.orders) order.unread_language.reset();
  scenario.pages.push_back(again);
  EXPECT_THAT(in_words(judge().refund.reasons), ::testing::Not(Contains(unread)));

  scenario.pages.pop_back();
  for (auto& page : scenario.pages) page.page.complete = true;
  EXPECT_EQ(judge().next_step.page, TargetPage::refund_list) << "enough of it was read";
  EXPECT_THAT(in_words(judge().refund.reasons), ::testing::Not(Contains(unread)));
  for (auto& page : scenario.pages)
    for (auto& order : page.orders) order.status = OrderStatus::unpaid;
  EXPECT_EQ(judge().next_step.action, Action::none);
  EXPECT_THAT(in_words(judge().refund.reasons), ::testing::Not(Contains(unread)));
}

TEST(SellerHours, AreNoAdviceWhereNothingCanBeSent) {
  MessageVerdict message{.answer = MessageAnswer::not_possible, .best_time = TimeSpan{}};
  EXPECT_FALSE(rules::seller_hours(message, std::chrono::minutes(480)));
  message.answer = MessageAnswer::ok;
  EXPECT_TRUE(rules::seller_hours(message, std::chrono::minutes(480)));
  message.best_time.reset();
  EXPECT_FALSE(rules::seller_hours(message, std::chrono::minutes(480)));
}

TEST(Verdict, OfAnOrderNobodySawSaysOnlyWhereToLook) {
  const auto verdict = rules::judge_unknown_order(order_id(), {.now = at(kNow)}, rulebook::built_in());
  EXPECT_EQ(verdict.order_id, order_id());
  EXPECT_EQ(verdict.refund, Refund{});
  EXPECT_EQ(verdict.message, MessageVerdict{});
  EXPECT_TRUE(verdict.lines.empty());
}

}  // namespace
}  // namespace recourse::testing
