#include "rules/last_days.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace recourse::rules {

using std::chrono::days;

namespace {

/// Sightings of one right within a day of each other: the safer counts, the shorter or earlier last day and the later
/// first day. The safest ranks first.
auto safety(const Window& window) {
  const auto date = window.date.value_or(PageDate()).time_since_epoch();
  return std::make_tuple(window.days, window.kind == WindowKind::from_date ? -date : date);
}

/// What one page printed of one right at one time, the safest first.
using Printed = std::vector<Window>;

/// A page may print several windows of one right (two last days): they are compared place by place with those of the
/// sightings before. The record keeps only sightings that are less than a day apart.
Printed safest_of(const std::map<Instant, Printed>& sightings) {
  Printed safest = sightings.rbegin()->second;
  for (const auto& [seen_at, printed] : sightings)
    for (std::size_t i = 0; i < std::min(safest.size(), printed.size()); ++i)
      safest[i] = std::ranges::min(safest[i], printed[i], {}, safety);
  return safest;
}

std::vector<Window> windows_of(const OrderRecord& record, const OrderLine* line) {
  using Right = std::tuple<WindowKind, ReasonClass, std::optional<LineId>, bool>;
  std::map<Right, std::map<Instant, Printed>> rights;
  for (const auto& sighting : record.windows) {
    const Window& window = sighting.window;
    if (window.line_id && (line == nullptr || *window.line_id != line->line_id)) continue;
    const Right right{window.kind, window.reason_class, window.line_id, sighting.page == PageKind::tracking};
    Printed& printed = rights[right][sighting.seen_at];
    printed.insert(std::ranges::upper_bound(printed, safety(window), {}, safety), window);
  }
  std::vector<Window> windows;
  for (const auto& [right, sightings] : rights)
    for (const auto& window : safest_of(sightings)) windows.push_back(window);
  return windows;
}

struct Start {
  std::optional<PageDate> day;
  const char* name;
};

Start start_of(WindowKind kind, const Order& order, const OrderLine* line) {
  switch (kind) {
    case WindowKind::after_completion:
      return {order.completed_on, "completedOn"};
    case WindowKind::after_placed:
      return {order.placed_on, "placedOn"};
    default:
      return {line != nullptr && line->delivered_on ? line->delivered_on : order.delivered_on, "deliveredOn"};
  }
}

/// The order was completed though nothing came, and that is what the buyer asks about: days that count from the
/// completion say nothing of a parcel that may only be missed from a first day on.
bool closed_before_it_came(const Order& order, const OrderLine* line, const std::optional<Reason>& reason) {
  return order.status == OrderStatus::completed && !start_of(WindowKind::after_delivery, order, line).day && reason &&
         counts_for(ReasonClass::not_received, reason);
}

void sort(std::vector<Deadline>& deadlines) {
  std::ranges::sort(deadlines, {}, [](const Deadline& d) { return std::tie(d.on, d.reason_class); });
  deadlines.erase(std::unique(deadlines.begin(), deadlines.end()), deadlines.end());
}

}  // namespace

const Deadline* LastDays::open(PageDate today) const {
  const auto found = std::find_if(counted.begin(), counted.end(), [&](const auto& d) { return !is_over(d, today); });
  return found == counted.end() ? nullptr : &*found;
}

bool LastDays::only_assumed() const {
  return std::all_of(counted.begin(), counted.end(), [](const auto& d) { return d.basis == Basis::assumed; });
}

bool is_over(const Deadline& deadline, PageDate today) { return today > deadline.on + days(deadline.uncertainty_days); }

bool counts_for(ReasonClass reason_class, const std::optional<Reason>& reason) {
  if (!reason) return reason_class != ReasonClass::free_return;
  if (reason_class == ReasonClass::any) return true;
  switch (*reason) {
    case Reason::not_received:
    case Reason::late:
    case Reason::marked_delivered:
      return reason_class == ReasonClass::not_received;
    case Reason::changed_mind:
      return reason_class == ReasonClass::free_return;
    default:
      return reason_class == ReasonClass::defective;
  }
}

Deadline make_deadline(PageDate on, Basis basis, ReasonClass reason_class, PageDate today, const Rulebook& rulebook) {
  const auto reply_days = std::chrono::ceil<days>(rulebook.reply_time);
  return {.on = on,
          .act_by = on - days(1),
          .contact_by = on - days(1) - days(rulebook.urgent_days) - reply_days,
          .days_left = static_cast<int>((on - today).count()),
          .basis = basis,
          .reason_class = reason_class,
          .uncertainty_days = 1};
}

LastDays last_days(const OrderRecord& record, const OrderLine* line, const std::optional<Reason>& reason,
                   PageDate today, const Rulebook& rulebook) {
  const Order& order = record.order;
  const auto windows = windows_of(record, line);
  LastDays result;
  const auto add = [&](PageDate on, Basis basis, ReasonClass reason_class) {
    const auto deadline = make_deadline(on, basis, reason_class, today, rulebook);
    result.listed.push_back(deadline);
    if (counts_for(reason_class, reason)) result.counted.push_back(deadline);
  };

  for (const auto& window : windows) {
    if (window.kind == WindowKind::from_date) {
      if (window.date && counts_for(window.reason_class, reason))
        result.first_day = std::max(result.first_day.value_or(*window.date), *window.date);
    } else if (window.kind == WindowKind::until_date) {
      if (window.date) add(*window.date, Basis::platform, window.reason_class);
    } else if (window.days) {
      const auto start = start_of(window.kind, order, line);
      if (start.day)
        add(*start.day + days(*window.days), Basis::platform, window.reason_class);
      else
        result.missing_dates.emplace_back(start.name);
    }
  }

  // No printed last day, or none for what has not come: AliExpress's first day plus our estimate. With no window at
  // all, the guide's days.
  if (result.first_day && (result.counted.empty() || closed_before_it_came(order, line, reason)))
    add(*result.first_day + days(rulebook.assumed_after_first_day_days), Basis::assumed, ReasonClass::not_received);
  if (windows.empty() && order.status == OrderStatus::completed && order.completed_on)
    add(*order.completed_on + days(rulebook.assumed_window_days), Basis::assumed, ReasonClass::any);

  sort(result.counted);
  sort(result.listed);
  std::sort(result.missing_dates.begin(), result.missing_dates.end());
  result.missing_dates.erase(std::unique(result.missing_dates.begin(), result.missing_dates.end()),
                             result.missing_dates.end());
  return result;
}

}  // namespace recourse::rules
