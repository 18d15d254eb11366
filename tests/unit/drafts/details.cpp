// What of the buyer's own words, and of the order's, gets into a draft.
#include <gmock/gmock.h>

#include "drafts/compose.h"
#include "drafts/lint.h"
#include "drafts/text.h"
#include "unit/drafts/order.h"

namespace recourse::drafts {
namespace {

using namespace std::string_literals;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Request about_damage(const std::string& text) {
  return {.reason = Reason::damaged, .outcome = Outcome::full_refund, .text = text};
}

Draft draft_of(const std::string& text) { return compose(arrived_order(), about_damage(text), at(kNow)); }

bool has_finding(const Draft& draft, const std::string& problem) {
  return std::any_of(draft.lint.begin(), draft.lint.end(), [&](const Finding& finding) {
    return std::get<std::string>(finding.args.at("problem")) == problem;
  });
}

TEST(Details, AreTextWhateverTheyHold) {
  for (const char* tags : {"{{order}}", "{{#amount}}x{{/amount}}", "{{> wish}}", "{{{order}}}", "{{", "}}",
                           "{{=<% %>=}}", "{order}", "<b>&amp;</b>"})
    EXPECT_THAT(draft_of(tags).text, HasSubstr(std::string("\n") + tags + "\n")) << tags;
}

TEST(Details, LoseWhatIsNoWriting) {
  const auto text = draft_of("The lid\0 is\u202E cracked\u2066.\x1B[31m\r\n\r\n\r\nIn two\xFF places."s).text;
  EXPECT_THAT(text, HasSubstr("\nThe lid is cracked.[31m\nIn two places.\n"));
  EXPECT_THAT(text, Not(HasSubstr("\n\n")));
  EXPECT_EQ(text.find('\0'), std::string::npos);
}

TEST(Details, OfBlanksOnlyLeaveNoLine) { EXPECT_EQ(draft_of(" \n\t\u00A0 ").text, draft_of("").text); }

TEST(Details, ThatAreTooLongAreShortenedAndTheRestStays) {
  std::string text;
  while (code_points(text) < 3000) text += "grieta número " + std::to_string(text.size()) + " ñ漢 ";
  const auto draft = draft_of(text);
  EXPECT_LE(draft.length, kLongest);
  EXPECT_GE(draft.length, kLongest - 40);
  EXPECT_TRUE(has_finding(draft, "shortened"));
  EXPECT_FALSE(has_finding(draft, "too-long"));
  EXPECT_THAT(draft.text, HasSubstr("I ask for a full refund."));
  EXPECT_THAT(draft.text, EndsWith("Thank you for your help."));
  EXPECT_EQ(draft.text, cleaned(draft.text)) << "no broken code point";
}

TEST(Details, AreLookedAtLikeWhatIsTyped) {
  EXPECT_TRUE(has_finding(draft_of("My lawyer will call."), "threat"));
  EXPECT_TRUE(has_finding(draft_of("Write to ana@example.com"), "personal-data"));
}

TEST(Details, QuantityIsThatOfTheOnlyItem) {
  auto request = about_damage("");
  request.quantity = 1;
  EXPECT_THAT(compose(arrived_order(), request, at(kNow)).text, HasSubstr(": 1 of 2 × "));
  auto facts = arrived_order();
  facts.record.order.lines.push_back({.line_id = *LineId::parse("77"), .title = "Cable", .quantity = 3});
  const auto text = compose(facts, request, at(kNow)).text;
  EXPECT_THAT(text, HasSubstr("2 × "));
  EXPECT_THAT(text, HasSubstr("3 × “Cable”"));
}

TEST(Order, HostileNamesStayTextOnOneLine) {
  auto facts = arrived_order();
  facts.record.order.lines[0].title = "Lamp {{order}}\n\u202E{{> wish}} WhatsApp police";
  facts.record.order.store->name = "{{#order}}\nStore{{/order}}";
  for (const Kind kind : {Kind::message, Kind::support, Kind::bank}) {
    auto request = about_damage("");
    request.kind = kind;
    const auto draft = compose(facts, request, at(kNow));
    EXPECT_THAT(draft.text, HasSubstr("“Lamp {{order}} {{> wish}} WhatsApp police”"));
    EXPECT_THAT(draft.lint, IsEmpty());
  }
}

TEST(Order, OfManyLongTitlesStillFits) {
  auto facts = arrived_order();
  while (facts.record.order.lines.size() < 60) facts.record.order.lines.push_back(facts.record.order.lines[0]);
  auto request = about_damage("");
  request.kind = Kind::support;
  for (int i = 0; i < 20; ++i) request.evidence.push_back(std::string(300, 'x') + std::to_string(i));
  const auto draft = compose(facts, request, at(kNow));
  EXPECT_LE(draft.length, kLongest);
  EXPECT_THAT(draft.text, HasSubstr("(+57)"));
  EXPECT_FALSE(has_finding(draft, "shortened"));
}

TEST(Bank, IsNotAskedToAskTheCarrier) {
  Request request{.kind = Kind::support, .reason = Reason::marked_delivered, .outcome = Outcome::full_refund};
  EXPECT_THAT(compose(sent_order(), request, at(kNow)).text, HasSubstr("ask the carrier"));
  request.kind = Kind::bank;
  EXPECT_THAT(compose(sent_order(), request, at(kNow)).text, Not(HasSubstr("carrier")));
}

TEST(Told, SaysNoAnswerOnlyWhereTheConversationWasReadLately) {
  auto facts = arrived_order();
  facts.store.messages = {{.store_id = *facts.store.store_id,
                           .order_id = facts.record.order.order_id,
                           .direction = Direction::sent,
                           .author = Author::buyer,
                           .sent_at = at("2026-09-01T08:00:00Z"),
                           .text = "It is broken."}};
  auto request = about_damage("");
  request.kind = Kind::dispute;
  EXPECT_THAT(compose(facts, request, at(kNow)).text, HasSubstr("I wrote to the seller on Sep 1, 2026."));
  for (const auto& [sent_at, zone, day] :
       {std::tuple("2026-09-02T01:30:00Z", std::chrono::hours(-3), "Sep 1, 2026"),
        std::tuple("2026-09-01T11:00:00Z", std::chrono::hours(14), "Sep 2, 2026"),
        std::tuple("2026-09-01T11:00:00Z", std::chrono::hours(-12), "Aug 31, 2026")}) {
    facts.store.messages.back().sent_at = at(sent_at);
    request.buyer_utc_offset = zone;
    EXPECT_THAT(compose(facts, request, at(kNow)).text, HasSubstr(std::string("I wrote to the seller on ") + day));
  }
  facts.store.conversation_read_at = at("2026-09-07T08:00:00Z");
  EXPECT_THAT(compose(facts, request, at(kNow)).text, HasSubstr("and have had no answer so far."));
  facts.store.conversation_read_at = at("2026-09-05T08:00:00Z");
  EXPECT_THAT(compose(facts, request, at(kNow)).text, Not(HasSubstr("no answer")));
}

}  // namespace
}  // namespace recourse::drafts
