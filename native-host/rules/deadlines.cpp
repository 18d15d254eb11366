#include "rules/deadlines.h"

#include <algorithm>
#include <tuple>

namespace recourse::rules {

namespace {

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

void add_turn(std::vector<DueDay>& days, const Turn& turn) {
  if (!turn.deadline) return;
  const Deadline& deadline = *turn.deadline;
  const auto kind = turn.action == Action::ship_return ? DueDay::Kind::send_back : DueDay::Kind::respond;
  add(days, {kind, deadline.on, deadline.days_left, deadline.basis, deadline.reason_class, turn.line_id});
}

/// A day to write by only where writing is the step: not while another message would be one too many.
void add_days(std::vector<DueDay>& days, const Refund& refund, const NextStep& next,
              const std::optional<LineId>& line) {
  if (!refund.deadline || refund.answer == RefundAnswer::no) return;
  const Deadline& deadline = *refund.deadline;
  add(days, {DueDay::Kind::ask, deadline.on, deadline.days_left, deadline.basis, deadline.reason_class, line});
  const bool may_write = refund.code == RefundCode::contact_seller_first && next.action != Action::wait;
  if (may_write && deadline.contact_by) {
    const auto earlier = static_cast<int>((deadline.on - *deadline.contact_by).count());
    add(days, {DueDay::Kind::contact, *deadline.contact_by, deadline.days_left - earlier, deadline.basis,
               deadline.reason_class, line});
  }
}

}  // namespace

std::optional<Deadline> day_to_keep(const OrderVerdict& verdict) {
  const Refund& refund = verdict.refund;
  const bool is_over = refund.answer == RefundAnswer::no;
  auto day = is_over ? std::nullopt : refund.deadline;
  if (!is_over && refund.code != RefundCode::unknown) return day;
  for (const Turn& turn : verdict.turns)
    if (turn.deadline && (!day || turn.deadline->on < day->on)) day = turn.deadline;
  return day;
}

std::string_view name_of(DueDay::Kind kind) {
  static constexpr std::string_view kNames[] = {"ask", "respond", "send-back", "contact"};
  return kNames[static_cast<int>(kind)];
}

std::vector<DueDay> due_days(const OrderVerdict& verdict) {
  std::vector<DueDay> days;
  std::vector<const LineVerdict*> lines;
  lines.reserve(verdict.lines.size());
  for (const auto& line : verdict.lines) lines.push_back(&line);
  std::ranges::stable_sort(lines, {}, place_of);
  for (const auto* line : lines) {
    bool is_asked = false;
    for (const Turn& turn : verdict.turns) {
      if (turn.line_id != line->line_id) continue;
      is_asked = true;
      add_turn(days, turn);
    }
    // Asked for already, whatever else is known of it.
    if (!is_asked) add_days(days, line->refund, line->next_step, line->line_id);
  }
  // Of an order without items, and of items that no page has named; the others are there already.
  for (const Turn& turn : verdict.turns) add_turn(days, turn);
  if (verdict.lines.empty() && verdict.turns.empty()) add_days(days, verdict.refund, verdict.next_step, std::nullopt);
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
