#include "domain/payment.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

bool is_paid_back(const LineCase& c) {
  return c.agreement != nullptr && c.agreement->state == AgreementState::paid && !is_paid_back_in_part(c);
}

}  // namespace

// Beside AliExpress's own days, and before they are over: what the way that was used often allows. Ask there.
std::optional<Finding> payment_last_days(const LineCase& c) {
  const auto way = payment_way(c.order.payment_method);
  const bool by_paypal = way == PaymentWay::paypal;
  if (!by_paypal && way != PaymentWay::card) return std::nullopt;
  if (!c.order.paid_on || is_paid_back(c)) return std::nullopt;
  const auto on = *c.order.paid_on + std::chrono::days(by_paypal ? c.rulebook.paypal_days : c.rulebook.bank_days);
  if (c.today > on) return std::nullopt;
  Finding ask{RuleId::other_ways, Effect::informs, Basis::assumed, {}};
  ask.args["why"] = std::string(by_paypal ? "paypal" : "bank");
  ask.args["on"] = on;
  return ask;
}

}  // namespace recourse::rules
