#include "drafts/meant.h"

#include <algorithm>

#include "domain/order_record.h"
#include "domain/paid_back.h"

namespace recourse::drafts {

namespace {

using Lines = std::vector<const OrderLine*>;

/// Those that pass, or all where none does.
template <class Passes>
Lines those(const Lines& lines, const Passes& passes) {
  Lines some;
  std::ranges::copy_if(lines, std::back_inserter(some), passes);
  return some.empty() ? lines : some;
}

/// The buyer's newest word on an item; notes come oldest first.
std::optional<ProblemState> word_on(const OrderFacts& facts, const OrderLine& line) {
  std::optional<ProblemState> word;
  for (const auto& note : facts.problems)
    if (!note.line_id || note.line_id == line.line_id) word = note.state;
  return word;
}

/// A request about this very item ended with the whole refund.
bool is_won(const OrderFacts& facts, const OrderLine& line) {
  return line.line_id && std::ranges::any_of(facts.disputes, [&](const DisputeRecord& known) {
           return known.dispute.line_id == line.line_id && known.dispute.state == DisputeState::resolved &&
                  known.dispute.outcome == DisputeOutcome::refunded;
         });
}

/// The buyer noted of this very item that it was paid back, all of it as far as is known.
bool is_noted_paid(const OrderFacts& facts, const OrderLine& line, std::chrono::minutes buyer_utc_offset) {
  const Agreement* newest = nullptr;
  for (const auto& note : facts.agreements)
    if (line.line_id && note.line_id == line.line_id) newest = &note;
  if (newest == nullptr || newest->state != AgreementState::paid) return false;
  const auto price = paid_for(facts.record.order, line.line_id);
  const auto back = paid_back(facts.agreements, *newest, price, buyer_utc_offset);
  const bool is_part =
      back && price && back->currency == price->currency && is_less(back->amount, price->amount).value_or(false);
  return !is_part;
}

/// Whether an item has come, where the reason needs one that did or did not.
bool goes_with(Reason reason, const OrderLine& line) {
  switch (reason) {
    case Reason::not_received:
      return !line.delivered_on;
    case Reason::late:
    case Reason::poor_service:
    case Reason::refund_missing:
      return true;
    default:
      return line.delivered_on.has_value();
  }
}

}  // namespace

std::vector<const OrderLine*> lines_meant(const OrderFacts& facts, const Request& request) {
  const Order& order = facts.record.order;
  const auto named = std::ranges::find(order.lines, request.line_id, &OrderLine::line_id);
  if (request.line_id && named != order.lines.end()) return {&*named};
  Lines lines;
  for (const auto& line : order.lines)
    if (!line.line_id || !request.line_id) lines.push_back(&line);
  if (lines.size() < 2) return lines;
  const bool after_money = request.reason == Reason::refund_missing;
  lines = those(lines, [&](const OrderLine* line) { return !is_noted_paid(facts, *line, request.buyer_utc_offset); });
  lines = those(lines, [&](const OrderLine* line) { return is_won(facts, *line) == after_money; });
  lines = those(lines, [&](const OrderLine* line) { return word_on(facts, *line) != ProblemState::fine; });
  lines = those(lines, [&](const OrderLine* line) { return word_on(facts, *line) == ProblemState::problem; });
  if (!comes_in_parts(order)) return lines;
  return those(lines, [&](const OrderLine* line) { return goes_with(request.reason, *line); });
}

Request narrowed(const OrderFacts& facts, Request request) {
  const auto lines = lines_meant(facts, request);
  if (lines.size() == 1 && facts.record.order.lines.size() > 1) request.line_id = lines.front()->line_id;
  return request;
}

}  // namespace recourse::drafts
