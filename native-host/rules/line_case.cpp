#include "rules/line_case.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace recourse::rules {

namespace {

/// Of several disputes on one line the one that asks most of the buyer now, which is the last here.
constexpr std::array kByUrgency{DisputeState::cancelled,      DisputeState::resolved,
                                DisputeState::unknown,        DisputeState::open,
                                DisputeState::waiting_seller, DisputeState::platform_review,
                                DisputeState::return_pending, DisputeState::waiting_buyer};

bool concerns(const std::optional<LineId>& about, const OrderLine* line) {
  return !about || line == nullptr || about == line->line_id;
}

/// The newest note about the line or the whole order. One written by a clock that was ahead gives way.
template <class Note>
const Note* newest(const std::vector<Note>& notes, const OrderLine* line, Instant now) {
  const Note* found = nullptr;
  for (const auto& note : notes)
    if (concerns(note.line_id, line) &&
        (found == nullptr || !is_earlier(note.recorded_at, found->recorded_at, now + kOneMoment)))
      found = &note;
  return found;
}

std::optional<Reason> noted_reason(const Problem* problem) {
  return problem != nullptr && problem->state == ProblemState::problem ? problem->reason : std::nullopt;
}

/// What makes one dispute weigh more than another; ties end with the id, so that their order never matters.
auto weight(const DisputeRecord* known) {
  const Dispute& dispute = known->dispute;
  const auto urgency = std::distance(kByUrgency.begin(), std::ranges::find(kByUrgency, dispute.state));
  return std::make_tuple(urgency, dispute.opened_on, dispute.dispute_id);
}

}  // namespace

bool is_about(const Dispute& dispute, const Order& order, const OrderLine* line) {
  const bool is_only_one = line != nullptr && !line->line_id && order.lines.size() == 1;
  return is_only_one || concerns(dispute.line_id, line);
}

LineCase::LineCase(const OrderFacts& order_facts, const OrderLine* order_line, const Question& asked,
                   const Rulebook& book, const MessageVerdict& message_verdict)
    : facts(order_facts),
      order(order_facts.record.order),
      line(order_line),
      question(asked),
      rulebook(book),
      message(message_verdict),
      today(latest_today(asked.now, asked.buyer_utc_offset)),
      fresh(asked.now, book),
      calendar(order_facts.store.settings, book),
      reply_time(calendar, book, asked.buyer_utc_offset),
      problem(newest(order_facts.problems, order_line, asked.now)),
      days(last_days(order_facts.record, order_line, asked, noted_reason(problem), today, reply_time, book)),
      conversation(order_facts.store, asked.now, book),
      agreement(newest(order_facts.agreements, order_line, asked.now)) {
  if (line != nullptr) button = button_of(facts.record, *line);
  std::vector<const DisputeRecord*> own;
  for (const auto& known : facts.disputes) {
    if (is_about(known.dispute, order, line))
      own.push_back(&known);
    else
      elsewhere = &known;
  }
  if (!own.empty()) dispute = *std::ranges::max_element(own, {}, weight);
  told = telling_of(*this);
}

bool LineCase::is_read(TargetPage page) const {
  const auto at = read_at(page);
  return fresh.is_fresh(at);
}

std::optional<Instant> LineCase::read_at(TargetPage page) const {
  switch (page) {
    case TargetPage::order_detail:
      return facts.record.detail_read_at;
    case TargetPage::refund_list:
      return facts.refund_list_read_at;
    case TargetPage::tracking:
      return facts.record.tracking_read_at;
    default:  // conversation
      return facts.store.conversation_read_at;
  }
}

std::optional<Reason> LineCase::reason() const { return question.reason ? question.reason : noted_reason(problem); }

bool LineCase::is_delivered() const {
  return delivered_on() || order.tracking == Tracking::delivered;  // which is never known of an order in parts
}

std::optional<PageDate> LineCase::eta_on() const {
  return line != nullptr && line->eta_on ? line->eta_on : order.eta_on;
}

}  // namespace recourse::rules
