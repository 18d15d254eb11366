#include <algorithm>

#include "rules/rules.h"

namespace recourse::rules {

namespace {

bool was_read_since(const LineCase& c, const std::optional<Instant>& read_at, PageDate day) {
  return read_at && c.fresh.is_known(*read_at) && day_at(*read_at, c.question.buyer_utc_offset) >= day;
}

Finding warning(const char* why) {
  return {RuleId::not_open_yet, Effect::warns, Basis::platform, {{"why", std::string(why)}}};
}

/// Of an order in several parcels, one that is not known to have come, whatever the others' way.
bool is_on_its_way(const LineCase& c) {
  return c.order.tracking == Tracking::moving ||
         (c.order.tracking == Tracking::unknown && c.line != nullptr && comes_in_parts(c.order));
}

/// No event is known at all, though a page that shows the parcel's way was read whole since one was to be expected.
std::optional<Finding> nothing_known(const LineCase& c, PageDate silent_from) {
  const bool was_read = was_read_since(c, c.facts.record.tracking_read_at, silent_from) ||
                        was_read_since(c, c.facts.record.detail_read_at, silent_from);
  if (c.order.tracking != Tracking::unknown || c.today < silent_from || !was_read) return std::nullopt;
  return warning("stalled");
}

/// The newest event is old, and tracking was read whole since a newer one was to be expected.
std::optional<Finding> nothing_new(const LineCase& c, PageDate last_event, PageDate silent_from) {
  if (c.order.tracking == Tracking::returned || c.order.tracking == Tracking::lost) return std::nullopt;
  if (c.today < silent_from || !was_read_since(c, c.facts.record.tracking_read_at, silent_from)) return std::nullopt;
  auto finding = warning("stalled-since");
  finding.args["on"] = last_event;
  return finding;
}

}  // namespace

std::optional<Finding> stalled_tracking(const LineCase& c) {
  if (c.is_delivered() || c.is_fine()) return std::nullopt;
  if (c.order.status == OrderStatus::completed && is_on_its_way(c)) return warning("closed-on-the-way");
  if (c.order.status != OrderStatus::shipped) return std::nullopt;
  const auto patience = std::chrono::days(c.rulebook.stalled_after_days);
  if (const auto event = c.order.last_event_on)
    return nothing_new(c, *event, std::max(*event, c.order.shipped_on.value_or(*event)) + patience);
  return c.order.shipped_on ? nothing_known(c, *c.order.shipped_on + patience) : std::nullopt;
}

}  // namespace recourse::rules
