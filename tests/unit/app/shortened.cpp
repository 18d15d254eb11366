#include "app/shortened.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "app/answers.h"
#include "codec/codec.h"
#include "codec/writer.h"

namespace recourse::app {
namespace {

using nlohmann::json;
using testing::IsEmpty;
using testing::SizeIs;

Refund refund() {
  Refund refund;
  refund.answer = RefundAnswer::not_yet;
  refund.code = RefundCode::not_open_yet;
  refund.deadline = Deadline{.contact_by = {}};
  refund.deadlines = {*refund.deadline};
  refund.reasons = {{RuleId::not_open_yet, Effect::waits, Basis::platform, {}}};
  return refund;
}

OrderVerdict verdict(const std::string& id, int items) {
  OrderVerdict verdict{.order_id = OrderId::parse(id).value(), .refund = refund()};
  for (int i = 0; i < items; ++i)
    verdict.lines.push_back({.line_id = LineId::parse(std::to_string(i + 1)), .refund = refund(), .next_step = {}});
  return verdict;
}

std::size_t size_of(const std::vector<std::string>& texts) {
  std::size_t size = 0;
  for (const auto& text : texts) size += text.size() + 1;
  return size;
}

TEST(Shortened, WhatFitsIsLeftAlone) {
  const std::vector verdicts{verdict("1", 3), verdict("2", 0)};
  const std::vector<std::string> whole{codec::text_of(verdicts[0]), codec::text_of(verdicts[1])};
  EXPECT_EQ(texts_that_fit(verdicts), whole);
  EXPECT_EQ(texts_that_fit(verdicts, size_of(whole)), whole);
  EXPECT_FALSE(json::parse(whole[0]).contains("shortened"));
}

TEST(Shortened, TheLongestGivesWayFirst) {
  const std::vector verdicts{verdict("1", 3), verdict("2", 40), verdict("3", 2)};
  const auto whole = texts_that_fit(verdicts);
  const auto texts = texts_that_fit(verdicts, size_of(whole) - 1);
  EXPECT_EQ(texts[0], whole[0]);
  EXPECT_EQ(texts[2], whole[2]);
  const auto second = json::parse(texts[1]);
  EXPECT_EQ(second["shortened"], true);
  EXPECT_THAT(second["lines"], SizeIs(40));
  EXPECT_THAT(second["lines"][0]["refund"]["reasons"], IsEmpty());
  EXPECT_THAT(second["lines"][0]["refund"]["deadlines"], IsEmpty());
  EXPECT_EQ(second["lines"][0]["refund"]["code"], "not-open-yet");
  EXPECT_EQ(second["lines"][0]["refund"]["deadline"], json::parse(whole[1])["lines"][0]["refund"]["deadline"]);
  EXPECT_THAT(second["refund"]["reasons"], SizeIs(1));
}

TEST(Shortened, TheItemsGoAndThenWhyTheOrderHasItsAnswer) {
  const auto at_most = [](std::size_t room) { return json::parse(texts_that_fit({verdict("1", 40)}, room).front()); };
  const auto without_items = at_most(2'000);
  EXPECT_THAT(without_items["lines"], IsEmpty());
  EXPECT_THAT(without_items["refund"]["reasons"], SizeIs(1));
  EXPECT_EQ(without_items["shortened"], true);
  const auto least = at_most(1);
  EXPECT_THAT(least["refund"]["reasons"], IsEmpty());
  EXPECT_THAT(least["refund"]["deadlines"], IsEmpty());
  EXPECT_EQ(least["refund"]["code"], "not-open-yet");
  EXPECT_TRUE(least["refund"]["deadline"].is_object());
}

TEST(Shortened, AHundredOrdersFitWhateverTheyHold) {
  std::vector<OrderVerdict> verdicts;
  for (int i = 0; i < 100; ++i) verdicts.push_back(verdict(std::to_string(1'000 + i), 300));
  const auto texts = texts_that_fit(verdicts);
  EXPECT_THAT(texts, SizeIs(100));
  EXPECT_LE(size_of(texts), kRoomOfAnswer);
}

TEST(Shortened, AnOrderKeepsWhatCountsNow) {
  OrderFacts facts{.record = {.order = {.order_id = OrderId::parse("1").value()}}};
  const auto line = [](int n) { return LineId::parse(std::to_string(n)); };
  const auto at = [](int n) { return Instant(std::chrono::seconds(n)); };
  for (int n = 1; n <= 9; ++n) {
    facts.record.order.lines.push_back({.line_id = line(n), .title = std::string(500, 'x')});
    facts.disputes.push_back({.dispute = {.dispute_id = DisputeId::parse(std::to_string(n)).value(),
                                          .order_id = OrderId::parse("1").value(),
                                          .state = n == 4 ? DisputeState::open : DisputeState::resolved},
                              .last_seen_at = at(n)});
    for (const auto state : {ProblemState::fine, ProblemState::problem})
      facts.problems.push_back({.order_id = OrderId::parse("1").value(),
                                .line_id = line(n),
                                .state = state,
                                .recorded_at = at(2 * n + (state == ProblemState::problem ? 1 : 0))});
  }
  const auto part = portion_of(facts, {.items = 3, .text = 40});
  EXPECT_THAT(part.record.order.lines, SizeIs(3));
  EXPECT_EQ(part.record.order.lines[0].title, std::string(40, 'x') + "…");
  ASSERT_THAT(part.disputes, SizeIs(3));
  EXPECT_EQ(part.disputes[0].dispute.dispute_id.text(), "4");
  EXPECT_EQ(part.disputes[1].dispute.dispute_id.text(), "9");
  ASSERT_THAT(part.problems, SizeIs(3));
  EXPECT_EQ(part.problems.back().line_id, line(9));
  for (const auto& problem : part.problems) EXPECT_EQ(problem.state, ProblemState::problem);
}

TEST(Shortened, APageOfOneOrderKeepsTheNearestDaysOfEachListAndTheLatestMonths) {
  ListPage lists;
  for (int n = 300; n > 0; --n)
    for (const auto list : {rules::BuyerList::last_days, rules::BuyerList::your_turn})
      lists.entries.push_back({.entry = {.list = list, .days_left = n}, .order = OrderId::parse("1").value()});
  lists.entries.push_back({.entry = {.list = rules::BuyerList::money}, .order = OrderId::parse("1").value()});
  keep_what_matters_most(lists);
  EXPECT_TRUE(lists.is_shortened);
  EXPECT_THAT(lists.entries, SizeIs(201));
  for (const auto& listed : lists.entries) EXPECT_LE(listed.entry.days_left.value_or(0), 100);

  OrdersPage orders;
  for (int n = 0; n < 2'000; ++n) orders.money.months.push_back({.month = std::to_string(n)});
  orders.orders.push_back({.order_id = OrderId::parse("1").value(), .money = orders.money});
  keep_what_matters_most(orders);
  EXPECT_TRUE(orders.is_shortened);
  EXPECT_EQ(orders.money.months.back().month, "1999");
  EXPECT_EQ(orders.orders[0].money.months.size(), orders.money.months.size());
  EXPECT_LT(text_of(orders).size(), kRoomOfAnswer);
}

}  // namespace
}  // namespace recourse::app
