#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "rules/rules.h"

namespace recourse::rules {

namespace {

enum class Way { none, paypal, card };

/// Names of cards as AliExpress prints them; what is known to be no card (boleto, a wallet, a transfer) has no bank to
/// ask for a chargeback.
constexpr std::array<std::string_view, 14> kCards{
    "card",   "visa",   "master", "maestro", "amex",   "american express", "tarjeta",
    "cartão", "cartao", "carte",  "karte",   "diners", "discover",         "jcb"};

Way way_of(const std::optional<std::string>& method) {
  std::string text = method.value_or("");
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto names = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  if (names("paypal")) return Way::paypal;
  return std::ranges::any_of(kCards, names) ? Way::card : Way::none;
}

/// Nothing was paid, or what was paid is back or on its way.
bool is_settled(const LineCase& c) {
  const bool paid_back = c.agreement != nullptr && c.agreement->state == AgreementState::paid;
  return paid_back || c.order.status == OrderStatus::unpaid || c.order.status == OrderStatus::expired;
}

}  // namespace

// Beside AliExpress's own days, and before they are over: what the way that was used often allows. Ask there.
std::vector<Finding> payment_last_days(const LineCase& c) {
  const Way way = way_of(c.order.payment_method);
  if (way == Way::none || !c.order.paid_on || is_settled(c)) return {};
  const int days = way == Way::paypal ? c.rulebook.paypal_days : c.rulebook.bank_days;
  const auto on = *c.order.paid_on + std::chrono::days(days);
  if (c.today > on) return {};
  return {{RuleId::other_ways,
           Effect::informs,
           Basis::assumed,
           {{"why", std::string(way == Way::paypal ? "paypal" : "bank")}, {"on", on}}}};
}

}  // namespace recourse::rules
