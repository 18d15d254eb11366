#include "rules/last_look.h"
#include "rules/look_first.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// `named`: the day that is waited for; `over`: the first one on which waiting is over.
Ruling too_early(PageDate named, PageDate over, Basis basis, const char* why) {
  return {{{RuleId::not_open_yet, Effect::waits, basis, {{"until", named}, {"why", std::string(why)}}}},
          decide(RefundAnswer::not_yet, RefundCode::not_open_yet, step_not_before(Action::wait, over))};
}

Ruling under_way(const LineCase& c) {
  if (c.order.tracking == Tracking::returned || c.order.tracking == Tracking::lost) {
    const std::string why = c.order.tracking == Tracking::lost ? "lost" : "returned";
    return {{{RuleId::not_open_yet, Effect::informs, Basis::platform, {{"why", why}}}},
            look_first(c, {TargetPage::order_detail, TargetPage::refund_list})};
  }
  if (c.days.first_day)  // the day itself is not past: page dates are uncertain by a day
    return c.today <= *c.days.first_day
               ? too_early(*c.days.first_day, *c.days.first_day + std::chrono::days(1), Basis::platform, "first-day")
               : Ruling{};
  if (const auto eta = c.eta_on())
    return c.today < *eta ? too_early(*eta, *eta, Basis::platform, "promised") : Ruling{};
  if (!c.order.shipped_on) return {{}, look_first(c, {TargetPage::order_detail, TargetPage::tracking})};
  const auto first_day = *c.order.shipped_on + std::chrono::days(c.rulebook.dispatch_wait_days);
  return c.today < first_day ? too_early(first_day, first_day, Basis::guide, "dispatched") : Ruling{};
}

/// Long not looked at, it may have been sent, or have come.
Ruling unsent(const LineCase& c) {
  if (is_outdated(c.facts.record, c.question.now)) {
    Ruling ruling;
    ruling.decision = look_first(c, {TargetPage::order_detail});
    list(ruling.findings, last_look_at_order(c, RuleId::not_open_yet, "not-sent-then"));
    return ruling;
  }
  return {
      {{RuleId::not_open_yet, Effect::waits, Basis::platform, {{"why", std::string("not-sent")}}}},
      decide(RefundAnswer::not_yet, RefundCode::not_open_yet, step(Action::cancel_order, TargetPage::order_detail))};
}

}  // namespace

Ruling not_open_yet(const LineCase& c) {
  if (c.order.status == OrderStatus::processing) return unsent(c);
  if (c.order.status != OrderStatus::shipped || c.is_delivered() || c.button_is_fresh()) return {};
  Ruling ruling = under_way(c);
  const bool waits = ruling.decision && ruling.decision->answer == RefundAnswer::not_yet;
  if (waits && is_outdated(c.facts.record, c.question.now))
    list(ruling.findings, last_look_at_order(c, RuleId::not_open_yet, "on-its-way-then"));
  return ruling;
}

}  // namespace recourse::rules
