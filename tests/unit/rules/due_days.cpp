#include <gmock/gmock.h>

#include "rulebook/load.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "unit/rules/facts_reader.h"

namespace recourse::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "ask 2026-10-13 36 line 1"
std::vector<std::string> due(const std::string& text) {
  Question question{.now = at("2026-09-07T12:00Z")};
  const auto facts = facts_of(read_facts(text, question));
  std::vector<std::string> said;
  for (const auto& day : rules::due_days(rules::judge_order(facts, question, rulebook::built_in())))
    said.push_back(std::string(name_of(day.kind)) + " " + format_page_date(day.on) + " " +
                   std::to_string(day.days_left) + (day.line_id ? " line " + day.line_id->text() : ""));
  return said;
}

const std::string kOpen =
    "completed; delivered 2026-08-20; completed-on 2026-08-22; window until-date 2026-10-13 any; ";

TEST(DueDays, AreTheLastDayToAskAndTheLastGoodDayToWrite) {
  EXPECT_THAT(due(kOpen + "line 1"), ElementsAre("ask 2026-10-13 36 line 1", "contact 2026-09-27 20 line 1"));
  EXPECT_THAT(due(kOpen), ElementsAre("ask 2026-10-13 36", "contact 2026-09-27 20"));
}

TEST(DueDays, AreOnlyTheLastDayToAskOnceTheSellerWasTold) {
  EXPECT_THAT(due(kOpen + "line 1; sent 2026-09-06T08:00Z here"), ElementsAre("ask 2026-10-13 36 line 1"));
}

TEST(DueDays, NameNoDayToWriteWhileAMessageAboutAnotherOrderWaitsForAnAnswer) {
  EXPECT_THAT(due(kOpen + "line 1; sent 2026-09-06T08:00Z order 8200000000000099"),
              ElementsAre("ask 2026-10-13 36 line 1"));
}

TEST(DueDays, OfADisputeAreTheDaysToAnswerAndToSendBack) {
  EXPECT_THAT(due(kOpen + "line 1; dispute waiting-buyer respond 2026-09-10"),
              ElementsAre("respond 2026-09-10 3 line 1"));
  EXPECT_THAT(due(kOpen + "line 1; dispute return-pending return 2026-09-12"),
              ElementsAre("send-back 2026-09-12 5 line 1"));
  EXPECT_THAT(due(kOpen + "line 1; dispute waiting-buyer"), IsEmpty());
}

TEST(DueDays, AreNoneWhereNothingCanBeAskedAnyMore) {
  EXPECT_THAT(due(kOpen + "line 1; agreement paid"), IsEmpty());
  EXPECT_THAT(due("completed; delivered 2026-07-20; window until-date 2026-08-01 any; line 1"), IsEmpty());
  EXPECT_THAT(due(kOpen + "line 1; dispute open"), IsEmpty());
}

TEST(DueDays, OfSeveralLinesNameTheOneThatSomethingIsWrongWith) {
  const std::string two = kOpen + "line 1; line 2; sent 2026-09-06T08:00Z here; ";
  EXPECT_THAT(due(two + "problem problem line 2"), ElementsAre("ask 2026-10-13 36 line 2"));
  EXPECT_THAT(due(two + "problem fine line 1"), ElementsAre("ask 2026-10-13 36 line 2"));
  EXPECT_THAT(due(two + "problem fine line 2"), ElementsAre("ask 2026-10-13 36 line 1"));
  EXPECT_THAT(due(two + "problem problem line 1; problem fine line 2"), ElementsAre("ask 2026-10-13 36 line 1"));
  const std::string parcels =
      "shipped; placed 2026-08-01; shipped-on 2026-08-05; window until-date 2026-10-13 any; line 1 button yes; "
      "line 2 button yes; sent 2026-09-06T08:00Z here; ";
  EXPECT_THAT(due(parcels + "line 1 delivered 2026-08-20"), ElementsAre("ask 2026-10-13 36 line 2"));
  EXPECT_THAT(due(parcels + "line 2 delivered 2026-08-20"), ElementsAre("ask 2026-10-13 36 line 1"));
}

TEST(DueDays, AreKnownByTheSameItemWhateverIsNoted) {
  for (const char* noted : {"", "problem problem line 2", "problem fine line 1"}) {
    Question question{.now = at("2026-09-07T12:00Z")};
    const auto facts = facts_of(read_facts(kOpen + "line 2; line 1; sent 2026-09-06T08:00Z here; " + noted, question));
    const auto days = rules::due_days(rules::judge_order(facts, question, rulebook::built_in()));
    ASSERT_EQ(days.size(), 1U);
    EXPECT_EQ(days.front().known_by, line_id("1")) << noted;
  }
}

TEST(DueDays, OfSeveralLinesAreListedOnceWhereTheyAreTheSame) {
  EXPECT_THAT(due(kOpen + "line 1; line 2; sent 2026-09-06T08:00Z here"), ElementsAre("ask 2026-10-13 36 line 1"));
  EXPECT_THAT(due(kOpen + "line 1; line 2; sent 2026-09-06T08:00Z here; window until-date 2026-09-30 any line 2"),
              ElementsAre("ask 2026-10-13 36 line 1", "ask 2026-09-30 23 line 2"));
  EXPECT_THAT(
      due("completed; delivered 2026-08-20; completed-on 2026-08-22; line 1; line 2; sent 2026-09-06T08:00Z here; "
          "window until-date 2026-10-13 any line 1; window until-date 2026-10-13 defective line 2"),
      ElementsAre("ask 2026-10-13 36 line 1", "ask 2026-10-13 36 line 2"));
}

TEST(DueDays, OfAVerdictWithoutADayToWriteByAreTheLastDayAlone) {
  OrderVerdict verdict{.order_id = order_id()};
  verdict.refund.answer = RefundAnswer::not_yet;
  verdict.refund.code = RefundCode::contact_seller_first;
  verdict.refund.deadline = Deadline{.on = day("2026-10-13"), .act_by = day("2026-10-12")};
  EXPECT_EQ(rules::due_days(verdict).size(), 1U);
  verdict.refund.deadline->contact_by = day("2026-10-04");
  EXPECT_EQ(rules::due_days(verdict).size(), 2U);
}

TEST(Title, IsTheLinesElseTheFirstOfTheOrder) {
  OrderFacts facts{.record = OrderRecord{.order = Order{.order_id = order_id()}}};
  EXPECT_EQ(rules::title_of(facts, {}), "");
  facts.record.order.lines = {{.line_id = line_id("1"), .title = "Lamp"}, {.line_id = line_id("2"), .title = "Cable"}};
  EXPECT_EQ(rules::title_of(facts, {}), "Lamp");
  EXPECT_EQ(rules::title_of(facts, line_id("2")), "Cable");
  EXPECT_EQ(rules::title_of(facts, line_id("3")), "Lamp");
}

}  // namespace
}  // namespace recourse::testing
