#include "rules/time_picture.h"

#include <gmock/gmock.h>

#include "unit/rules/listed_orders.h"

namespace recourse::testing::lists {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> marks(const OrderFacts& facts, int within_days = 60, Instant now = kNow) {
  const Question question{.now = now};
  const auto verdict = judge_order(facts, question, rulebook::built_in());
  std::vector<std::string> texts;
  for (const auto& mark : marks_of(facts, verdict, within_days, question))
    texts.push_back(std::string(name_of(mark.kind)) + " " + format_page_date(mark.on));
  return texts;
}

TEST(Marks, AreTheLastDaysFromTodayUpToTheLastAskedFor) {
  EXPECT_THAT(marks(until("2026-09-20")), ElementsAre("ask 2026-09-20"));
  EXPECT_THAT(marks(until("2026-09-20"), 13), ElementsAre("ask 2026-09-20"));
  EXPECT_THAT(marks(until("2026-09-20"), 12), IsEmpty());
  EXPECT_THAT(marks(until("2026-09-20"), 60, at("2026-09-20T12:00:00Z")), ElementsAre("ask 2026-09-20"));
  EXPECT_THAT(marks(until("2026-09-20"), 60, at("2026-09-21T12:00:00Z")), IsEmpty());
  EXPECT_THAT(marks(marked(until("2026-09-20"), ProblemState::fine)), IsEmpty());
}

TEST(Marks, AreWhatADisputeAsksOfTheBuyer) {
  auto facts = disputed(DisputeState::waiting_buyer);
  facts.disputes[0].dispute.respond_by = day("2026-09-12");
  EXPECT_THAT(marks(facts), ElementsAre("respond 2026-09-12"));
  facts = disputed(DisputeState::return_pending);
  facts.disputes[0].dispute.return_by = day("2026-09-13");
  EXPECT_THAT(marks(facts), ElementsAre("send-back 2026-09-13"));
}

TEST(Marks, SayHowFarADayIsAndWhatALastDayRestsOn) {
  const Question question{.now = kNow};
  const auto facts = until("2026-09-20");
  const auto all = marks_of(facts, judge_order(facts, question, rulebook::built_in()), 60, question);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].days_left, 13);
  EXPECT_EQ(all[0].basis, Basis::platform);
}

TEST(Marks, AreTheArrivalPromisedWhileItIsUnderWay) {
  auto facts = shipped();
  facts.record.order.eta_on = day("2026-09-15");
  EXPECT_THAT(marks(facts), Contains("arrival 2026-09-15"));
  facts.record.order.lines[0].eta_on = day("2026-09-16");
  EXPECT_THAT(marks(facts), Contains("arrival 2026-09-16"));
  facts.record.order.delivered_on = day("2026-09-06");
  EXPECT_THAT(marks(facts), Not(Contains("arrival 2026-09-15")));
}

TEST(Marks, AreNoArrivalOfWhatCameOrIsOver) {
  const auto arriving = [](OrderStatus status, Tracking tracking) {
    auto facts = order(status);
    facts.record.order.tracking = tracking;
    facts.record.order.eta_on = day("2026-09-15");
    return marks(facts);
  };
  EXPECT_THAT(arriving(OrderStatus::shipped, Tracking::moving), ElementsAre("arrival 2026-09-15"));
  EXPECT_THAT(arriving(OrderStatus::processing, Tracking::unknown), ElementsAre("arrival 2026-09-15"));
  EXPECT_THAT(arriving(OrderStatus::shipped, Tracking::delivered), IsEmpty());
  EXPECT_THAT(arriving(OrderStatus::completed, Tracking::unknown), IsEmpty());
}

TEST(Marks, AreTheArrivalOfEachItemStillToComeAndOneADay) {
  auto facts = order(OrderStatus::shipped);
  facts.record.order.lines.push_back({.line_id = line("2"), .title = "Cable"});
  auto& lines = facts.record.order.lines;
  EXPECT_THAT(marks(facts), IsEmpty());
  lines[0].eta_on = day("2026-09-15");
  lines[1].eta_on = day("2026-09-16");
  EXPECT_THAT(marks(facts), ElementsAre("arrival 2026-09-15", "arrival 2026-09-16"));
  lines[1].eta_on = day("2026-09-15");
  EXPECT_THAT(marks(facts), ElementsAre("arrival 2026-09-15"));
  lines[0].delivered_on = lines[1].delivered_on = day("2026-09-06");
  EXPECT_THAT(marks(facts), IsEmpty());
}

TEST(Marks, AreTheEndOfTheSellersTimeAndAPromiseOfMoney) {
  const auto waiting = marks(told(until("2026-10-20")));
  EXPECT_THAT(waiting, Contains(::testing::StartsWith("reply 2026-09-")));
  auto promised = agreed(until("2026-10-20"), AgreementState::promised, Money{"5.00", "USD"});
  EXPECT_THAT(marks(promised), ElementsAre("ask 2026-10-20"));
  promised.agreements[0].until = day("2026-09-25");
  EXPECT_THAT(marks(promised), Contains("promised 2026-09-25"));
  promised.agreements[0].state = AgreementState::granted;
  EXPECT_THAT(marks(promised), Not(Contains("promised 2026-09-25")));
}

}  // namespace
}  // namespace recourse::testing::lists
