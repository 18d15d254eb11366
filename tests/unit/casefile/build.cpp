#include "casefile/build.h"

#include <gmock/gmock.h>

#include "rulebook/load.h"
#include "rules/judge.h"
#include "text/words.h"
#include "unit/drafts/order.h"
#include "unit/drafts/punctuation.h"

namespace recourse::casefile {
namespace {

using drafts::arrived_order;
using drafts::at;
using drafts::on;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kNow = "2026-09-07T12:00:00Z";
std::string page(const OrderFacts& facts, const std::vector<Note>& notes = {}, const std::string& language = "en") {
  const auto verdict = rules::judge_order(facts, {.now = at(kNow)}, rulebook::built_in());
  return build({facts, notes, verdict, at(kNow)}, language);
}

Message message(const OrderFacts& facts, const char* sent_at, Direction direction, const std::string& text) {
  return {.store_id = *facts.store.store_id,
          .order_id = facts.record.order.order_id,
          .direction = direction,
          .author = direction == Direction::sent ? Author::buyer : Author::seller,
          .sent_at = at(sent_at),
          .text = text};
}

OrderFacts full_order() {
  auto facts = arrived_order();
  const auto& id = facts.record.order.order_id;
  facts.store.messages = {message(facts, "2026-08-21T08:00:00Z", Direction::sent, "It arrived broken."),
                          message(facts, "2026-08-22T09:30:00Z", Direction::received, "Sorry, please send photos.")};
  facts.disputes.push_back({.dispute = {.dispute_id = *DisputeId::parse("778899"),
                                        .order_id = id,
                                        .state = DisputeState::resolved,
                                        .outcome = DisputeOutcome::partly,
                                        .opened_on = on("2026-08-25"),
                                        .closed_on = on("2026-09-01")},
                            .first_seen_at = at("2026-08-25T10:00:00Z"),
                            .last_seen_at = at("2026-09-02T10:00:00Z")});
  facts.agreements.push_back({.order_id = id,
                              .state = AgreementState::promised,
                              .amount = Money{"10.00", "BRL"},
                              .on = on("2026-08-23"),
                              .until = on("2026-08-30"),
                              .recorded_at = at("2026-08-23T10:00:00Z")});
  facts.problems.push_back({.order_id = id,
                            .state = ProblemState::problem,
                            .reason = Reason::damaged,
                            .recorded_at = at("2026-08-20T19:00:00Z")});
  return facts;
}

std::vector<Note> notes_of(const OrderFacts& facts) {
  return {
      {.order_id = facts.record.order.order_id,
       .note = "Box was wet.",
       .evidence = {{.name = "IMG_2041.jpg", .on = on("2026-08-20"), .sha256 = std::string(64, 'a'), .ticked = true}},
       .recorded_at = at("2026-08-20T20:00:00Z")}};
}

TEST(CaseFile, TellsWhatHappenedOldestFirst) {
  const auto facts = full_order();
  const auto html = page(facts, notes_of(facts));
  std::size_t before = 0;
  for (const char* step : {"Order placed", "Box was wet.", "It arrived broken.", "please send photos",
                           "the seller promised", "Request 778899 opened", "closed; refunded in part"}) {
    const auto found = html.find(step);
    ASSERT_NE(found, std::string::npos) << step;
    EXPECT_GT(found, before) << step;
    before = found;
  }
  EXPECT_THAT(html, AllOf(HasSubstr("IMG_2041.jpg"), HasSubstr(std::string(64, 'a')), HasSubstr("10.00 BRL"),
                          HasSubstr("Not AliExpress. Not legal advice."), HasSubstr("as seen on pages, unverified")));
}

TEST(CaseFile, LeavesNoWordUnfilledInAnyLanguage) {
  const auto facts = full_order();
  for (const auto language : text::languages())
    EXPECT_THAT(page(facts, notes_of(facts), std::string(language)),
                AllOf(Not(HasSubstr("casefile_")), Not(HasSubstr("{{")), Not(HasSubstr("evidence_")),
                      Not(HasSubstr("reason_")), Not(HasSubstr("basis_"))));
}

/// What stands between two tags, a text each.
std::vector<std::string> texts_of(const std::string& html) {
  std::vector<std::string> texts;
  for (auto at = html.find("<body"); at != std::string::npos && at < html.size();) {
    const auto from = html.find('>', at);
    if (from == std::string::npos) break;
    at = html.find('<', from);
    texts.push_back(html.substr(from + 1, at - from - 1));
  }
  return texts;
}

TEST(CaseFile, SaysNothingWithTwoColonsInAnyLanguage) {
  auto facts = full_order();
  facts.record.order.paid_on = on("2026-07-15");
  facts.record.order.payment_method = "Visa";
  for (const auto language : text::languages())
    for (const char* country : {"ES", "DE", "BR", "US"})
      for (const auto outcome : {DisputeOutcome::refunded, DisputeOutcome::partly, DisputeOutcome::refused}) {
        facts.disputes[0].dispute.outcome = outcome;
        const auto verdict = rules::judge_order(facts, {.now = at(kNow)}, rulebook::built_in());
        const auto html = build({facts, notes_of(facts), verdict, at(kNow), country}, std::string(language));
        for (const auto& text : texts_of(html)) EXPECT_EQ(drafts::odd_colon_in(text, language), "") << language;
      }
}

TEST(CaseFile, AsksForNothingThatTheBuyerDidNotSay) {
  const auto asked_for = HasSubstr("What is asked for");
  auto facts = arrived_order();
  EXPECT_THAT(page(facts), AllOf(HasSubstr("has noted no problem so far"), Not(asked_for)));
  const auto noted = [&](AgreementState state) {
    auto with = facts;
    with.agreements.push_back({.order_id = facts.record.order.order_id, .state = state, .recorded_at = at(kNow)});
    return page(with);
  };
  for (const auto state :
       {AgreementState::asked, AgreementState::granted, AgreementState::promised, AgreementState::refused})
    EXPECT_THAT(noted(state), asked_for);
  for (const auto state : {AgreementState::seller_asked, AgreementState::none, AgreementState::paid})
    EXPECT_THAT(noted(state), Not(asked_for));

  auto wrong = facts;
  wrong.problems.push_back({.order_id = facts.record.order.order_id, .state = ProblemState::problem});
  EXPECT_THAT(page(wrong), asked_for);
  wrong.problems.back().reason = Reason::damaged;
  EXPECT_THAT(page(wrong), asked_for);
  wrong.problems.back().reason = Reason::poor_service;
  EXPECT_THAT(page(wrong), Not(asked_for));

  auto requested = facts;
  requested.disputes.push_back(full_order().disputes.front());
  requested.disputes.back().dispute.outcome.reset();
  for (const auto state : {DisputeState::open, DisputeState::resolved, DisputeState::cancelled}) {
    requested.disputes.back().dispute.state = state;
    EXPECT_EQ(testing::Value(page(requested), asked_for), state != DisputeState::cancelled);
  }
}

TEST(CaseFile, AsksForWhatWasDecidedAndHasNotCome) {
  auto won = full_order();
  won.agreements.clear();
  won.disputes.front().dispute.outcome = DisputeOutcome::refunded;
  const auto paid_out = HasSubstr("What is asked for: that the refund be paid, or its reference number.");
  const auto up_to = HasSubstr("What is asked for: a refund");
  EXPECT_THAT(page(won), AllOf(HasSubstr("show the request as refunded"), paid_out, Not(up_to)));
  won.problems.clear();
  EXPECT_THAT(page(won), AllOf(paid_out, Not(up_to), Not(HasSubstr("has noted no problem"))));
  auto partly = won;
  partly.disputes.front().dispute.outcome = DisputeOutcome::partly;
  EXPECT_THAT(page(partly), AllOf(paid_out, HasSubstr("show the request as refunded in part.")));
  EXPECT_THAT(page(full_order()), AllOf(up_to, Not(paid_out))) << "a part was decided, and something is wrong";

  auto cancelled = arrived_order();
  cancelled.record.order.status = OrderStatus::cancelled;
  const auto told =
      HasSubstr("The order was cancelled after it was paid. The buyer has not noted the money as received.");
  EXPECT_THAT(page(cancelled), AllOf(told, paid_out, Not(up_to), Not(HasSubstr("has noted no problem"))));
  cancelled.agreements.push_back({.order_id = cancelled.record.order.order_id,
                                  .state = AgreementState::paid,
                                  .recorded_at = at("2026-08-23T10:00:00Z")});
  EXPECT_THAT(page(cancelled), AllOf(Not(told), Not(paid_out)));
}

TEST(CaseFile, LoadsNothingAndRunsNothing) {
  const auto html = page(full_order());
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  for (const char* bad :
       {"<script", "<img", "<link", "<iframe", "javascript:", "http://", "https://", "url(", "@import"})
    EXPECT_THAT(html, Not(HasSubstr(bad)));
}

TEST(CaseFile, ShowsHostileTextAsText) {
  auto facts = full_order();
  const std::string hostile =
      std::string("</td><script>alert(1)</script>\"'<img src=x onerror=y>{{order}}\xE2\x80\xAE") + '\0' +
      "\x1B[31m\xE2\x81\xA6";
  facts.record.order.lines[0].title = hostile;
  facts.record.order.store->name = hostile;
  facts.record.order.status_text = hostile;
  facts.record.order.payment_method = hostile;
  facts.record.order.tracking_number = hostile;
  facts.store.messages[0].text = hostile;
  facts.disputes[0].dispute.text = hostile;
  facts.disputes[0].dispute.line_id = facts.record.order.lines[0].line_id;
  facts.agreements[0].note = hostile;
  auto notes = notes_of(facts);
  notes[0].note = hostile;
  notes[0].evidence[0].name = hostile;
  notes[0].evidence[0].sha256 = hostile;
  const auto html = page(facts, notes);
  EXPECT_THAT(html, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("<img")), Not(HasSubstr("\xE2\x80\xAE")),
                          Not(HasSubstr("\xE2\x81\xA6")), Not(HasSubstr("\x1B"))));
  EXPECT_EQ(html.find('\0'), std::string::npos);
  EXPECT_THAT(html, AllOf(HasSubstr("&lt;script&gt;"), HasSubstr("{{order}}")));
}

TEST(CaseFile, PutsAnAgreementBehindTheMessagesOfItsDay) {
  auto facts = full_order();
  facts.store.messages.push_back(message(facts, "2026-08-23T15:00:00Z", Direction::received, "I promise 10."));
  const auto html = page(facts);
  EXPECT_LT(html.find("I promise 10."), html.find("the seller promised"));
}

TEST(CaseFile, NamesTheWaysOfTheCountryOnlyWhereAliExpressIsNoneAnyMore) {
  auto facts = full_order();
  const auto verdict = rules::judge_order(facts, {.now = at(kNow)}, rulebook::built_in());
  ASSERT_EQ(verdict.refund.code, RefundCode::dispute_used);
  const auto in = [&](const std::optional<std::string>& country) {
    return build({facts, {}, verdict, at(kNow), country}, "en");
  };
  EXPECT_THAT(in("ES"), AllOf(HasSubstr("Paid by card"), HasSubstr("Real Decreto Legislativo"), HasSubstr("ECC-Net"),
                              HasSubstr("09/2026"), Not(HasSubstr("Procon"))));
  EXPECT_THAT(in("de"), AllOf(HasSubstr("Directive (EU) 2019/771"), Not(HasSubstr("Real Decreto"))));
  EXPECT_THAT(in("BR"), HasSubstr("Procon"));
  EXPECT_THAT(in(std::nullopt), AllOf(HasSubstr("PayPal"), Not(HasSubstr("ECC-Net")), Not(HasSubstr("Procon"))));
  for (const auto language : text::languages())
    EXPECT_THAT(build({facts, {}, verdict, at(kNow), "ES"}, std::string(language)), Not(HasSubstr("way_")));

  facts.disputes.clear();
  EXPECT_THAT(page(facts), Not(HasSubstr("Paid by card")));
}

TEST(CaseFile, NamesNoWayWhoseDaysFromReceiptAreOver) {
  const auto facts = full_order();  // it came on August 20
  const auto at_noon = [&](const char* day, const char* country) {
    const auto now = at((std::string(day) + "T12:00:00Z").c_str());
    return build({facts, {}, rules::judge_order(facts, {.now = now}, rulebook::built_in()), now, country}, "en");
  };
  const auto in_europe = HasSubstr("14 days from receipt");
  EXPECT_THAT(at_noon("2026-09-04", "DE"), in_europe);
  EXPECT_THAT(at_noon("2026-09-05", "DE"), AllOf(Not(in_europe), HasSubstr("Directive (EU) 2019/771")));
  const auto in_brazil = HasSubstr("art. 49");
  EXPECT_THAT(at_noon("2026-09-03", "BR"), AllOf(Not(in_brazil), HasSubstr("Procon")));
}

TEST(CaseFile, NamesOnlyTheWayThatWasPaidWithItsDay) {
  auto facts = full_order();
  facts.record.order.paid_on = on("2026-07-15");
  const auto paid_by = [&](const std::optional<std::string>& method, const char* country = "US") {
    facts.record.order.payment_method = method;
    const auto verdict = rules::judge_order(facts, {.now = at(kNow)}, rulebook::built_in());
    return build({facts, {}, verdict, at(kNow), country}, "en");
  };
  EXPECT_THAT(paid_by("Visa ending in 1234"), AllOf(HasSubstr("banks often take a chargeback until Nov 12, 2026"),
                                                    HasSubstr("Credit card in the US"), Not(HasSubstr("PayPal"))));
  EXPECT_THAT(paid_by("PayPal"), AllOf(HasSubstr("it often takes a case until Jan 11, 2027"),
                                       Not(HasSubstr("chargeback")), Not(HasSubstr("Credit card in the US"))));
  EXPECT_THAT(paid_by("Boleto", "BR"),
              AllOf(HasSubstr("Procon"), Not(HasSubstr("PayPal")), Not(HasSubstr("Paid by card"))));
  EXPECT_THAT(paid_by(std::nullopt), AllOf(HasSubstr("Paid by card"), HasSubstr("Paid by PayPal")));
  facts.record.order.paid_on.reset();
  EXPECT_THAT(paid_by("Visa"), AllOf(HasSubstr("Paid by card"), Not(HasSubstr("until Nov"))));
}

TEST(CaseFile, OfAnOrderBarelyKnownIsStillAPage) {
  const auto html = page(drafts::bare_order());
  EXPECT_THAT(html, AllOf(HasSubstr("8212313961591322"), HasSubstr("Nothing recorded yet."), HasSubstr("</html>")));
}

}  // namespace
}  // namespace recourse::casefile
