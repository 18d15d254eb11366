#include "domain/paid_back.h"

#include <algorithm>
#include <set>

namespace recourse {

namespace {

PageDate day_of(const Agreement& note) { return note.on.value_or(day_at(note.recorded_at, std::chrono::minutes(0))); }

/// The payments of the notes that end with the newest, without any that speaks of something else between them.
std::optional<std::string> sum(const std::vector<Agreement>& notes, const Agreement& newest) {
  std::optional<std::string> total = "0";
  std::set<PageDate> days;
  const auto from = std::find_if(notes.rbegin(), notes.rend(), [&](const Agreement& n) { return &n == &newest; });
  for (auto note = from; total && note != notes.rend(); ++note) {
    if (note->line_id != newest.line_id) continue;
    if (note->state != AgreementState::paid) break;
    if (!note->amount || note->amount->currency != newest.amount->currency) return std::nullopt;
    if (days.insert(day_of(*note)).second) total = added_amounts(*total, note->amount->amount);
  }
  return total;
}

}  // namespace

std::optional<Money> paid_for(const Order& order, const std::optional<LineId>& line) {
  if (!line) return order.total;
  const auto found = std::ranges::find(order.lines, line, &OrderLine::line_id);
  if (found == order.lines.end()) return std::nullopt;
  return cost_of(*found);
}

std::optional<Money> paid_back(const std::vector<Agreement>& notes, const Agreement& newest,
                               const std::optional<Money>& most) {
  if (!newest.amount || !most || most->currency != newest.amount->currency) return newest.amount;
  const auto total = sum(notes, newest);
  if (!total || is_less(most->amount, *total).value_or(true)) return newest.amount;
  return Money{*total, newest.amount->currency};
}

}  // namespace recourse
