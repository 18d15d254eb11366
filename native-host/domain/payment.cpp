#include "domain/payment.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace recourse {

namespace {

/// Names of cards as AliExpress prints them.
constexpr std::array<std::string_view, 14> kCards{
    "card",   "visa",   "master", "maestro", "amex",   "american express", "tarjeta",
    "cartão", "cartao", "carte",  "karte",   "diners", "discover",         "jcb"};

}  // namespace

PaymentWay payment_way(const std::optional<std::string>& method) {
  std::string text = method.value_or("");
  if (text.empty()) return PaymentWay::unknown;
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto names = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  if (names("paypal")) return PaymentWay::paypal;
  return std::ranges::any_of(kCards, names) ? PaymentWay::card : PaymentWay::other;
}

}  // namespace recourse
