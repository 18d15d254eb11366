#include <algorithm>

#include "domain/paid_back.h"
#include "rules/last_look.h"
#include "rules/look_first.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// When a cancelled order's refund began, as well as pages told.
PageDate cancelled_on(const LineCase& c) {
  if (c.order.completed_on) return *c.order.completed_on;
  const auto& changed_at = c.facts.record.status_changed_at;
  const auto seen_on = day_at(changed_at.value_or(c.facts.record.first_seen_at), c.question.buyer_utc_offset);
  // Seen as cancelled from the first: that was long before, where the order is old.
  if (changed_at || !c.order.placed_on) return seen_on;
  return std::min(seen_on, *c.order.placed_on + std::chrono::days(c.rulebook.over_after_days));
}

/// A whole detail page prints the day of payment where there is one; read before the order ended it proves nothing.
bool payment_would_be_known(const OrderRecord& record) {
  if (!record.detail_read_at) return false;
  return !record.status_changed_at || *record.detail_read_at >= *record.status_changed_at;
}

Ruling never_paid() {
  return {{{RuleId::nothing_to_refund, Effect::blocks, Basis::platform, {{"why", std::string("never-paid")}}}},
          decide(RefundAnswer::no, RefundCode::nothing_to_refund, step(Action::none))};
}

Ruling cancelled(const LineCase& c) {
  if (!c.order.paid_on && !c.facts.record.was_paid) {
    if (!payment_would_be_known(c.facts.record)) {
      if (auto over = most_likely_over(c)) return *over;
      return {{}, look_first(c, {TargetPage::order_detail})};
    }
    return never_paid();
  }
  const auto support_on = cancelled_on(c) + std::chrono::days(c.rulebook.refund_pending_days);
  Finding pending{RuleId::nothing_to_refund, Effect::waits, Basis::assumed, {}};
  const bool overdue = c.today > support_on;
  pending.args["why"] = std::string(overdue ? "refund-overdue" : "refund-on-its-way");
  pending.args["supportOn"] = support_on;
  const auto next =
      overdue ? step(Action::contact_support) : step_not_before(Action::wait, support_on + std::chrono::days(1));
  return {{pending}, decide(RefundAnswer::no, RefundCode::refund_pending, next)};
}

/// Long not looked at, it may have been paid for, and all that follows may have happened.
Ruling unpaid(const LineCase& c) {
  if (!is_outdated(c.facts.record, c.question.now)) return never_paid();
  Ruling ruling;
  ruling.decision = look_first(c, {TargetPage::order_detail});
  list(ruling.findings, last_look_at_order(c, RuleId::nothing_to_refund, "not-paid-then"));
  return ruling;
}

std::optional<Money> all_back(const LineCase& c) {
  return paid_back(c.facts.agreements, *c.agreement, paid_for(c.order, c.agreement->line_id),
                   c.question.buyer_utc_offset);
}

/// Whether that is all of it or a part nobody can say: by another way than AliExpress's it is mostly all.
bool is_paid_back_in_another_currency(const LineCase& c) {
  const auto back = all_back(c);
  const auto paid = paid_for(c.order, c.agreement->line_id);
  return back && paid && back->currency != paid->currency;
}

Ruling noted_as_paid(const LineCase& c) {
  if (is_paid_back_in_part(c)) {
    const Money back = all_back(c).value();
    return {{{RuleId::nothing_to_refund,
              Effect::warns,
              Basis::guide,
              {{"why", std::string("partly-refunded")}, {"amount", back.amount + " " + back.currency}}}},
            {}};
  }
  Finding paid{RuleId::nothing_to_refund, Effect::blocks, Basis::guide, {}};
  paid.args["why"] = std::string("already-refunded");
  if (is_paid_back_in_another_currency(c)) {
    const Money back = all_back(c).value();
    paid.args["why"] = std::string("paid-in-another-currency");
    paid.args["amount"] = back.amount + " " + back.currency;
  }
  return {{paid}, decide(RefundAnswer::no, RefundCode::already_refunded, step(Action::none))};
}

}  // namespace

bool is_paid_back_in_part(const LineCase& c) {
  const auto back = all_back(c);
  const auto paid = paid_for(c.order, c.agreement->line_id);
  return back && paid && back->currency == paid->currency && is_less(back->amount, paid->amount).value_or(false);
}

Ruling nothing_to_refund(const LineCase& c) {
  if (c.order.status == OrderStatus::unpaid) return unpaid(c);
  if (c.order.status == OrderStatus::expired) return never_paid();
  Ruling ruling;
  if (c.agreement != nullptr && c.agreement->state == AgreementState::paid) ruling = noted_as_paid(c);
  if (ruling.decision || c.order.status != OrderStatus::cancelled) return ruling;
  Ruling ended = cancelled(c);
  ended.findings.insert(ended.findings.begin(), ruling.findings.begin(), ruling.findings.end());
  return ended;
}

}  // namespace recourse::rules
