#include "rules/rules.h"

namespace recourse::rules {

std::optional<Finding> other_ways(RefundCode code, const DisputeRecord* dispute) {
  const bool lost =
      code == RefundCode::dispute_used && dispute != nullptr && dispute->dispute.outcome != DisputeOutcome::refunded;
  if (code != RefundCode::window_closed && code != RefundCode::not_offered && !lost) return std::nullopt;
  return Finding{RuleId::other_ways, Effect::informs, Basis::guide, {}};
}

}  // namespace recourse::rules
