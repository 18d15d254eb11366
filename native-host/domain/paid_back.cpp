#include "domain/paid_back.h"

#include <algorithm>
#include <set>

namespace recourse {

namespace {

PageDate day_of(const Agreement& note, std::chrono::minutes buyer_utc_offset) {
  return note.on.value_or(day_at(note.recorded_at, buyer_utc_offset));
}

/// The notes that end with the newest, without any that speaks of something else between them, the last of each day.
/// Empty where they cannot be added.
std::vector<const Agreement*> run_of(const std::vector<Agreement>& notes, const Agreement& newest,
                                     std::chrono::minutes buyer_utc_offset) {
  std::vector<const Agreement*> payments;
  std::set<PageDate> days;
  const auto from = std::find_if(notes.rbegin(), notes.rend(), [&](const Agreement& n) { return &n == &newest; });
  for (auto note = from; note != notes.rend(); ++note) {
    if (note->line_id != newest.line_id) continue;
    if (note->state != AgreementState::paid) break;
    if (!note->amount || note->amount->currency != newest.amount->currency) return {};
    if (days.insert(day_of(*note, buyer_utc_offset)).second) payments.push_back(&*note);
  }
  return payments;
}

/// Null when one of the amounts is no number, or the sum too long for one.
std::optional<std::string> sum(const std::vector<const Agreement*>& payments) {
  std::optional<std::string> total = "0";
  for (const Agreement* payment : payments)
    if (total) total = added_amounts(*total, payment->amount->amount);
  return total;
}

}  // namespace

std::optional<Money> paid_for(const Order& order, const std::optional<LineId>& line) {
  if (!line) return order.total;
  const auto found = std::ranges::find(order.lines, line, &OrderLine::line_id);
  if (found == order.lines.end()) return std::nullopt;
  return cost_of(*found);
}

std::vector<const Agreement*> payments_back(const std::vector<Agreement>& notes, const Agreement& newest,
                                            const std::optional<Money>& most, std::chrono::minutes buyer_utc_offset) {
  std::vector<const Agreement*> alone = {&newest};
  if (!newest.amount || !most || most->currency != newest.amount->currency) return alone;
  auto payments = run_of(notes, newest, buyer_utc_offset);
  const auto total = sum(payments);
  if (payments.empty() || !total || is_less(most->amount, *total).value_or(true)) return alone;
  return payments;
}

std::optional<Money> paid_back(const std::vector<Agreement>& notes, const Agreement& newest,
                               const std::optional<Money>& most, std::chrono::minutes buyer_utc_offset) {
  const auto payments = payments_back(notes, newest, most, buyer_utc_offset);
  if (payments.size() < 2) return newest.amount;
  return Money{sum(payments).value_or(newest.amount->amount), newest.amount->currency};
}

std::optional<Money> not_back(const Order& order, const std::vector<Agreement>& notes,
                              const std::optional<LineId>& line, std::chrono::minutes buyer_utc_offset) {
  auto left = paid_for(order, line);
  if (!left) return left;
  std::set<std::optional<LineId>> known;
  for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
    if ((line && note->line_id != line) || known.contains(note->line_id)) continue;
    // What is asked or promised after a payment is the rest; that nothing was agreed takes it all back.
    if (note->state != AgreementState::paid && note->state != AgreementState::none) continue;
    known.insert(note->line_id);
    if (note->state == AgreementState::none) continue;
    const auto back = paid_back(notes, *note, paid_for(order, note->line_id), buyer_utc_offset);
    if (!back || back->currency != left->currency || !is_above_zero(back->amount)) continue;
    const auto rest = added_amounts(left->amount, "-" + back->amount);
    if (rest) left->amount = *rest;
  }
  if (is_less(left->amount, "0").value_or(false)) left->amount = "0";
  return left;
}

}  // namespace recourse
