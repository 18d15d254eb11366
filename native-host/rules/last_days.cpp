#include "rules/last_days.h"

#include <algorithm>
#include <tuple>

#include "rules/assumed_window.h"
#include "rules/right_of_withdrawal.h"
#include "rules/safer_sighting.h"

namespace recourse::rules {

using std::chrono::days;

namespace {

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
      return {arrival_of(order, line), "deliveredOn"};
  }
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

const Deadline* LastDays::free_return(PageDate today) const {
  const auto found = std::ranges::find_if(
      counted, [&](const auto& d) { return d.reason_class == ReasonClass::free_return && !is_over(d, today); });
  return found == counted.end() ? nullptr : &*found;
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
      return reason_class == ReasonClass::free_return || reason_class == ReasonClass::withdrawal;
    default:
      return reason_class == ReasonClass::defective;
  }
}

std::optional<PageDate> arrival_of(const Order& order, const OrderLine* line) {
  return line != nullptr && (line->delivered_on || comes_in_parts(order)) ? line->delivered_on : order.delivered_on;
}

Deadline make_deadline(PageDate on, Basis basis, ReasonClass reason_class, PageDate today) {
  return {.on = on,
          .act_by = on - days(1),
          .contact_by = {},
          .days_left = static_cast<int>((on - today).count()),
          .basis = basis,
          .reason_class = reason_class,
          .uncertainty_days = 1};
}

LastDays last_days(const OrderRecord& record, const OrderLine* line, const Question& question,
                   const std::optional<Reason>& noted, PageDate today, const ReplyTime& reply_time,
                   const Rulebook& rulebook) {
  const Order& order = record.order;
  const auto& reason = question.reason;
  const bool mind_changed = !reason && noted == Reason::changed_mind;
  Question withdrawing = question;
  if (mind_changed) withdrawing.reason = noted;
  const auto windows = safest_windows(record, line);
  LastDays result;
  const auto add = [&](PageDate on, Basis basis, ReasonClass reason_class) {
    auto deadline = make_deadline(on, basis, reason_class, today);
    deadline.contact_by = reply_time.contact_by(on);
    result.listed.push_back(deadline);
    if (mind_changed || counts_for(reason_class, reason)) result.counted.push_back(deadline);
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

  if (const auto on = assumed_after_first_day(result, order, line, reason, rulebook))
    add(*on, Basis::assumed, ReasonClass::not_received);
  if (const auto on = assumed_after_completion(order, !windows.empty(), rulebook))
    add(*on, Basis::assumed, ReasonClass::any);

  if (const auto on = withdrawal_until(order, line, withdrawing, rulebook)) {
    add(*on, Basis::assumed, ReasonClass::withdrawal);
    if (result.free_return(today) != nullptr)
      result.counted.pop_back();
    else if (!mind_changed && !is_over(result.listed.back(), today))  // no other day is one for a change of mind
      result.counted = {result.listed.back()};
  } else if (may_withdraw(withdrawing) && order.status == OrderStatus::completed) {
    result.missing_dates.emplace_back("deliveredOn");
  }

  sort(result.counted);
  sort(result.listed);
  std::sort(result.missing_dates.begin(), result.missing_dates.end());
  result.missing_dates.erase(std::unique(result.missing_dates.begin(), result.missing_dates.end()),
                             result.missing_dates.end());
  return result;
}

}  // namespace recourse::rules
