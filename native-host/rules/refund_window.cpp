#include <algorithm>

#include "rules/assumed_window.h"
#include "rules/look_first.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

Finding window(Effect effect, Basis basis) { return {RuleId::refund_window, effect, basis, {}}; }

Finding of(const Deadline& deadline, Effect effect) {
  Finding finding = window(effect, deadline.basis);
  finding.args["on"] = deadline.on;
  finding.args["daysLeft"] = deadline.days_left;
  if (deadline.days_left < 0 && effect == Effect::allows) finding.args["why"] = std::string("day-of-doubt");
  if (deadline.reason_class == ReasonClass::withdrawal) finding.args["why"] = std::string("withdrawal");
  return finding;
}

/// The order's page was just read and shows no button: what it would tell is known (platform_offers_dispute).
bool is_missing_now(const LineCase& c) {
  return c.order.status == OrderStatus::completed && c.button_is_absent() && c.is_read(TargetPage::order_detail);
}

/// Where a window starts at an arrival that no page told, tracking may tell it.
Decision look_for_a_day(const LineCase& c) {
  const auto& missing = c.days.missing_dates;
  if (std::ranges::find(missing, "deliveredOn") != missing.end())
    return look_first(c, {TargetPage::order_detail, TargetPage::tracking, TargetPage::refund_list});
  return look_first(c, {TargetPage::order_detail, TargetPage::refund_list});
}

/// All counted last days are over.
Ruling over(const LineCase& c) {
  const Deadline& last = c.days.counted.back();
  if (c.button_is_fresh()) return {{of(last, Effect::warns)}, {}};
  if (c.days.only_assumed() && may_reach_further(last, c.today, c.rulebook)) {
    if (is_missing_now(c)) return {{of(last, Effect::warns)}, {}};
    return {{of(last, Effect::warns)}, look_first(c, {TargetPage::order_detail, TargetPage::refund_list})};
  }
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
    if (auto over = most_likely_over(c)) {
      ruling = *over;
    } else {
      ruling.findings.push_back(window(Effect::waits, Basis::platform));
      if (!is_missing_now(c)) ruling.decision = look_for_a_day(c);
    }
  }
  for (const auto& name : c.days.missing_dates) {
    Finding missing = window(Effect::informs, Basis::platform);
    missing.args["missing"] = name;
    ruling.findings.push_back(missing);
  }
  return ruling;
}

}  // namespace recourse::rules
