#include "rules/look_first.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

Finding button(const LineCase& c, Effect effect) {
  return {RuleId::platform_offers_dispute,
          effect,
          Basis::platform,
          {{"offered", c.button->offered}, {"seenOn", day_at(c.button->seen_at, c.question.buyer_utc_offset)}}};
}

/// The refund list was read whole on or after the day the order ended, so that a dispute would have been seen.
bool disputes_read_since_the_end(const LineCase& c) {
  if (!c.facts.refund_list_read_at || !c.fresh.is_known(*c.facts.refund_list_read_at)) return false;
  const auto read_at = *c.facts.refund_list_read_at;
  if (c.order.completed_on) return day_at(read_at, c.question.buyer_utc_offset) >= *c.order.completed_on;
  return read_at >= c.facts.record.status_changed_at.value_or(c.facts.record.first_seen_at);
}

}  // namespace

Ruling platform_offers_dispute(const LineCase& c) {
  if (c.button == nullptr) return {};
  if (c.button_is_fresh()) return {{button(c, Effect::allows)}, {}};
  const bool is_missing = c.button_is_absent() && c.is_read(TargetPage::order_detail);
  if (c.order.status != OrderStatus::completed || !is_missing) return {{button(c, Effect::informs)}, {}};
  if (!disputes_read_since_the_end(c)) {
    if (auto over = most_likely_over(c)) return *over;
    return {{button(c, Effect::waits)}, look_first(c, {TargetPage::refund_list})};
  }
  return {{button(c, Effect::blocks)},
          decide(RefundAnswer::no, RefundCode::not_offered, step(Action::contact_support))};
}

}  // namespace recourse::rules
