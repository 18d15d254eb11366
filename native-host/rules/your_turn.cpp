#include <algorithm>
#include <tuple>

#include "rules/rules.h"
#include "rules/turns.h"

namespace recourse::rules {

namespace {

std::optional<PageDate> agreed_on(const LineCase& c) {
  if (c.agreement == nullptr) return std::nullopt;
  const bool agreed = c.agreement->state == AgreementState::granted || c.agreement->state == AgreementState::promised;
  return agreed ? c.agreement->on : std::nullopt;
}

/// The last day to send goods back: printed, else estimated from the day the dispute was opened or the return agreed.
std::optional<Deadline> send_back_by(const LineCase& c, const Dispute& dispute) {
  const auto estimated = std::chrono::days(c.rulebook.return_shipping_days);
  if (dispute.return_by) return make_deadline(*dispute.return_by, Basis::platform, ReasonClass::any, c.today);
  const auto from = dispute.opened_on ? dispute.opened_on : agreed_on(c);
  if (!from) return std::nullopt;
  return make_deadline(*from + estimated, Basis::assumed, ReasonClass::any, c.today);
}

std::optional<Deadline> respond_by(const LineCase& c, const Dispute& dispute) {
  if (!dispute.respond_by) return std::nullopt;
  return make_deadline(*dispute.respond_by, Basis::platform, ReasonClass::any, c.today);
}

/// Null while the dispute waits for somebody else, or is over.
std::optional<Turn> turn_in(const LineCase& c, const DisputeRecord& known) {
  const Dispute& dispute = known.dispute;
  Turn turn{.dispute_id = dispute.dispute_id,
            .since = known.changed_at.value_or(known.first_seen_at),
            .deadline = {},
            .line_id = {}};
  turn.line_id = c.line != nullptr ? c.line->line_id : dispute.line_id;
  switch (dispute.state) {
    case DisputeState::waiting_buyer:
      turn.action = Action::answer_dispute;
      turn.deadline = respond_by(c, dispute);
      return turn;
    case DisputeState::return_pending:
      turn.action = Action::ship_return;
      turn.deadline = send_back_by(c, dispute);
      return turn;
    default:
      return std::nullopt;
  }
}

std::vector<Finding> findings_of(const Turn& turn) {
  std::vector<Finding> findings;
  const bool is_return = turn.action == Action::ship_return;
  const auto& deadline = turn.deadline;
  Finding finding{RuleId::your_turn, Effect::blocks, Basis::platform, {}};
  finding.args["action"] = std::string(is_return ? "send-back" : "answer");
  if (deadline) {
    finding.args["by"] = deadline->on;
    finding.basis = deadline->basis;
  }
  findings.push_back(std::move(finding));
  const bool in_time = !deadline || deadline->days_left > 0;
  if (is_return && in_time)  // a label that is refused, an address nobody knows
    findings.push_back(
        {RuleId::support_fallback, Effect::informs, Basis::guide, {{"why", std::string("return-fails")}}});
  return findings;
}

}  // namespace

Ruling your_turn(const LineCase& c) {
  if (c.dispute == nullptr) return {};
  const auto turn = turn_in(c, *c.dispute);
  if (!turn) return {};
  const bool is_return = turn->action == Action::ship_return;
  auto decision = decide(RefundAnswer::no, is_return ? RefundCode::ship_return : RefundCode::your_turn,
                         step(turn->action, TargetPage::refund_list));
  decision.deadline = turn->deadline;
  return {findings_of(*turn), decision};
}

void sort_by_day(std::vector<Turn>& turns) {
  std::ranges::sort(turns, {}, [](const Turn& turn) {
    return std::make_tuple(turn.deadline ? turn.deadline->on : PageDate::max(), turn.line_id, turn.dispute_id);
  });
}

std::vector<Turn> turns_of(const LineCase& c) {
  std::vector<Turn> turns;
  for (const auto& known : c.facts.disputes)
    if (is_about(known.dispute, c.order, c.line))
      if (auto turn = turn_in(c, known)) turns.push_back(std::move(*turn));
  return turns;
}

std::vector<Turn> turns_of_no_line(const OrderFacts& facts, const Question& question, const Rulebook& rulebook,
                                   const MessageVerdict& message, std::vector<Finding>& reasons) {
  std::vector<Turn> turns;
  const Order& order = facts.record.order;
  for (const auto& known : facts.disputes) {
    const auto is_its_line = [&](const OrderLine& line) { return is_about(known.dispute, order, &line); };
    if (std::ranges::any_of(order.lines, is_its_line)) continue;
    if (auto turn = turn_in(LineCase(facts, nullptr, question, rulebook, message), known))
      turns.push_back(std::move(*turn));
  }
  sort_by_day(turns);
  for (const Turn& turn : turns) std::ranges::move(findings_of(turn), std::back_inserter(reasons));
  return turns;
}

}  // namespace recourse::rules
