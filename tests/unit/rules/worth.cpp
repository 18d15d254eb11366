#include "rules/worth.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

std::optional<Look> look(const OrderFacts& facts, Instant now = kNow) {
  const Question question{.now = now};
  const auto& rulebook = rulebook::built_in();
  return look_at(facts, judge_order(facts, question, rulebook), question, rulebook);
}

/// Completed, and nothing known but the day it was placed.
OrderFacts placed_on_day(const char* on) {
  auto facts = order(OrderStatus::completed);
  facts.record.order.placed_on = day(on);
  facts.record.order.paid_on = std::nullopt;
  return facts;
}

/// Shipped, its seller not told, the list of refunds read; the buyer noted that something is wrong.
OrderFacts wrong_on_its_way() {
  auto facts = marked(order(OrderStatus::shipped), ProblemState::problem);
  facts.refund_list_read_at = kNow;
  facts.record.order.shipped_on = day("2026-07-20");
  return facts;
}

TEST(Worth, IsNoneOfAnOrderWhoseDaysAreKnownOrOver) {
  EXPECT_FALSE(look(until("2026-09-20")));
  EXPECT_FALSE(look(placed_on_day("2025-11-01")));
  EXPECT_FALSE(look(marked(placed_on_day("2026-08-01"), ProblemState::fine)));
}

TEST(Worth, EstimatesTheEndOfTheTimeFromWhatIsKnown) {
  const auto by_placing = look(placed_on_day("2026-08-01"));
  ASSERT_TRUE(by_placing);
  EXPECT_EQ(by_placing->may_end_on, day("2026-10-30"));  // 90 days
  EXPECT_TRUE(by_placing->is_estimate);
  EXPECT_TRUE(by_placing->never_opened);
  EXPECT_FALSE(by_placing->is_past);

  auto completed = placed_on_day("2026-06-01");
  completed.record.order.completed_on = day("2026-08-10");
  ASSERT_TRUE(look(completed));
  EXPECT_EQ(look(completed)->may_end_on, day("2026-11-08"));  // the assumed 15 days are past: up to 75 more

  auto delivered = wrong_on_its_way();
  delivered.record.order.delivered_on = day("2026-08-23");
  ASSERT_TRUE(look(delivered));
  EXPECT_EQ(look(delivered)->may_end_on, day("2026-09-07"));
  EXPECT_FALSE(look(delivered)->is_past);  // the day itself counts
  delivered.record.order.delivered_on = day("2026-08-22");
  ASSERT_TRUE(look(delivered));
  EXPECT_EQ(look(delivered)->may_end_on, day("2026-11-20"));

  auto promised = wrong_on_its_way();
  promised.record.order.eta_on = day("2026-08-25");
  ASSERT_TRUE(look(promised));
  EXPECT_EQ(look(promised)->may_end_on, day("2026-09-09"));

  const auto long_ago = look(placed_on_day("2026-05-01"));
  ASSERT_TRUE(long_ago);
  EXPECT_TRUE(long_ago->is_past);
}

TEST(Worth, TakesALastDayThatIsKnownAsItIs) {
  auto facts = marked(until("2026-10-20"), ProblemState::problem);
  facts.refund_list_read_at = kNow;
  const auto printed = look(facts);
  ASSERT_TRUE(printed);
  EXPECT_EQ(printed->page, TargetPage::conversation);
  EXPECT_EQ(printed->may_end_on, day("2026-10-20"));
  EXPECT_FALSE(printed->is_estimate);
  EXPECT_TRUE(printed->has_problem);

  facts.record.windows.clear();
  facts.record.order.completed_on = day("2026-09-05");
  const auto assumed = look(facts);
  ASSERT_TRUE(assumed);
  EXPECT_EQ(assumed->may_end_on, day("2026-09-20"));
  EXPECT_TRUE(assumed->is_estimate);

  facts.record.detail_read_at = at("2026-08-31T12:00:00Z");
  EXPECT_FALSE(look(facts)->never_opened);
}

TEST(Worth, PutsFirstWhatMayBeLostFirst) {
  auto undated = placed_on_day("2026-08-01");
  undated.record.order.placed_on = std::nullopt;
  std::vector<std::pair<std::string, Look>> looks{
      {"long past", look(placed_on_day("2026-03-01")).value()},
      {"undated", look(undated).value()},
      {"later", look(placed_on_day("2026-08-20")).value()},
      {"just past", look(placed_on_day("2026-06-01")).value()},
      {"problem, past", look(marked(placed_on_day("2026-06-01"), ProblemState::problem)).value()},
      {"problem", look(marked(placed_on_day("2026-08-20"), ProblemState::problem)).value()},
      {"soon", look(placed_on_day("2026-06-20")).value()},
  };
  std::ranges::sort(looks, comes_first, [](const auto& named) { return named.second; });
  std::vector<std::string> names;
  for (const auto& [name, look] : looks) names.push_back(name);
  EXPECT_THAT(names,
              ::testing::ElementsAre("problem", "problem, past", "soon", "later", "undated", "just past", "long past"));
}

TEST(Worth, PutsWhatWasNeverOpenedBeforeWhatWas) {
  auto seen = look(placed_on_day("2026-08-20")).value();
  seen.never_opened = false;
  const auto unseen = look(placed_on_day("2026-08-20")).value();
  EXPECT_TRUE(comes_first(unseen, seen));
  EXPECT_FALSE(comes_first(seen, unseen));
  EXPECT_FALSE(comes_first(unseen, unseen));
  EXPECT_TRUE(comes_first(seen, look(placed_on_day("2026-08-21")).value()));  // a day sooner counts for more
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
  EXPECT_FALSE(urgent(placed_on_day("2026-08-01")));
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

  const auto partly = of_line(agreed(facts, AgreementState::paid, Money{"11.50", "BRL"}), "1");
  for (const auto& entry : listed(partly, kNow, 30)) {
    if (entry.line_id == line("2"))
      EXPECT_EQ(entry.stake, std::nullopt) << "no page told its price";
    else
      EXPECT_EQ(entry.stake.value().amount, entry.line_id ? "20.00" : "121.24") << name_of(entry.kind);
  }
  const auto both = of_line(marked(partly, ProblemState::problem), "1");
  EXPECT_TRUE(std::ranges::any_of(listed(both, kNow, 30), [](const ListEntry& entry) {
    return entry.line_id == line("1") && entry.stake == Money{"20.00", "BRL"};
  }));

  // A note about an item that no page shows any more.
  const auto gone = of_line(agreed(order(OrderStatus::completed), AgreementState::promised), "7");
  auto two = gone;
  two.record.order.lines.push_back({.line_id = line("2"), .title = "Cable"});
  ASSERT_EQ(listed(two).size(), 1U);
  EXPECT_EQ(listed(two)[0].line_id, line("7"));
  EXPECT_EQ(listed(two)[0].stake, std::nullopt);
  EXPECT_EQ(listed(gone)[0].stake, (Money{"132.74", "BRL"}));
}

}  // namespace
}  // namespace recourse::testing::lists
