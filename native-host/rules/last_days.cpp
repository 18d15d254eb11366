#include "rules/last_days.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace recourse::rules {

using std::chrono::days;

namespace {

/// Sightings of one right within a day of each other: the safer counts, the shorter or earlier last day and the later
/// first day.
bool is_safer(const Window& a, const Window& b) {
  if (a.kind == WindowKind::from_date) return a.date > b.date;
  if (a.kind == WindowKind::until_date) return a.date < b.date;
  return a.days < b.days;
}

std::vector<Window> windows_of(const OrderRecord& record, const OrderLine* line) {
  using Right = std::tuple<WindowKind, ReasonClass, std::optional<LineId>, bool>;
  std::map<Right, Window> safest;
  for (const auto& sighting : record.windows) {
    const Window& window = sighting.window;
    if (window.line_id && (line == nullptr || *window.line_id != line->line_id)) continue;
    const Right right{window.kind, window.reason_class, window.line_id, sighting.page == PageKind::tracking};
    const auto [known, is_new] = safest.try_emplace(right, window);
    if (!is_new && is_safer(window, known->second)) known->second = window;
  }
  std::vector<Window> windows;
  for (const auto& [right, window] : safest) windows.push_back(window);
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

void sort(std::vector<Deadline>& deadlines) {
  std::sort(deadlines.begin(), deadlines.end(), [](const auto& a, const auto& b) {
    return std::tie(a.on, a.reason_class) < std::tie(b.on, b.reason_class);
  });
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

  // No printed last day: AliExpress's first day plus our estimate; and with no window at all, the guide's days.
  if (result.counted.empty() && result.first_day)
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
