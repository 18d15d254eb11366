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
  // Thousands, or parts of three digits as Tunisia has them and tools that divide.
  for (const char* either : {"1,382", "1.382"}) EXPECT_EQ(money(either, "USD"), "") << either;
  EXPECT_EQ(money("1,382 TND"), "");
  EXPECT_EQ(money("1,382", "JPY"), "1382 JPY");
  EXPECT_EQ(money("12.50-", "EUR"), "");
  EXPECT_EQ(money("12.50"), "");
  EXPECT_EQ(money("free", "USD"), "");
  EXPECT_EQ(money("1 - 2", "USD"), "");
  EXPECT_EQ(money("1\u00A0382,11 \u20AC"), "1382.11 EUR");
  EXPECT_EQ(money("1 382,11 z\u0142"), "1382.11 PLN");
  EXPECT_EQ(money("CHF 1'382.50"), "1382.50 CHF");
  EXPECT_EQ(money("\u20A91,234,567"), "1234567 KRW");
  EXPECT_EQ(money("1.382", "JPY"), "1382 JPY");
  EXPECT_EQ(money("INR 1,23,456.00"), "123456.00 INR");
  EXPECT_EQ(money("12.50", "eur"), "12.50 EUR");
}

TEST(ImportedMoney, IsUnknownWhereItCanBeReadInTwoWays) {
  EXPECT_EQ(money("1.382", "EUR"), "");  // thousands in Germany, a part in Britain
  EXPECT_EQ(money("0.500", "EUR"), "");
  EXPECT_EQ(money("12,345.678", "EUR"), "");
  EXPECT_EQ(money("1,2,3", "EUR"), "");
  EXPECT_EQ(money("12.3456", "EUR"), "");
  EXPECT_EQ(money("12 50", "EUR"), "");
  EXPECT_EQ(money("-12.50", "EUR"), "");  // paid back
  EXPECT_EQ(money("(12.50)", "EUR"), "");
  EXPECT_EQ(money("-US $12.50"), "");
  EXPECT_EQ(money("$12.50"), "");  // of a dozen countries
  EXPECT_EQ(money("\u00A5"
                  "12.50"),
            "");                          // China's or Japan's
  EXPECT_EQ(money("12.50 INC VAT"), "");  // no currencies
  EXPECT_EQ(money("12.50 VAT", "EUR"), "12.50 EUR");
  EXPECT_EQ(money("12.50", "XXX"), "");
}

std::string day(std::string_view text) {
  static const PageDate today = *parse_page_date("2026-09-07");
  const auto found = day_of(text, today);
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
  EXPECT_EQ(day("2026/05/21"), "2026-05-21");
  EXPECT_EQ(day("2026.05.04"), "2026-05-04");
  EXPECT_EQ(day("2026\u5E745\u670821\u65E5"), "2026-05-21");
  EXPECT_EQ(day("3.4.2026"), "2026-04-03");
  EXPECT_EQ(day("21-05-2026 23:10"), "2026-05-21");
  EXPECT_EQ(day("5/5/2026"), "2026-05-05");
  EXPECT_EQ(day("Wed Sept 2 2026"), "2026-09-02");
  EXPECT_EQ(day("3rd of March 2026"), "2026-03-03");
  EXPECT_EQ(day("2026-May-04 10:33"), "2026-05-04");
  EXPECT_EQ(day("10:33, 21 May 2026"), "2026-05-21");
  for (const char* none : {"", "soon", "2026", "13/32/2026", "Feb 30, 2026"}) EXPECT_EQ(day(none), "") << none;
  // Numbers that have nothing to do with the day.
  for (const char* none : {"May 2026, 10:33", "1 item, May 2026", "May 2026 (5 items)", "7 orders in May, 2026"})
    EXPECT_EQ(day(none), "") << none;
}

TEST(ImportedDay, IsNeverGuessed) {
  for (const char* none : {"3/4/2026", "03-04-2026", "3/4/26", "21/05/26", "26.05.21", "4/3", "10:30 3/4/2026",
                           "marraskuu 21, 2026",        // November in Finnish
                           "Feb 21 or Mar 2, 2026",     // two months
                           "1970-01-01", "0",           // a missing day as some tools write it
                           "2026-09-20", "2062-02-20",  // still to come
                           "253402300799000", "9999999999999", "20260220", "2026-02-2099"})
    EXPECT_EQ(day(none), "") << none;
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

TEST(ImportedTable, IsPartedAsItSays) {
  for (const char* text : {"sep=;\r\nOrder ID;Title\r\n12;a, b\r\n", "sep=|\nOrder ID|Title\n12|a, b\n",
                           "Title|Order ID\ra, b|12\r", "\xEF\xBB\xBFsep=\t\nOrder ID\tTitle\n12\ta, b"}) {
    const auto found = csv_rows(text);
    ASSERT_TRUE(found) << text;
    ASSERT_EQ(found->rows.size(), 1U) << text;
    EXPECT_EQ(found->rows[0].at("title"), "a, b") << text;
    EXPECT_EQ(found->rows[0].at("orderid"), "12") << text;
  }
}

TEST(ImportedJson, HasNumbersAsTheyAreMeant) {
  const auto found =
      json_rows(R"([{"orderId":8212313961591322,"total":0.30000000000000004,"price":12.345,"unit":18.5}])");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->rows[0].at("orderid"), "8212313961591322");
  EXPECT_EQ(found->rows[0].at("total"), "0.30");
  EXPECT_EQ(found->rows[0].at("price"), "12.35");
  EXPECT_EQ(found->rows[0].at("unit"), "18.5");
}

TEST(ImportedJson, OfAnotherKindIsNone) {
  for (const char* other : {"", "{", "42", "[]", "[1,2]", R"({"orders":[]})", R"([{"title":"x"}])", R"({"format":"x"})",
                            R"({"orders":[{"id":"1"}],"metadata":7})", R"({"orders":[7],"items":[7]})"})
    EXPECT_THAT(json_rows(other).value_or(Rows{}).rows, testing::IsEmpty()) << other;
}

}  // namespace
}  // namespace recourse::imports
