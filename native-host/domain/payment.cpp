#include "domain/payment.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace recourse {

namespace {

/// Names of cards as AliExpress prints them, in the languages its pages are read in; capitals beyond ASCII as they
/// come.
constexpr std::array<std::string_view, 28> kCards{
    "card",    "visa",   "master",   "maestro", "amex",   "american express",
    "tarjeta", "cartão", "cartao",   "cartÃo",  "carta ", "carte ",
    "karte",   "diners", "discover", "jcb",     "karta",  "kart ",
    "kartı",   "kaart",  "карт",     "Карт",    "カード", "카드",
    "بطاقة",   "כרטיס",  "银行卡",   "信用卡"};

/// Called cards too, but paid with beforehand: no bank takes back what went through them.
constexpr std::array<std::string_view, 9> kPrepaid{"gift",     "paysafe",  "cadeau",   "regalo", "presente",
                                                   "geschenk", "подарочн", "Подарочн", "prepaid"};

}  // namespace

PaymentWay payment_way(const std::optional<std::string>& method) {
  std::string text = method.value_or("");
  if (text.empty()) return PaymentWay::unknown;
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  text += ' ';  // the last word ends as the others do
  const auto names = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  if (names("paypal")) return PaymentWay::paypal;
  if (std::ranges::any_of(kPrepaid, names)) return PaymentWay::other;
  return std::ranges::any_of(kCards, names) ? PaymentWay::card : PaymentWay::other;
}

}  // namespace recourse
