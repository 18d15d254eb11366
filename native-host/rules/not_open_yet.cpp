#include "rules/rules.h"

namespace recourse::rules {

namespace {

Ruling too_early(PageDate first_day, Basis basis, const char* why) {
  return {{{RuleId::not_open_yet, Effect::waits, basis, {{"until", first_day}, {"why", std::string(why)}}}},
          decide(RefundAnswer::not_yet, RefundCode::not_open_yet, step_not_before(Action::wait, first_day))};
}

Ruling under_way(const LineCase& c) {
  if (c.order.tracking == Tracking::returned || c.order.tracking == Tracking::lost) {
    const std::string why = c.order.tracking == Tracking::lost ? "lost" : "returned";
    return {{{RuleId::not_open_yet, Effect::informs, Basis::platform, {{"why", why}}}},
            look_first(TargetPage::order_detail)};
  }
  if (c.days.first_day)
    return c.today <= *c.days.first_day ? too_early(*c.days.first_day, Basis::platform, "first-day") : Ruling{};
  if (const auto eta = c.eta_on()) return c.today < *eta ? too_early(*eta, Basis::platform, "promised") : Ruling{};
  if (!c.order.shipped_on) return {{}, look_first(TargetPage::order_detail)};
  const auto first_day = *c.order.shipped_on + std::chrono::days(c.rulebook.dispatch_wait_days);
  return c.today < first_day ? too_early(first_day, Basis::guide, "dispatched") : Ruling{};
}

}  // namespace

Ruling not_open_yet(const LineCase& c) {
  if (c.order.status == OrderStatus::processing)
    return {
        {{RuleId::not_open_yet, Effect::waits, Basis::platform, {{"why", std::string("not-sent")}}}},
        decide(RefundAnswer::not_yet, RefundCode::not_open_yet, step(Action::cancel_order, TargetPage::order_detail))};
  if (c.order.status != OrderStatus::shipped || c.is_delivered() || c.button_is_fresh()) return {};
  return under_way(c);
}

}  // namespace recourse::rules
