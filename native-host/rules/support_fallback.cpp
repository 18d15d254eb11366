#include "rules/rules.h"

namespace recourse::rules {

std::optional<Finding> support_fallback(const NextStep& next, bool waits_for_spam) {
  if (next.action != Action::contact_support && !waits_for_spam) return std::nullopt;
  return Finding{RuleId::support_fallback, Effect::informs, Basis::guide, {}};
}

}  // namespace recourse::rules
