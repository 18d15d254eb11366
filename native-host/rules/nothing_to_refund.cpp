#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// When a cancelled order's refund began, as well as pages told.
PageDate cancelled_on(const LineCase& c) {
  if (c.order.completed_on) return *c.order.completed_on;
  return day_at(c.facts.record.status_changed_at.value_or(c.facts.record.first_seen_at), c.question.buyer_utc_offset);
}

/// A whole detail page prints the day of payment where there is one; read before the order ended it proves nothing.
bool payment_would_be_known(const OrderRecord& record) {
  if (!record.detail_read_at) return false;
  return !record.status_changed_at || *record.detail_read_at >= *record.status_changed_at;
}

Ruling cancelled(const LineCase& c) {
  if (!c.order.paid_on && !c.facts.record.was_paid) {
    if (!payment_would_be_known(c.facts.record)) return {{}, look_first(TargetPage::order_detail)};
    return {{{RuleId::nothing_to_refund, Effect::blocks, Basis::platform, {{"why", std::string("never-paid")}}}},
            decide(RefundAnswer::no, RefundCode::nothing_to_refund, step(Action::none))};
  }
  const auto support_on = cancelled_on(c) + std::chrono::days(c.rulebook.refund_pending_days);
  Finding pending{RuleId::nothing_to_refund, Effect::waits, Basis::assumed, {}};
  pending.args["why"] = std::string("refund-on-its-way");
  pending.args["supportOn"] = support_on;
  const auto next = c.today > support_on ? step(Action::contact_support) : step_not_before(Action::wait, support_on);
  return {{pending}, decide(RefundAnswer::no, RefundCode::refund_pending, next)};
}

}  // namespace

Ruling nothing_to_refund(const LineCase& c) {
  if (c.order.status == OrderStatus::unpaid || c.order.status == OrderStatus::expired)
    return {{{RuleId::nothing_to_refund, Effect::blocks, Basis::platform, {{"why", std::string("never-paid")}}}},
            decide(RefundAnswer::no, RefundCode::nothing_to_refund, step(Action::none))};
  if (c.agreement != nullptr && c.agreement->state == AgreementState::paid)
    return {{{RuleId::nothing_to_refund, Effect::blocks, Basis::guide, {{"why", std::string("already-refunded")}}}},
            decide(RefundAnswer::no, RefundCode::already_refunded, step(Action::none))};
  if (c.order.status == OrderStatus::cancelled) return cancelled(c);
  return {};
}

}  // namespace recourse::rules
