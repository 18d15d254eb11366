#include "rules/standing.h"

#include <algorithm>

#include "rules/buyers_notes.h"

namespace recourse::rules {

namespace {

/// The day on which the refund was decided, or from which support is asked for it.
std::optional<PageDate> money_owed_since(const Refund& refund) {
  for (const Finding& finding : refund.reasons)
    for (const char* name : {"closedOn", "supportOn"})
      if (const auto found = finding.args.find(name); found != finding.args.end())
        return std::get<PageDate>(found->second);
  return std::nullopt;
}

struct Place {
  const OrderFacts& facts;
  const Question& question;
  PageDate today;
  int urgent_days;
  int bank_days;

  /// Money of so long ago that nobody noted has most likely come, and the bank would not look for it any more.
  Standing of_late_money(const Refund& refund) const {
    const auto since = money_owed_since(refund);
    return since && today > *since + std::chrono::days(bank_days) ? Standing::over : Standing::needs_you;
  }

  bool is_here(const std::optional<LineId>& line) const {
    const Order& order = facts.record.order;
    if (order.status == OrderStatus::completed || order.delivered_on || order.tracking == Tracking::delivered)
      return true;
    return std::any_of(order.lines.begin(), order.lines.end(),
                       [&](const OrderLine& l) { return l.delivered_on && (!line || l.line_id == line); });
  }

  bool is_urgent(const Refund& refund) const { return refund.deadline && refund.deadline->days_left <= urgent_days; }

  /// Something can be done now; whether it is worth doing depends on whether anything is wrong.
  Standing of_open(const Refund& refund, const NextStep& next, const std::optional<LineId>& line) const {
    if (is_noted_fine(facts, line)) return Standing::waiting;
    const bool missing = refund.code == RefundCode::request_now && !is_here(line);
    if (!missing && !is_noted_wrong(facts, line) && !is_urgent(refund)) return Standing::waiting;
    if (next.action == Action::wait) return Standing::waiting;
    return next.action == Action::open_page ? Standing::worth_opening : Standing::needs_you;
  }

  Standing of_unknown(const Refund& refund, const NextStep& next, const std::optional<LineId>& line) const {
    if (is_noted_fine(facts, line)) return Standing::waiting;
    if (next.action == Action::open_page) return Standing::worth_opening;
    const Order& order = facts.record.order;
    const bool missing = order.status == OrderStatus::shipped && !is_here(line);
    const bool comes_no_more = order.tracking == Tracking::returned || order.tracking == Tracking::lost;
    const bool pressing = is_noted_wrong(facts, line) || (missing && (comes_no_more || is_urgent(refund)));
    return pressing ? Standing::needs_you : Standing::waiting;
  }

  Standing of_decided(const Refund& refund, const NextStep& next, const std::optional<LineId>& line) const {
    if (next.action == Action::contact_support) return of_late_money(refund);
    const bool may_appeal = next.action == Action::appeal && is_decided_lately(facts, line, question);
    return may_appeal ? Standing::needs_you : Standing::over;
  }

  Standing of(const Refund& refund, const NextStep& next, const std::optional<LineId>& line) const {
    switch (refund.code) {
      case RefundCode::your_turn:
      case RefundCode::ship_return:
      case RefundCode::answer_seller:
        return Standing::needs_you;
      case RefundCode::request_now:
      case RefundCode::contact_seller_first:
        return of_open(refund, next, line);
      case RefundCode::unknown:
        return of_unknown(refund, next, line);
      case RefundCode::dispute_used:
        return of_decided(refund, next, line);
      case RefundCode::refund_pending:
        return next.action == Action::contact_support ? of_late_money(refund) : Standing::waiting;
      case RefundCode::not_offered:
        return is_noted_wrong(facts, line) ? Standing::needs_you : Standing::over;
      case RefundCode::wait_for_reply:
      case RefundCode::not_open_yet:
      case RefundCode::dispute_in_progress:
        return Standing::waiting;
      default:  // already_refunded, window_closed, nothing_to_refund
        return Standing::over;
    }
  }
};

}  // namespace

bool has_problem(const OrderFacts& facts) {
  const auto words = newest_notes(facts.problems);
  return std::any_of(words.begin(), words.end(), [&](const Problem* word) {
    return word->state == ProblemState::problem && is_noted_wrong(facts, word->line_id);
  });
}

Standing standing_of(const OrderFacts& facts, const LineVerdict& line, const Question& question,
                     const Rulebook& rulebook) {
  const Place place{facts, question, latest_today(question.now, question.buyer_utc_offset), rulebook.urgent_days,
                    rulebook.bank_days};
  return place.of(line.refund, line.next_step, line.line_id);
}

Standing standing_of(const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
                     const Rulebook& rulebook) {
  if (!verdict.turns.empty()) return Standing::needs_you;
  if (verdict.lines.empty())
    return standing_of(facts, LineVerdict{std::nullopt, verdict.refund, verdict.next_step}, question, rulebook);
  auto standing = Standing::over;
  for (const auto& line : verdict.lines) standing = std::min(standing, standing_of(facts, line, question, rulebook));
  return standing;
}

}  // namespace recourse::rules
