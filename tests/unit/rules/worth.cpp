#include "rules/worth.h"

#include <gmock/gmock.h>

#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

std::optional<Look> look(const OrderFacts& facts, Instant now = kNow) {
  const Question question{.now = now};
  const auto& rulebook = rulebook::built_in();
  return look_at(facts, judge_order(facts, question, rulebook), question, rulebook);
}

/// Completed, and nothing known but the day it was placed.
OrderFacts placed(const char* on) {
  auto facts = order(OrderStatus::completed);
  facts.record.order.placed_on = day(on);
  facts.record.order.paid_on = std::nullopt;
  return facts;
}

TEST(Worth, IsNoneOfAnOrderWhoseDaysAreKnownOrOver) {
  EXPECT_EQ(look(until("2026-09-20")), std::nullopt);
  EXPECT_EQ(look(placed("2025-11-01")), std::nullopt);
  EXPECT_EQ(look(marked(placed("2026-08-01"), ProblemState::fine)), std::nullopt);
}

TEST(Worth, EstimatesTheEndOfTheTimeFromWhatIsKnown) {
  const auto by_placing = look(placed("2026-08-01"));
  ASSERT_TRUE(by_placing);
  EXPECT_EQ(by_placing->may_end_on, day("2026-10-30"));  // 90 days
  EXPECT_TRUE(by_placing->is_estimate);
  EXPECT_TRUE(by_placing->never_opened);
  EXPECT_FALSE(by_placing->is_past);

  auto completed = placed("2026-06-01");
  completed.record.order.completed_on = day("2026-08-10");
  ASSERT_TRUE(look(completed));
  EXPECT_EQ(look(completed)->may_end_on, day("2026-11-08"));  // the assumed 15 days are past: up to 75 more

  const auto long_ago = look(placed("2026-05-01"));
  ASSERT_TRUE(long_ago);
  EXPECT_TRUE(long_ago->is_past);
}

TEST(Worth, PutsFirstWhatMayBeLostFirst) {
  const auto problem = look(marked(placed("2026-08-20"), ProblemState::problem)).value();
  const auto soon = look(placed("2026-06-20")).value();
  const auto later = look(placed("2026-08-20")).value();
  const auto just_past = look(placed("2026-06-01")).value();
  const auto long_past = look(placed("2026-03-01")).value();
  auto undated_facts = placed("2026-08-01");
  undated_facts.record.order.placed_on = std::nullopt;
  const auto undated = look(undated_facts).value();

  std::vector<Look> looks{long_past, undated, later, just_past, problem, soon};
  std::ranges::stable_sort(looks, comes_first);
  EXPECT_THAT(looks, ::testing::ElementsAre(problem, soon, later, undated, just_past, long_past));
}

TEST(Worth, PutsWhatWasNeverOpenedBeforeWhatWas) {
  auto seen = look(placed("2026-08-20")).value();
  seen.never_opened = false;
  const auto unseen = look(placed("2026-08-20")).value();
  EXPECT_TRUE(comes_first(unseen, seen));
  EXPECT_FALSE(comes_first(seen, unseen));
  EXPECT_FALSE(comes_first(unseen, unseen));
}

TEST(Urgent, IsALastDayNearAndTheBuyersTurn) {
  const auto urgent = [](const OrderFacts& facts) {
    return judge_order(facts, {.now = kNow}, rulebook::built_in()).refund.urgent;
  };
  EXPECT_TRUE(urgent(until("2026-09-12")));
  EXPECT_FALSE(urgent(until("2026-09-13")));
  EXPECT_FALSE(urgent(marked(until("2026-09-12"), ProblemState::fine)));
  EXPECT_TRUE(urgent(disputed(DisputeState::waiting_buyer)));
  EXPECT_FALSE(urgent(disputed(DisputeState::open)));
  EXPECT_FALSE(urgent(placed("2026-08-01")));
}

TEST(BuyerLists, TellWhatIsAtStake) {
  EXPECT_EQ(listed(shipped())[0].stake, (Money{"132.74", "BRL"}));
  auto facts = shipped();
  facts.record.order.lines[0].price = Money{"10.50", "BRL"};
  facts.record.order.lines[0].quantity = 3;
  facts.record.order.lines.push_back({.line_id = line("2"), .title = "Cable"});
  facts.record.order.lines[0].delivered_on = day("2026-08-20");
  const auto entries = listed(facts, kNow, 30);
  const auto of = [&](const std::optional<LineId>& id) {
    const auto found = std::ranges::find(entries, id, &ListEntry::line_id);
    return found == entries.end() ? std::optional<Money>(Money{"none", ""}) : found->stake;
  };
  EXPECT_EQ(of(line("1")), (Money{"31.50", "BRL"}));
  EXPECT_EQ(of(std::nullopt), (Money{"132.74", "BRL"}));
}

}  // namespace
}  // namespace recourse::testing::lists
