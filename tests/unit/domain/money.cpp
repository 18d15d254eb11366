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
    EXPECT_FALSE(is_amount(bad)) << bad;
  }
}

TEST(Currency, IsThreeCapitalLetters) {
  EXPECT_TRUE(is_currency("BRL"));
  EXPECT_TRUE(is_currency("AZN"));
  for (const char* bad : {"", "BR", "BRLX", "brl", "B1L", "R$ ", "BR[", "BR@"}) EXPECT_FALSE(is_currency(bad)) << bad;
}

TEST(Times, IsExact) {
  EXPECT_THAT(times("0.07", 3), Optional(std::string("0.21")));
  EXPECT_THAT(times("10.25", 1), Optional(std::string("10.25")));
  EXPECT_THAT(times("-1.50", 2), Optional(std::string("-3.00")));
}

TEST(Times, IsNoneOfWhatIsNoNumberOrTooLong) {
  EXPECT_EQ(times("12,5", 2), std::nullopt);
  EXPECT_EQ(times("1", 0), std::nullopt);
  EXPECT_EQ(times("1", -1), std::nullopt);
  // 9,223,372,036,854.775807 is the longest that can be counted.
  EXPECT_THAT(times("922337203685.477580", 10), Optional(std::string("9223372036854.775800")));
  EXPECT_EQ(times("922337203685.477581", 10), std::nullopt);
  EXPECT_EQ(times("-922337203685.477581", 10), std::nullopt);
}

TEST(IsLess, ComparesAmountsHoweverTheyAreWritten) {
  EXPECT_THAT(is_less("9.5", "10.00"), Optional(true));
  EXPECT_THAT(is_less("10.0", "10.00"), Optional(false));
  EXPECT_THAT(is_less("10.01", "10"), Optional(false));
  EXPECT_EQ(is_less("", "1"), std::nullopt);
  EXPECT_EQ(is_less("1", ""), std::nullopt);
}

TEST(Money, IsAboveZeroFromTheSmallestPartOn) {
  EXPECT_TRUE(is_above_zero("0.000001"));
  EXPECT_FALSE(is_above_zero("0.00"));
  EXPECT_FALSE(is_above_zero("-1"));
  EXPECT_FALSE(is_above_zero(""));
}

}  // namespace
}  // namespace recourse
