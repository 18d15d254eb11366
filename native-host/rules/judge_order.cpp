#include <algorithm>
#include <array>
#include <tuple>

#include "rules/judge.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

using Rule = Ruling (*)(const LineCase&);

/// The order of decision: the first rule that decides is the answer.
constexpr std::array<Rule, 13> kOrderOfDecision{
    nothing_to_refund,      your_turn,    one_dispute_per_order, refund_window, platform_offers_dispute,
    deadline_beats_waiting, not_open_yet, agree_first,           can_message,   free_return,
    contact_seller_first,   await_reply,  reply_overdue,
};

/// No dispute hides behind a yes: AliExpress offers the button now, or the whole list of disputes was read since
/// anything changed.
bool no_dispute_is_known(const LineCase& c) {
  if (c.button_is_fresh()) return true;
  const auto read_at = c.facts.refund_list_read_at;
  if (!read_at || !c.is_fresh(*read_at)) return false;
  const auto changed = [&](const std::optional<Instant>& at) { return at && *at > *read_at; };
  return !changed(c.facts.record.status_changed_at) &&
         std::none_of(c.facts.disputes.begin(), c.facts.disputes.end(),
                      [&](const DisputeRecord& d) { return changed(d.changed_at); });
}

void list(std::vector<Finding>& reasons, std::optional<Finding> finding) {
  if (finding) reasons.push_back(std::move(*finding));
}

struct Judged {
  Refund refund;
  NextStep next_step;
};

Judged judge(const LineCase& c) {
  Judged judged;
  std::optional<Decision> decision;
  if (c.order.status == OrderStatus::unknown) {
    decision = look_first(TargetPage::order_detail);
  } else {
    for (const Rule rule : kOrderOfDecision) {
      Ruling ruling = rule(c);
      auto& reasons = judged.refund.reasons;
      reasons.insert(reasons.end(), ruling.findings.begin(), ruling.findings.end());
      if (!decision) decision = std::move(ruling.decision);
      if (decision && (decision->answer == RefundAnswer::no || decision->answer == RefundAnswer::unknown))
        break;  // what comes after would speak of a request that cannot be made
    }
    if (!decision) decision = ask_now();  // told, and answered
  }
  if (decision->answer == RefundAnswer::yes && !no_dispute_is_known(c)) decision = look_first(TargetPage::order_detail);

  judged.refund.answer = decision->answer;
  judged.refund.code = decision->code;
  judged.refund.deadlines = c.days.listed;
  if (decision->deadline) {
    judged.refund.deadline = decision->deadline;
    judged.refund.deadlines.push_back(*decision->deadline);
    std::sort(judged.refund.deadlines.begin(), judged.refund.deadlines.end(),
              [](const auto& a, const auto& b) { return a.on < b.on; });
  } else if (const Deadline* open = c.last_day()) {
    judged.refund.deadline = *open;
  }
  judged.next_step = decision->next_step;

  auto& reasons = judged.refund.reasons;
  const bool waits_for_spam =
      decision->code == RefundCode::contact_seller_first && c.message.answer == MessageAnswer::spam_risk;
  list(reasons, brief_but_detailed(judged.next_step));
  if (judged.next_step.action == Action::message_seller)
    list(reasons, seller_hours(c.message, c.calendar.utc_offset()));
  list(reasons, support_fallback(judged.next_step, waits_for_spam));
  list(reasons, confirm_with_care(c.order));
  list(reasons, other_ways(decision->code, c.dispute));
  return judged;
}

bool has_open_dispute(const OrderFacts& facts) {
  return std::any_of(facts.disputes.begin(), facts.disputes.end(), [](const DisputeRecord& d) {
    return d.dispute.state != DisputeState::resolved && d.dispute.state != DisputeState::cancelled;
  });
}

}  // namespace

OrderVerdict judge_order(const OrderFacts& facts, const Question& question, const Rulebook& rulebook) {
  const Order& order = facts.record.order;
  OrderVerdict verdict{.order_id = order.order_id,
                       .refund = {},
                       .message = judge_message(facts.store, has_open_dispute(facts), question, rulebook),
                       .lines = {},
                       .next_step = {}};
  if (order.lines.empty()) {
    auto judged = judge(LineCase(facts, nullptr, question, rulebook, verdict.message));
    verdict.refund = std::move(judged.refund);
    verdict.next_step = std::move(judged.next_step);
    return verdict;
  }
  for (const auto& line : order.lines) {
    auto judged = judge(LineCase(facts, &line, question, rulebook, verdict.message));
    verdict.lines.push_back({line.line_id, std::move(judged.refund), std::move(judged.next_step)});
  }
  std::sort(verdict.lines.begin(), verdict.lines.end(),
            [](const auto& a, const auto& b) { return a.line_id < b.line_id; });
  const auto best = std::min_element(verdict.lines.begin(), verdict.lines.end(), [](const auto& a, const auto& b) {
    return std::tie(a.refund.answer, a.refund.code) < std::tie(b.refund.answer, b.refund.code);
  });
  verdict.refund = best->refund;
  verdict.next_step = best->next_step;
  return verdict;
}

OrderVerdict judge_unknown_order(const OrderId& order_id, const Question&, const Rulebook&) {
  const auto decision = look_first(TargetPage::order_detail);
  OrderVerdict verdict{.order_id = order_id, .refund = {}, .message = {}, .lines = {}, .next_step = decision.next_step};
  return verdict;
}

}  // namespace recourse::rules
