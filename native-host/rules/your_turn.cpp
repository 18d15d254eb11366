#include "rules/rules.h"

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

Ruling turn(RefundCode code, Action action, std::optional<Deadline> deadline) {
  Finding finding{RuleId::your_turn, Effect::blocks, Basis::platform, {}};
  finding.args["action"] = std::string(action == Action::ship_return ? "send-back" : "answer");
  if (deadline) {
    finding.args["by"] = deadline->on;
    finding.basis = deadline->basis;
  }
  auto decision = decide(RefundAnswer::no, code, step(action, TargetPage::refund_list));
  decision.deadline = deadline;
  Ruling ruling;
  ruling.findings.push_back(finding);
  ruling.decision = decision;
  const bool in_time = !deadline || deadline->days_left > 0;
  if (action == Action::ship_return && in_time)  // a label that is refused, an address nobody knows
    ruling.findings.push_back(
        {RuleId::support_fallback, Effect::informs, Basis::guide, {{"why", std::string("return-fails")}}});
  return ruling;
}

}  // namespace

Ruling your_turn(const LineCase& c) {
  if (c.dispute == nullptr) return {};
  const Dispute& dispute = c.dispute->dispute;
  if (dispute.state == DisputeState::waiting_buyer)
    return turn(RefundCode::your_turn, Action::answer_dispute, respond_by(c, dispute));
  if (dispute.state == DisputeState::return_pending)
    return turn(RefundCode::ship_return, Action::ship_return, send_back_by(c, dispute));
  return {};
}

}  // namespace recourse::rules
