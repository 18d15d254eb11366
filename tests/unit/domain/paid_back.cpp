// What came back, from what the buyer noted one after another.
#include "domain/paid_back.h"

#include <gmock/gmock.h>

#include "unit/domain/sightings.h"

namespace recourse {
namespace {

const Money kMost{"20.00", "EUR"};

Agreement noted(const char* amount, const char* on, const char* currency = "EUR") {
  Agreement note{.order_id = kThisOrder, .state = AgreementState::paid};
  note.amount = Money{amount, currency};
  note.on = day(on);
  return note;
}

std::optional<Money> back(const std::vector<Agreement>& notes, const std::optional<Money>& most = kMost) {
  return paid_back(notes, notes.back(), most, std::chrono::minutes(0));
}

TEST(PaidBack, OfAnEveningIsCorrectedInTheBuyersDay) {
  Agreement early = noted("3.00", "2026-08-01");
  early.on.reset();
  early.recorded_at = *parse_instant("2026-08-01T23:00:00Z");
  Agreement late = noted("5.00", "2026-08-01");
  late.on.reset();
  late.recorded_at = *parse_instant("2026-08-02T01:00:00Z");
  const std::vector<Agreement> notes{early, late};
  EXPECT_EQ(paid_back(notes, notes.back(), kMost, std::chrono::hours(-5)), (Money{"5.00", "EUR"}));
  EXPECT_EQ(paid_back(notes, notes.back(), kMost, std::chrono::minutes(0)), (Money{"8.00", "EUR"}));
}

TEST(PaidBack, IsTheSumOfSeveralDaysAndTheLastWordOfEach) {
  EXPECT_EQ(back({noted("3.00", "2026-08-01")}), (Money{"3.00", "EUR"}));
  EXPECT_EQ(back({noted("3.00", "2026-08-01"), noted("4.00", "2026-08-02")}), (Money{"7.00", "EUR"}));
  EXPECT_EQ(back({noted("3.00", "2026-08-01"), noted("4.00", "2026-08-01")}), (Money{"4.00", "EUR"}));
}

TEST(PaidBack, OfAnotherItemOrBeforeAnotherWordDoesNotCount) {
  auto other = noted("3.00", "2026-08-02");
  other.line_id = line("2");
  EXPECT_EQ(back({noted("1.00", "2026-08-01"), other, noted("4.00", "2026-08-03")}), (Money{"5.00", "EUR"}));
  other.line_id.reset();
  other.state = AgreementState::none;
  EXPECT_EQ(back({noted("1.00", "2026-08-01"), other, noted("4.00", "2026-08-03")}), (Money{"4.00", "EUR"}));
}

TEST(PaidBack, IsTheNewestAloneWhereASumWouldBeWrong) {
  const auto newest = noted("4.00", "2026-08-03");
  const Money alone{"4.00", "EUR"};
  EXPECT_EQ(back({noted("17.00", "2026-08-01"), newest}), alone) << "more than was paid";
  EXPECT_EQ(back({noted("16.00", "2026-08-01"), newest}), kMost);
  EXPECT_EQ(back({noted("3.00", "2026-08-01", "USD"), newest}), alone);
  auto without = noted("3.00", "2026-08-01");
  without.amount.reset();
  EXPECT_EQ(back({without, newest}), alone);
  EXPECT_EQ(back({noted("3.00", "2026-08-01"), newest}, std::nullopt), alone);
  EXPECT_EQ(back({noted("3.00", "2026-08-01"), newest}, Money{"20.00", "USD"}), alone);
  EXPECT_EQ(back({noted("1", "2026-08-01"), noted("999999999999", "2026-08-02"), noted("999999999999", "2026-08-03")}),
            (Money{"999999999999", "EUR"}));
  auto silent = newest;
  silent.amount.reset();
  EXPECT_EQ(back({noted("3.00", "2026-08-01"), silent}), std::nullopt);
}

TEST(PaidFor, IsTheItemsOwnCostOrTheOrders) {
  Order one = order();
  one.total = kMost;
  one.lines = {{.line_id = line("1"), .quantity = 2, .price = Money{"3.00", "EUR"}}};
  EXPECT_EQ(paid_for(one, line("1")), (Money{"6.00", "EUR"}));
  EXPECT_EQ(paid_for(one, line("2")), std::nullopt);
  EXPECT_EQ(paid_for(one, std::nullopt), kMost);
}

}  // namespace
}  // namespace recourse
