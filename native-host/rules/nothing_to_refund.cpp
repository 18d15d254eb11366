#include "rules/look_first.h"
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
    if (!payment_would_be_known(c.facts.record)) {
      if (auto over = most_likely_over(c)) return *over;
      return {{}, look_first(c, {TargetPage::order_detail})};
    }
    return {{{RuleId::nothing_to_refund, Effect::blocks, Basis::platform, {{"why", std::string("never-paid")}}}},
            decide(RefundAnswer::no, RefundCode::nothing_to_refund, step(Action::none))};
  }
  const auto support_on = cancelled_on(c) + std::chrono::days(c.rulebook.refund_pending_days);
  Finding pending{RuleId::nothing_to_refund, Effect::waits, Basis::assumed, {}};
  pending.args["why"] = std::string("refund-on-its-way");
  pending.args["supportOn"] = support_on;
  const auto next = c.today > support_on ? step(Action::contact_support)
                                         : step_not_before(Action::wait, support_on + std::chrono::days(1));
  return {{pending}, decide(RefundAnswer::no, RefundCode::refund_pending, next)};
}

/// What the line cost, or the order where the note is about all of it.
std::optional<Money> paid_for(const LineCase& c) {
  if (!c.agreement->line_id || c.line == nullptr) return c.order.total;
  if (!c.line->price) return std::nullopt;
  const auto cost = times(c.line->price->amount, c.line->quantity.value_or(1));
  return cost ? std::optional(Money{*cost, c.line->price->currency}) : std::nullopt;
}

Ruling paid_back(const LineCase& c) {
  if (is_paid_back_in_part(c)) {
    const Money& back = *c.agreement->amount;
    return {{{RuleId::nothing_to_refund,
              Effect::warns,
              Basis::guide,
              {{"why", std::string("partly-refunded")}, {"amount", back.amount + " " + back.currency}}}},
            {}};
  }
  return {{{RuleId::nothing_to_refund, Effect::blocks, Basis::guide, {{"why", std::string("already-refunded")}}}},
          decide(RefundAnswer::no, RefundCode::already_refunded, step(Action::none))};
}

}  // namespace

bool is_paid_back_in_part(const LineCase& c) {
  const auto& back = c.agreement->amount;
  const auto paid = paid_for(c);
  return back && paid && back->currency == paid->currency && is_less(back->amount, paid->amount).value_or(false);
}

Ruling nothing_to_refund(const LineCase& c) {
  if (c.order.status == OrderStatus::unpaid || c.order.status == OrderStatus::expired)
    return {{{RuleId::nothing_to_refund, Effect::blocks, Basis::platform, {{"why", std::string("never-paid")}}}},
            decide(RefundAnswer::no, RefundCode::nothing_to_refund, step(Action::none))};
  Ruling ruling;
  if (c.agreement != nullptr && c.agreement->state == AgreementState::paid) ruling = paid_back(c);
  if (ruling.decision || c.order.status != OrderStatus::cancelled) return ruling;
  Ruling ended = cancelled(c);
  ended.findings.insert(ended.findings.begin(), ruling.findings.begin(), ruling.findings.end());
  return ended;
}

}  // namespace recourse::rules
