#include "domain/order.h"

#include <gmock/gmock.h>

namespace recourse {
namespace {

std::optional<Money> cost(const char* price, std::optional<int> pieces) {
  OrderLine line;
  line.price = Money{price, "EUR"};
  line.quantity = pieces;
  return cost_of(line);
}

TEST(CostOf, IsThatOfAllPiecesAndAtLeastOfOne) {
  EXPECT_EQ(cost("10.50", 3), (Money{"31.50", "EUR"}));
  EXPECT_EQ(cost("10.50", std::nullopt), (Money{"10.50", "EUR"}));
  EXPECT_EQ(cost("10.50", 0), (Money{"10.50", "EUR"}));
}

TEST(CostOf, IsNotKnownWithoutAPriceThatCanBeCounted) {
  EXPECT_EQ(cost_of(OrderLine{}), std::nullopt);
  EXPECT_EQ(cost("999999999999", 1'000'000), std::nullopt);
}

}  // namespace
}  // namespace recourse
