#include "drafts/amount.h"

#include <gtest/gtest.h>

namespace recourse::drafts {
namespace {

const Money kPaid{"132.74", "BRL"};

TEST(IsMore, ReadsAmountsAsPeopleWriteThem) {
  for (const char* less :
       {"132.74", "132,74", "132.74 BRL", "R$ 132,74", "BRL 20", "1", "132,740000", "R$\u00A0132,74"})
    EXPECT_EQ(is_more(less, kPaid), false) << less;
  for (const char* more : {"132.75", "132,75 BRL", "R$ 1.320,00", "1,320.00", "1 320", "133", "999999999999"})
    EXPECT_EQ(is_more(more, kPaid), true) << more;
  EXPECT_EQ(is_more("1.000.000", {"900000", "IDR"}), true);
  EXPECT_EQ(is_more("12,50 €", {"12.49", "EUR"}), true);
  EXPECT_EQ(is_more("US$ 5", {"4.99", "USD"}), true);
}

TEST(IsMore, DoesNotGuess) {
  for (const char* unclear :
       {"200 EUR", "$ 200", "1.320", "1,320", "20%", "half", "", "1.2.3", "9999999999999", "0.1234567", "10-200"})
    EXPECT_EQ(is_more(unclear, kPaid), std::nullopt) << unclear;
  EXPECT_EQ(is_more("200", {"-5", "BRL"}), std::nullopt);
}

}  // namespace
}  // namespace recourse::drafts
