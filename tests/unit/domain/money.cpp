#include "domain/money.h"

#include <gmock/gmock.h>

namespace recourse {
namespace {

using testing::Optional;

TEST(AddedAmounts, AreExact) {
  EXPECT_THAT(added_amounts("0.1", "0.2"), Optional(std::string("0.3")));
  EXPECT_THAT(added_amounts("99.99", "0.01"), Optional(std::string("100.00")));
  EXPECT_THAT(added_amounts("0", "126.59"), Optional(std::string("126.59")));
  EXPECT_THAT(added_amounts("5", "0.5"), Optional(std::string("5.5")));
  EXPECT_THAT(added_amounts("-1.25", "1"), Optional(std::string("-0.25")));
  EXPECT_THAT(added_amounts("999999999999.999999", "0.000001"), Optional(std::string("1000000000000.000000")));
}

TEST(AddedAmounts, AreNoneWhereOneIsNoDecimalNumber) {
  for (const char* bad : {"", "-", ".", "1.2.3", "12,5", "1e3", "1-2", "1234567890123", "0.1234567"}) {
    EXPECT_EQ(added_amounts("1", bad), std::nullopt) << bad;
    EXPECT_EQ(added_amounts(bad, "1"), std::nullopt) << bad;
  }
}

}  // namespace
}  // namespace recourse
