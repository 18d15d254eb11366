#include "rules/rules.h"

namespace recourse::rules {

namespace {

Finding window(Effect effect, Basis basis) { return {RuleId::refund_window, effect, basis, {}}; }

Finding of(const Deadline& deadline, Effect effect) {
  Finding finding = window(effect, deadline.basis);
  finding.args["on"] = deadline.on;
  finding.args["daysLeft"] = deadline.days_left;
  return finding;
}

/// All counted last days are over.
Ruling over(const LineCase& c) {
  const Deadline& last = c.days.counted.back();
  if (c.button_is_fresh()) return {{of(last, Effect::warns)}, {}};
  if (c.days.only_assumed() && c.today <= last.on + std::chrono::days(c.rulebook.assumed_window_trust_days))
    return {{of(last, Effect::warns)}, look_first(TargetPage::order_detail)};
  return {{of(last, Effect::blocks)}, decide(RefundAnswer::no, RefundCode::window_closed, step(Action::none))};
}

}  // namespace

Ruling refund_window(const LineCase& c) {
  Ruling ruling;
  if (c.days.all_over(c.today)) {
    ruling = over(c);
  } else if (const Deadline* open = c.last_day()) {
    ruling.findings.push_back(of(*open, Effect::allows));
  } else if (c.order.status == OrderStatus::completed && !c.button_is_fresh()) {
    ruling.findings.push_back(window(Effect::waits, Basis::platform));
    ruling.decision = look_first(TargetPage::order_detail);
  }
  for (const auto& name : c.days.missing_dates) {
    Finding missing = window(Effect::informs, Basis::platform);
    missing.args["missing"] = name;
    ruling.findings.push_back(missing);
  }
  return ruling;
}

}  // namespace recourse::rules
