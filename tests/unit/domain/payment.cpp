#include "domain/payment.h"

#include <gmock/gmock.h>

namespace recourse {
namespace {

TEST(PaymentWay, IsACardInEveryLanguageItIsPrintedIn) {
  for (const char* method : {"Visa ending in 1234", "MASTERCARD",
                             "Credit/Debit Card",   "Tarjeta de crédito",
                             "Cartão de crédito",   "CARTÃO",
                             "Carte bancaire",      "Carte",
                             "Kreditkarte",         "Carta di credito",
                             "Karta płatnicza",     "Creditcard",
                             "Bankkaart",           "Банковская карта",
                             "Карта МИР",           "Kart",
                             "Kredi kartı",         "신용카드",
                             "クレジットカード",    "بطاقة ائتمان",
                             "כרטיס אשראי",         "信用卡"})
    EXPECT_EQ(payment_way(method), PaymentWay::card) << method;
}

TEST(PaymentWay, IsPayPalBeforeTheCardBehindIt) { EXPECT_EQ(payment_way("PayPal (Visa)"), PaymentWay::paypal); }

TEST(PaymentWay, WhatHasNoBankToAskIsAnother) {
  for (const char* method : {"Boleto", "Pix", "AliExpress gift card", "Carte cadeau", "Tarjeta regalo", "paysafecard",
                             "Bank transfer", "Klarna", "Carteira", "Wallet", "Подарочная карта"})
    EXPECT_EQ(payment_way(method), PaymentWay::other) << method;
}

TEST(PaymentWay, IsUnknownWhereNoPageTold) {
  EXPECT_EQ(payment_way(std::nullopt), PaymentWay::unknown);
  EXPECT_EQ(payment_way(""), PaymentWay::unknown);
}

}  // namespace
}  // namespace recourse
