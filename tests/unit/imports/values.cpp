#include "imports/values.h"

#include <gmock/gmock.h>

#include "imports/rows.h"

namespace recourse::imports {
namespace {

std::string money(std::string_view text, std::string_view otherwise = "") {
  const auto found = money_of(text, otherwise);
  return found ? found->amount + " " + found->currency : "";
}

TEST(ImportedMoney, IsTakenInEveryCountrysWriting) {
  EXPECT_EQ(money("US $1,382.11"), "1382.11 USD");
  EXPECT_EQ(money("129,46zł"), "129.46 PLN");
  EXPECT_EQ(money("1.234,56 EUR"), "1234.56 EUR");
  EXPECT_EQ(money("R$ 12,90"), "12.90 BRL");
  EXPECT_EQ(money("7.5", "USD"), "7.5 USD");
  EXPECT_EQ(money("1,382", "USD"), "1382 USD");
  EXPECT_EQ(money("12.50"), "");
  EXPECT_EQ(money("free", "USD"), "");
  EXPECT_EQ(money("1 - 2", "USD"), "");
}

std::string day(std::string_view text) {
  const auto found = day_of(text);
  return found ? format_page_date(*found) : "";
}

TEST(ImportedDay, IsTakenAsToolsWriteIt) {
  EXPECT_EQ(day("2026-02-20"), "2026-02-20");
  EXPECT_EQ(day("2026-02-20T23:10:00Z"), "2026-02-20");
  EXPECT_EQ(day("Feb 21, 2026"), "2026-02-21");
  EXPECT_EQ(day("21 Feb 2026"), "2026-02-21");
  EXPECT_EQ(day("5/21/2026"), "2026-05-21");
  EXPECT_EQ(day("21.5.2026"), "2026-05-21");
  EXPECT_EQ(day("21/5/2026"), "2026-05-21");
  EXPECT_EQ(day("1767225600000"), "2026-01-01");
  for (const char* none : {"", "soon", "2026", "13/32/2026", "Feb 30, 2026"}) EXPECT_EQ(day(none), "") << none;
}

TEST(ImportedStatus, IsUnknownUnlessItIsOneOfThoseKnown) {
  EXPECT_EQ(status_of("Awaiting delivery"), OrderStatus::shipped);
  EXPECT_EQ(status_of("AWAITING_SHIPMENT"), OrderStatus::processing);
  EXPECT_EQ(status_of("Canceled"), OrderStatus::cancelled);
  EXPECT_EQ(status_of("DISPUTE"), OrderStatus::unknown);
  EXPECT_EQ(status_of("CLOSED"), OrderStatus::unknown);
}

TEST(ImportedTable, MayHaveQuotesAndLineBreaksInItsCells) {
  const auto found = csv_rows("\xEF\xBB\xBFOrder ID;Title\r\n12;\"a \"\"b\"\"\nc;d\"\r\n\r\n34;e");
  ASSERT_TRUE(found);
  ASSERT_EQ(found->rows.size(), 2U);
  EXPECT_EQ(found->rows[0].at("title"), "a \"b\"\nc;d");
  EXPECT_EQ(found->rows[1].at("orderid"), "34");
  EXPECT_FALSE(csv_rows("name,price\nx,1\n"));
  EXPECT_FALSE(csv_rows(""));
}

TEST(ImportedJson, OfAnotherKindIsNone) {
  for (const char* other : {"", "{", "42", "[]", "[1,2]", R"({"orders":[]})", R"([{"title":"x"}])", R"({"format":"x"})",
                            R"({"orders":[{"id":"1"}],"metadata":7})", R"({"orders":[7],"items":[7]})"})
    EXPECT_THAT(json_rows(other).value_or(Rows{}).rows, testing::IsEmpty()) << other;
}

}  // namespace
}  // namespace recourse::imports
