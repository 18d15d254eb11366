#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// Whether AliExpress's button was offered after the dispute ended: the platform beats our memory.
bool offered_anew(const LineCase& c) {
  if (c.button == nullptr || !c.button->offered_seen_at) return false;
  const Instant offered_at = *c.button->offered_seen_at;
  if (c.dispute->dispute.closed_on)
    return day_at(offered_at, c.question.buyer_utc_offset) > *c.dispute->dispute.closed_on;
  return offered_at > c.dispute->changed_at.value_or(c.dispute->first_seen_at);
}

Finding about(const char* which, Effect effect, Basis basis) {
  return {RuleId::one_dispute_per_order, effect, basis, {{"dispute", std::string(which)}}};
}

Ruling finished(const LineCase& c) {
  if (offered_anew(c)) return {{about("offered-anew", Effect::warns, Basis::platform)}, {}};
  const Dispute& dispute = c.dispute->dispute;
  const bool lost = dispute.outcome == DisputeOutcome::refused || dispute.outcome == DisputeOutcome::partly;
  const bool may_appeal = lost && dispute.appealable.value_or(true);
  Finding used = about("finished", Effect::blocks, Basis::guide);
  if (dispute.closed_on) used.args["closedOn"] = *dispute.closed_on;
  return {{used},
          decide(RefundAnswer::no, RefundCode::dispute_used,
                 may_appeal ? step(Action::appeal, TargetPage::refund_list) : step(Action::none))};
}

}  // namespace

Ruling one_dispute_per_order(const LineCase& c) {
  Ruling ruling;
  if (c.elsewhere != nullptr) ruling.findings.push_back(about("other-line", Effect::warns, Basis::guide));
  if (c.dispute == nullptr) return ruling;

  Ruling own;
  switch (c.dispute->dispute.state) {
    case DisputeState::waiting_buyer:
    case DisputeState::return_pending:
      break;  // your_turn
    case DisputeState::open:
    case DisputeState::waiting_seller:
    case DisputeState::platform_review:
      own = {{about("in-progress", Effect::blocks, Basis::platform),
              about("never-cancel-for-a-promise", Effect::warns, Basis::guide)},
             decide(RefundAnswer::no, RefundCode::dispute_in_progress, step(Action::wait))};
      break;
    case DisputeState::unknown:
      own = {{about("unknown", Effect::blocks, Basis::platform)}, look_first(TargetPage::refund_list)};
      break;
    case DisputeState::resolved:
      own = finished(c);
      break;
    default:  // cancelled
      own = {{about("cancelled", Effect::warns, Basis::guide)}, {}};
      break;
  }
  ruling.findings.insert(ruling.findings.end(), own.findings.begin(), own.findings.end());
  ruling.decision = own.decision;
  return ruling;
}

}  // namespace recourse::rules
