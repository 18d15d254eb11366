#include "rules/deadlines.h"

#include <algorithm>
#include <tuple>

namespace recourse::rules {

namespace {

DueDay::Kind kind_of(RefundCode code) {
  if (code == RefundCode::your_turn) return DueDay::Kind::respond;
  if (code == RefundCode::ship_return) return DueDay::Kind::send_back;
  return DueDay::Kind::ask;
}

void add(std::vector<DueDay>& days, DueDay day) {
  day.known_by = day.line_id;
  const auto known = std::find_if(days.begin(), days.end(), [&](const DueDay& d) {
    return std::tie(d.kind, d.on, d.reason_class) == std::tie(day.kind, day.on, day.reason_class);
  });
  if (known == days.end())
    days.push_back(std::move(day));
  else
    known->known_by = std::min(known->known_by, day.known_by);
}

/// Of items with the same day, the one to name: something is wrong with it, then nothing is known of that, and of
/// these what has not come.
auto place_of(const LineVerdict* line) {
  const auto noted = line->refund.noted;
  return std::make_tuple(noted == ProblemState::fine, noted != ProblemState::problem, line->has_come);
}

/// A day to write by only where writing is the step: not while another message would be one too many.
void add_days(std::vector<DueDay>& days, const Refund& refund, const NextStep& next,
              const std::optional<LineId>& line) {
  if (!has_a_day(refund)) return;
  const Deadline& deadline = *refund.deadline;
  add(days, {kind_of(refund.code), deadline.on, deadline.days_left, deadline.basis, deadline.reason_class, line});
  const bool may_write = refund.code == RefundCode::contact_seller_first && next.action != Action::wait;
  if (may_write && deadline.contact_by) {
    const auto earlier = static_cast<int>((deadline.on - *deadline.contact_by).count());
    add(days, {DueDay::Kind::contact, *deadline.contact_by, deadline.days_left - earlier, deadline.basis,
               deadline.reason_class, line});
  }
}

}  // namespace

bool has_a_day(const Refund& refund) {
  if (!refund.deadline) return false;
  return refund.answer != RefundAnswer::no || refund.code == RefundCode::your_turn ||
         refund.code == RefundCode::ship_return;
}

std::string_view name_of(DueDay::Kind kind) {
  static constexpr std::string_view kNames[] = {"ask", "respond", "send-back", "contact"};
  return kNames[static_cast<int>(kind)];
}

std::vector<DueDay> due_days(const OrderVerdict& verdict) {
  std::vector<DueDay> days;
  if (verdict.lines.empty()) add_days(days, verdict.refund, verdict.next_step, std::nullopt);
  std::vector<const LineVerdict*> lines;
  lines.reserve(verdict.lines.size());
  for (const auto& line : verdict.lines) lines.push_back(&line);
  std::ranges::stable_sort(lines, {}, place_of);
  for (const auto* line : lines) add_days(days, line->refund, line->next_step, line->line_id);
  return days;
}

std::string title_of(const OrderFacts& facts, const std::optional<LineId>& line_id) {
  const auto& lines = facts.record.order.lines;
  const auto found =
      std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return line_id && l.line_id == *line_id; });
  if (found != lines.end()) return found->title;
  return lines.empty() ? std::string() : lines.front().title;
}

}  // namespace recourse::rules
