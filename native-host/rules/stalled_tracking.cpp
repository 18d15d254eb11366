#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// A page that shows the parcel's way was read whole on or after a day.
bool tracking_was_read_since(const LineCase& c, PageDate day) {
  const auto since = [&](const std::optional<Instant>& read_at) {
    return read_at && c.fresh.is_known(*read_at) && day_at(*read_at, c.question.buyer_utc_offset) >= day;
  };
  return since(c.facts.record.tracking_read_at) || since(c.facts.record.detail_read_at);
}

Finding stalled(const char* why) {
  return {RuleId::not_open_yet, Effect::warns, Basis::platform, {{"why", std::string(why)}}};
}

}  // namespace

std::optional<Finding> stalled_tracking(const LineCase& c) {
  if (c.is_delivered()) return std::nullopt;
  if (c.order.status == OrderStatus::completed && c.order.tracking == Tracking::moving)
    return stalled("closed-on-the-way");
  if (c.order.status != OrderStatus::shipped || c.order.tracking != Tracking::unknown || !c.order.shipped_on)
    return std::nullopt;
  const auto silent_from = *c.order.shipped_on + std::chrono::days(c.rulebook.stalled_after_days);
  if (c.today < silent_from || !tracking_was_read_since(c, silent_from)) return std::nullopt;
  return stalled("stalled");
}

}  // namespace recourse::rules
