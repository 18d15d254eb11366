#include <algorithm>
#include <array>
#include <tuple>

#include "rules/judge.h"
#include "rules/look_first.h"
#include "rules/rules.h"
#include "rules/standing.h"
#include "rules/turns.h"

namespace recourse::rules {

namespace {

/// A rule, and whether it still says something of use where nothing can be asked any more: what happened does, advice
/// on how to ask does not.
struct Rule {
  Ruling (*rule)(const LineCase&);
  bool tells_what_happened;
  bool is_for_a_problem = false;  ///< how to go about one: nothing to say of what the buyer noted as fine
};

/// The order of decision: the first rule that decides is the answer.
constexpr std::array<Rule, 13> kOrderOfDecision{{
    {nothing_to_refund, true},
    {your_turn, true},
    {one_dispute_per_order, true},
    {refund_window, true},
    {platform_offers_dispute, true},
    {deadline_beats_waiting, false},
    {not_open_yet, false},
    {agree_first, true},
    {can_message, false},
    {free_return, false},
    {contact_seller_first, false, true},
    {await_reply, true},
    {reply_overdue, false},
}};

/// No dispute hides behind a yes: AliExpress offers the button now, or the whole list of disputes was read since
/// anything changed.
bool no_dispute_is_known(const LineCase& c) {
  if (c.button_is_fresh()) return true;
  if (is_known_from_tools_alone(c.facts.record)) return false;
  const auto read_at = c.facts.refund_list_read_at;
  if (!read_at || !c.fresh.is_fresh(*read_at)) return false;
  const auto changed = [&](const std::optional<Instant>& at) { return at && *at > *read_at; };
  return !changed(c.facts.record.status_changed_at) &&
         std::none_of(c.facts.disputes.begin(), c.facts.disputes.end(),
                      [&](const DisputeRecord& d) { return changed(d.changed_at); });
}

/// A decided dispute still has its next step where the order's own answer is only that a page is to be opened.
bool stays_to_be_done(const Decision& ruled, const Decision& decided) {
  return ruled.code == RefundCode::dispute_used && decided.answer == RefundAnswer::unknown;
}

/// The first decision; what every rule that applies says goes to the reasons.
Decision first_decision(const LineCase& c, Refund& refund) {
  auto& reasons = refund.reasons;
  std::optional<Decision> decision;
  if (c.order.status == OrderStatus::unknown) decision = look_first(c, {TargetPage::order_detail});
  const bool state_is_known = !decision;
  for (const auto& [rule, tells_what_happened, is_for_a_problem] : kOrderOfDecision) {
    const bool only_what_happened = !state_is_known || (decision && decision->answer == RefundAnswer::no);
    if (only_what_happened && !tells_what_happened) continue;
    Ruling ruling = rule(c);
    if (!is_for_a_problem || !c.is_fine())
      reasons.insert(reasons.end(), ruling.findings.begin(), ruling.findings.end());
    if (!decision)
      decision = std::move(ruling.decision);
    else if (ruling.decision && stays_to_be_done(*ruling.decision, *decision))
      refund.in_dispute = ruling.decision->next_step.action;
  }
  if (!decision) return ask_now();  // told, and answered
  return *decision;
}

void set_deadlines(const LineCase& c, const Decision& decision, Refund& refund) {
  refund.deadlines = c.days.listed;
  if (decision.deadline) {
    refund.deadline = decision.deadline;
    refund.deadlines.push_back(*decision.deadline);
    std::ranges::stable_sort(refund.deadlines, {}, &Deadline::on);
  } else if (decision.code != RefundCode::your_turn && decision.code != RefundCode::ship_return) {
    if (const Deadline* open = c.last_day()) refund.deadline = *open;
  }
}

/// What may not wait, beside the buyer's turn: an answer to the seller, or a last day that is near of what was not
/// noted as fine.
bool is_urgent(const LineCase& c, const Refund& refund) {
  switch (refund.code) {
    case RefundCode::answer_seller:
      return true;
    case RefundCode::request_now:
    case RefundCode::contact_seller_first:
    case RefundCode::unknown:
      return refund.deadline && refund.deadline->days_left <= c.rulebook.urgent_days && !c.is_fine();
    default:
      return false;
  }
}

/// Waiting for a day is over with the urgent days before a last one, and for who has not written yet with the last day
/// that leaves a message its time.
void end_waiting_in_time(const LineCase& c, Decision& decision) {
  const Deadline* last = c.last_day();
  if (last == nullptr || decision.answer != RefundAnswer::not_yet || !decision.next_step.not_before) return;
  auto* until = std::get_if<PageDate>(&*decision.next_step.not_before);
  if (until == nullptr) return;
  auto over = last->on - std::chrono::days(c.rulebook.urgent_days);
  if (decision.code == RefundCode::not_open_yet && !c.told)
    over = std::min(over, last->contact_by.value() + std::chrono::days(1));
  *until = std::min(*until, over);
}

/// The page that could tell: it makes a difference to people whether they did not open it yet, or not lately.
bool is_never_read(const LineCase& c, const NextStep& next) {
  return next.page && next.action == Action::open_page && !c.read_at(*next.page);
}

struct Judged {
  Refund refund;
  NextStep next_step;
  std::vector<Turn> turns;
  bool is_fine = false;   ///< the buyer said so
  bool is_wrong = false;  ///< the buyer said so
  bool has_come = false;
};

Judged judge(const LineCase& c) {
  Judged judged;
  auto& reasons = judged.refund.reasons;
  Decision decision = first_decision(c, judged.refund);
  if (decision.answer == RefundAnswer::yes && c.button_is_absent()) {
    decision = decide(RefundAnswer::unknown, RefundCode::unknown, step(Action::contact_support));
  } else if (decision.answer == RefundAnswer::yes && !no_dispute_is_known(c)) {
    decision = look_first(c, {TargetPage::order_detail, TargetPage::refund_list});
    reasons.push_back(
        {RuleId::platform_offers_dispute, Effect::waits, Basis::platform, {{"why", std::string("not-seen-lately")}}});
  }
  end_waiting_in_time(c, decision);
  judged.refund.answer = decision.answer;
  judged.refund.code = decision.code;
  judged.next_step = decision.next_step;
  judged.next_step.never_read = is_never_read(c, decision.next_step);
  judged.is_fine = c.is_fine();
  judged.is_wrong = c.problem != nullptr && c.problem->state == ProblemState::problem;
  judged.has_come = c.is_delivered();
  if (c.problem != nullptr) judged.refund.noted = c.problem->state;
  set_deadlines(c, decision, judged.refund);
  if (decision.code != RefundCode::already_refunded) judged.turns = turns_of(c);
  judged.refund.urgent = !judged.turns.empty() || is_urgent(c, judged.refund);

  const bool waits_for_spam =
      decision.code == RefundCode::contact_seller_first && c.message.answer == MessageAnswer::spam_risk;
  list(reasons, brief_but_detailed(judged.next_step, c.reason()));
  if (judged.next_step.action == Action::message_seller)
    list(reasons, seller_hours(c.message, c.calendar.utc_offset()));
  list(reasons, support_fallback(judged.next_step, waits_for_spam));
  list(reasons, refund_window_unread(c, decision.code, judged.next_step));
  list(reasons, confirm_with_care(c));
  list(reasons, stalled_tracking(c));
  for (auto& finding : asked_of_buyer(c)) reasons.push_back(std::move(finding));
  list(reasons, other_ways(decision.code, c.dispute));
  list(reasons, payment_last_days(c));
  return judged;
}

/// What is not fine, then the best answer first; of equal ones the next right to be lost, then what something is known
/// to be wrong with, then what has not come.
auto rank(const Judged& line) {
  const Refund& refund = line.refund;
  return std::make_tuple(line.is_fine, refund.answer, refund.code,
                         refund.deadline ? refund.deadline->on : PageDate::max(), !line.is_wrong, line.has_come);
}

/// In an order that does not depend on the page's.
std::vector<const OrderLine*> by_id(const std::vector<OrderLine>& lines) {
  std::vector<const OrderLine*> sorted;
  sorted.reserve(lines.size());
  for (const auto& line : lines) sorted.push_back(&line);
  std::ranges::stable_sort(
      sorted, {}, [](const OrderLine* line) { return std::tie(line->line_id, line->product_id, line->title); });
  return sorted;
}

/// Of an item that no page of the order has named; the pages named others.
void take_turns_of_no_line(const OrderFacts& facts, const Question& question, const Rulebook& rulebook,
                           OrderVerdict& verdict) {
  if (facts.disputes.empty() || verdict.refund.code == RefundCode::already_refunded) return;
  const auto turns = turns_of_no_line(facts, question, rulebook, verdict.message, verdict.refund.reasons);
  if (turns.empty()) return;
  std::ranges::copy(turns, std::back_inserter(verdict.turns));
  verdict.standing = Standing::needs_you;
}

OrderVerdict nothing_said(const OrderId& order_id) {
  return {.order_id = order_id,
          .refund = {},
          .message = {},
          .lines = {},
          .next_step = {},
          .turns = {},
          .standing = {},
          .is_shortened = false};
}

}  // namespace

bool has_open_dispute(const OrderFacts& facts) {
  return std::any_of(facts.disputes.begin(), facts.disputes.end(), [](const DisputeRecord& d) {
    return d.dispute.state != DisputeState::resolved && d.dispute.state != DisputeState::cancelled &&
           d.dispute.state != DisputeState::unknown;
  });
}

OrderVerdict judge_order(const OrderFacts& facts, const Question& question, const Rulebook& rulebook) {
  const Order& order = facts.record.order;
  auto verdict = nothing_said(order.order_id);
  verdict.message = judge_message(facts.store, has_open_dispute(facts), question, rulebook);
  if (order.lines.empty()) {
    auto judged = judge(LineCase(facts, nullptr, question, rulebook, verdict.message));
    verdict.refund = std::move(judged.refund);
    verdict.next_step = std::move(judged.next_step);
    verdict.turns = std::move(judged.turns);
    sort_by_day(verdict.turns);
    verdict.standing = standing_of(facts, verdict, question, rulebook);
    return verdict;
  }
  std::optional<Judged> best;
  verdict.standing = Standing::over;
  for (const OrderLine* line : by_id(order.lines)) {
    auto judged = judge(LineCase(facts, line, question, rulebook, verdict.message));
    LineVerdict said;
    said.line_id = line->line_id;
    said.refund = judged.refund;
    said.next_step = judged.next_step;
    said.standing = judged.turns.empty() ? standing_of(facts, said, question, rulebook) : Standing::needs_you;
    std::ranges::copy(judged.turns, std::back_inserter(verdict.turns));
    said.has_come = judged.has_come;
    verdict.standing = std::min(verdict.standing, said.standing);
    verdict.lines.push_back(std::move(said));
    if (!best || rank(judged) < rank(*best)) best = std::move(judged);
  }
  verdict.refund = std::move(best->refund);
  verdict.next_step = std::move(best->next_step);
  take_turns_of_no_line(facts, question, rulebook, verdict);
  sort_by_day(verdict.turns);
  return verdict;
}

OrderVerdict judge_unknown_order(const OrderId& order_id, const Question&, const Rulebook&) {
  auto verdict = nothing_said(order_id);
  verdict.next_step = step(Action::open_page, TargetPage::order_detail);
  verdict.next_step.never_read = true;
  verdict.standing = Standing::worth_opening;
  return verdict;
}

OrderVerdict judge_unseen_order(const OrderFacts& facts, const Question& question, const Rulebook& rulebook) {
  auto verdict = judge_unknown_order(facts.record.order.order_id, question, rulebook);
  auto known = judge_order(facts, question, rulebook);
  if (known.turns.empty()) return verdict;
  verdict.turns = std::move(known.turns);
  verdict.standing = known.standing;
  verdict.refund.urgent = known.refund.urgent;
  std::ranges::copy_if(known.refund.reasons, std::back_inserter(verdict.refund.reasons),
                       [](const Finding& finding) { return finding.rule == RuleId::your_turn; });
  return verdict;
}

}  // namespace recourse::rules
