#include "rules/rules.h"

namespace recourse::rules {

std::optional<Finding> brief_but_detailed(const NextStep& next, const std::optional<Reason>& reason) {
  if (reason == Reason::marked_delivered)  // whatever is written, it asks for this
    return Finding{RuleId::brief_but_detailed, Effect::informs, Basis::guide, {{"why", std::string("carriers-proof")}}};
  if (next.action != Action::message_seller) return std::nullopt;
  return Finding{RuleId::brief_but_detailed, Effect::informs, Basis::guide, {}};
}

}  // namespace recourse::rules
