#include "rules/urgency.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

using ::testing::ElementsAre;

struct Named {
  const char* name;
  OrderFacts facts;
};

/// The names, the most urgent first; orders as urgent as one another stay as they were.
std::vector<std::string> in_order(std::vector<Named> orders) {
  const Question question{.now = kNow};
  const auto& rulebook = rulebook::built_in();
  std::ranges::stable_sort(orders, {}, [&](const Named& one) {
    return urgency_of(one.facts, judge_order(one.facts, question, rulebook), question, rulebook);
  });
  std::vector<std::string> names;
  for (const auto& one : orders) names.emplace_back(one.name);
  return names;
}

OrderFacts placed(const char* on) {
  auto facts = order(OrderStatus::completed);
  facts.record.order.placed_on = day(on);
  facts.record.order.paid_on.reset();
  return facts;
}

OrderFacts answer_due(const char* on) {
  auto facts = disputed(DisputeState::waiting_buyer);
  if (on) facts.disputes[0].dispute.respond_by = day(on);
  return facts;
}

TEST(Urgency, FollowsTheStanding) {
  const auto over = placed("2020-01-01");
  EXPECT_THAT(in_order({{"over", over},
                        {"waiting", until("2026-11-20")},
                        {"worth opening", placed("2026-08-20")},
                        {"needs you", until("2026-09-09")}}),
              ElementsAre("needs you", "worth opening", "waiting", "over"));
}

TEST(Urgency, IsTheDayToActByAmongWhatNeedsTheBuyer) {
  // Without a day: after what is to be done today, before what has until tomorrow.
  EXPECT_THAT(
      in_order({{"answer by the 10th", answer_due("2026-09-10")},
                {"ask by the 8th", until("2026-09-09")},
                {"answer, no day", answer_due(nullptr)},
                {"ask by the 7th", until("2026-09-08")},
                {"last day today", until("2026-09-07")}}),
      ElementsAre("last day today", "ask by the 7th", "answer, no day", "ask by the 8th", "answer by the 10th"));
}

TEST(Urgency, IsOfALastDayNearAlsoWhileAPageIsToBeOpenedFirst) {
  const auto near = until("2026-09-09");
  ASSERT_EQ(judge_order(near, {.now = kNow}, rulebook::built_in()).standing, Standing::worth_opening);
  EXPECT_THAT(in_order({{"answer by the 10th", answer_due("2026-09-10")}, {"last day near", near}}),
              ElementsAre("last day near", "answer by the 10th"));
}

TEST(Urgency, IsTheFirstDayOfItsItems) {
  auto both = until("2026-09-12");
  both.record.order.lines.push_back({.line_id = line("2"), .title = "Cable"});
  both.record.windows[0].window.line_id = line("1");
  both.record.windows.push_back(both.record.windows[0]);
  both.record.windows[1].window.line_id = line("2");
  both.record.windows[1].window.date = day("2026-09-09");
  EXPECT_THAT(in_order({{"by the 9th", until("2026-09-10")}, {"by the 8th", both}}),
              ElementsAre("by the 8th", "by the 9th"));
}

TEST(Urgency, IsOfAnAnswerOrAReturnAlsoWhereAllIsFine) {
  auto back = disputed(DisputeState::return_pending);
  back.disputes[0].dispute.return_by = day("2026-09-10");
  EXPECT_THAT(in_order({{"answer by the 9th", marked(answer_due("2026-09-10"), ProblemState::fine)},
                        {"send back by the 9th", marked(back, ProblemState::fine)},
                        {"ask by the 8th", until("2026-09-09")}}),
              ElementsAre("ask by the 8th", "answer by the 9th", "send back by the 9th"));
}

TEST(Urgency, IsTheDayItselfOfADayToWriteBy) {
  auto unwritten = marked(until("2026-09-20"), ProblemState::problem);
  unwritten.refund_list_read_at = unwritten.store.conversation_read_at = kNow;
  const auto verdict = judge_order(unwritten, {.now = kNow}, rulebook::built_in());
  ASSERT_EQ(verdict.standing, Standing::needs_you);
  ASSERT_EQ(verdict.refund.deadline.value().contact_by, std::optional(day("2026-09-11")));
  const auto by_the_11th = answer_due("2026-09-12");
  EXPECT_THAT(in_order({{"answer", by_the_11th}, {"write", unwritten}}), ElementsAre("answer", "write"));
  EXPECT_THAT(in_order({{"write", unwritten}, {"answer", by_the_11th}}), ElementsAre("write", "answer"));
}

TEST(Urgency, IsNotOfTheDayToWriteByWhereNobodyNeedsTo) {
  // Both are best written about by September 26: the October week has no answers.
  const auto untold = [](const char* last_day) {
    auto facts = until(last_day);
    facts.refund_list_read_at = facts.store.conversation_read_at = kNow;
    const auto verdict = judge_order(facts, {.now = kNow}, rulebook::built_in());
    EXPECT_EQ(verdict.standing, Standing::waiting);
    EXPECT_EQ(verdict.refund.deadline.value().contact_by, std::optional(day("2026-09-26")));
    return facts;
  };
  EXPECT_THAT(in_order({{"by the 11th", untold("2026-10-12")}, {"by the 10th", untold("2026-10-11")}}),
              ElementsAre("by the 10th", "by the 11th"));
}

TEST(Urgency, IsWorthAmongWhatIsWorthOpening) {
  const auto problem = marked(placed("2026-08-20"), ProblemState::problem);
  EXPECT_THAT(in_order({{"later", placed("2026-08-20")}, {"soon", placed("2026-06-20")}, {"problem", problem}}),
              ElementsAre("problem", "soon", "later"));
}

TEST(Urgency, IsTheDayAmongWhatWaitsAndNoneOfWhatIsFine) {
  EXPECT_THAT(in_order({{"fine", marked(until("2026-09-09"), ProblemState::fine)},
                        {"in November", until("2026-11-20")},
                        {"in October", until("2026-10-20")}}),
              ElementsAre("in October", "in November", "fine"));
}

TEST(Urgency, IsLeastOfWhatIsOverTheOldestLast) {
  auto undated = placed("2020-01-01");
  undated.record.order.status = OrderStatus::expired;
  undated.record.order.placed_on.reset();
  EXPECT_THAT(in_order({{"undated", undated},
                        {"old", placed("2020-01-01")},
                        {"older", placed("2019-01-01")},
                        {"newer", placed("2021-01-01")}}),
              ElementsAre("newer", "old", "older", "undated"));
}

}  // namespace
}  // namespace recourse::testing::lists
