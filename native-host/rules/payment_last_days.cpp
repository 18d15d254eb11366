#include "domain/payment.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// Nothing was paid, or what was paid is back or on its way.
bool is_settled(const LineCase& c) {
  const bool paid_back =
      c.agreement != nullptr && c.agreement->state == AgreementState::paid && !is_paid_back_in_part(c);
  return paid_back || c.order.status == OrderStatus::unpaid || c.order.status == OrderStatus::expired;
}

}  // namespace

// Beside AliExpress's own days, and before they are over: what the way that was used often allows. Ask there.
std::vector<Finding> payment_last_days(const LineCase& c) {
  const auto way = payment_way(c.order.payment_method);
  const bool can_be_asked = way == PaymentWay::paypal || way == PaymentWay::card;
  if (!can_be_asked || !c.order.paid_on || is_settled(c)) return {};
  const int days = way == PaymentWay::paypal ? c.rulebook.paypal_days : c.rulebook.bank_days;
  const auto on = *c.order.paid_on + std::chrono::days(days);
  if (c.today > on) return {};
  return {{RuleId::other_ways,
           Effect::informs,
           Basis::assumed,
           {{"why", std::string(way == PaymentWay::paypal ? "paypal" : "bank")}, {"on", on}}}};
}

}  // namespace recourse::rules
