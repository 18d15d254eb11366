#include "rules/line_case.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string_view>
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

/// The newest note about the line or the whole order.
template <class Note>
const Note* newest(const std::vector<Note>& notes, const OrderLine* line) {
  const Note* found = nullptr;
  for (const auto& note : notes)
    if (concerns(note.line_id, line) && (found == nullptr || note.recorded_at >= found->recorded_at)) found = &note;
  return found;
}

bool is_digit(unsigned char c) { return std::isdigit(c) != 0; }
bool is_letter(unsigned char c) { return std::isalpha(c) != 0; }

/// The numbers of a text that stand alone, as order ids do; those of parcels mostly follow letters.
std::vector<std::string_view> numbers_in(std::string_view text) {
  std::vector<std::string_view> numbers;
  auto from = std::find_if(text.begin(), text.end(), is_digit);
  while (from != text.end()) {
    const auto to = std::find_if_not(from, text.end(), is_digit);
    const bool follows_letter = from != text.begin() && is_letter(*std::prev(from));
    if (!follows_letter) numbers.emplace_back(from, to);
    from = std::find_if(to, text.end(), is_digit);
  }
  return numbers;
}

/// AliExpress's order ids have 12 to 16 digits today; parcels' numbers without letters are longer.
bool looks_like_an_order(std::string_view number) { return number.size() >= 12 && number.size() <= 17; }

/// Whether a buyer's message told the seller about this order: it names it, or it names none and was sent when the
/// order could already be spoken of.
bool tells_about(const Message& message, const LineCase& c, const std::optional<PageDate>& since) {
  if (message.order_id && *message.order_id == c.order.order_id) return true;
  const auto numbers = numbers_in(message.text);
  if (std::find(numbers.begin(), numbers.end(), c.order.order_id.text()) != numbers.end()) return true;
  if (message.order_id || std::any_of(numbers.begin(), numbers.end(), looks_like_an_order)) return false;
  return since && day_at(message.sent_at, c.question.buyer_utc_offset) >= *since;
}

/// The day of arrival; of dispatch where that is not known (of completion where neither is: it came before); of the
/// order itself while nothing has come.
std::optional<PageDate> spoken_of_since(const LineCase& c) {
  if (const auto day = c.delivered_on()) return day;
  if (c.is_delivered() || c.order.status == OrderStatus::completed)
    return c.order.shipped_on ? c.order.shipped_on : c.order.completed_on;
  return c.order.placed_on;
}

/// What makes one dispute weigh more than another; ties end with the id, so that their order never matters.
auto weight(const DisputeRecord* known) {
  const Dispute& dispute = known->dispute;
  const auto urgency = std::distance(kByUrgency.begin(), std::ranges::find(kByUrgency, dispute.state));
  return std::make_tuple(urgency, dispute.opened_on, dispute.dispute_id);
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
  if (line != nullptr) button = button_of(facts.record, *line);
  std::vector<const DisputeRecord*> own;
  for (const auto& known : facts.disputes) {
    if (concerns(known.dispute.line_id, line))
      own.push_back(&known);
    else
      elsewhere = &known;
  }
  if (!own.empty()) dispute = *std::ranges::max_element(own, {}, weight);
  const auto since = spoken_of_since(*this);
  told = conversation.telling([&](const Message& m) { return tells_about(m, *this, since); });
}

bool LineCase::is_fresh(Instant seen_at) const { return question.now - seen_at <= rulebook.fresh; }

std::optional<PageDate> LineCase::delivered_on() const noexcept {
  return line != nullptr && line->delivered_on ? line->delivered_on : order.delivered_on;
}

std::optional<PageDate> LineCase::eta_on() const {
  return line != nullptr && line->eta_on ? line->eta_on : order.eta_on;
}

}  // namespace recourse::rules
