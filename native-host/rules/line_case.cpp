#include "rules/line_case.h"

#include <algorithm>

namespace recourse::rules {

namespace {

/// Of several disputes on one line the one that asks most of the buyer now.
int weight(DisputeState state) {
  switch (state) {
    case DisputeState::waiting_buyer:
      return 6;
    case DisputeState::return_pending:
      return 5;
    case DisputeState::open:
    case DisputeState::waiting_seller:
    case DisputeState::platform_review:
      return 4;
    case DisputeState::unknown:
      return 3;
    case DisputeState::resolved:
      return 2;
    case DisputeState::cancelled:
      return 1;
  }
  return 0;
}

bool concerns(const std::optional<LineId>& about, const OrderLine* line) {
  return !about || line == nullptr || *about == line->line_id;
}

/// The newest note about the line or the whole order.
template <class Note>
const Note* newest(const std::vector<Note>& notes, const OrderLine* line) {
  const Note* found = nullptr;
  for (const auto& note : notes)
    if (concerns(note.line_id, line) && (found == nullptr || note.recorded_at >= found->recorded_at)) found = &note;
  return found;
}

/// Whether a text has a run of digits as long as an order id.
bool has_order_number(const std::string& text) {
  constexpr int kShortestOrderId = 12;
  int run = 0;
  for (const char c : text) {
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    if (run >= kShortestOrderId) return true;
  }
  return false;
}

/// Whether a buyer's message told the seller about this order: it names it, or it names none and was sent when the
/// order could already be spoken of.
bool tells_about(const Message& message, const LineCase& c, const std::optional<PageDate>& since) {
  if (message.order_id) return *message.order_id == c.order.order_id;
  if (message.text.find(c.order.order_id.text()) != std::string::npos) return true;
  if (has_order_number(message.text)) return false;
  return since && day_at(message.sent_at, c.question.buyer_utc_offset) >= *since;
}

std::optional<PageDate> spoken_of_since(const LineCase& c) {
  if (const auto day = c.delivered_on()) return day;
  if (c.is_delivered() || c.order.status == OrderStatus::completed)
    return c.order.shipped_on ? c.order.shipped_on : c.order.placed_on;
  return c.order.placed_on;
}

}  // namespace

LineCase::LineCase(const OrderFacts& order_facts, const OrderLine* order_line, const Question& asked,
                   const Rulebook& book, const MessageVerdict& message_verdict)
    : facts(order_facts),
      order(order_facts.record.order),
      line(order_line),
      question(asked),
      rulebook(book),
      message(message_verdict),
      today(latest_today(asked.now, asked.buyer_utc_offset)),
      days(last_days(order_facts.record, order_line, asked.reason, today, book)),
      calendar(order_facts.store.settings, book),
      conversation(order_facts.store, book),
      agreement(newest(order_facts.agreements, order_line)),
      problem(newest(order_facts.problems, order_line)) {
  for (const auto& known : facts.record.buttons)
    if (line != nullptr && known.line_id == line->line_id) button = &known;
  for (const auto& known : facts.disputes) {
    if (!concerns(known.dispute.line_id, line)) {
      elsewhere = &known;
    } else if (dispute == nullptr || weight(known.dispute.state) > weight(dispute->dispute.state) ||
               (weight(known.dispute.state) == weight(dispute->dispute.state) &&
                known.dispute.opened_on > dispute->dispute.opened_on)) {
      dispute = &known;
    }
  }
  const auto since = spoken_of_since(*this);
  told = conversation.telling([&](const Message& m) { return tells_about(m, *this, since); });
}

bool LineCase::is_fresh(Instant seen_at) const { return question.now - seen_at <= rulebook.fresh; }

std::optional<PageDate> LineCase::delivered_on() const {
  return line != nullptr && line->delivered_on ? line->delivered_on : order.delivered_on;
}

std::optional<PageDate> LineCase::eta_on() const {
  return line != nullptr && line->eta_on ? line->eta_on : order.eta_on;
}

}  // namespace recourse::rules
