#include "rules/rules.h"

namespace recourse::rules {

std::optional<Finding> brief_but_detailed(const NextStep& next) {
  if (next.action != Action::message_seller) return std::nullopt;
  return Finding{RuleId::brief_but_detailed, Effect::informs, Basis::guide, {}};
}

}  // namespace recourse::rules
