#include "rules/rules.h"

namespace recourse::rules {

Ruling free_return(const LineCase& c) {
  if (c.question.reason != Reason::changed_mind) return {};
  for (const auto& deadline : c.days.counted)
    if (deadline.reason_class == ReasonClass::free_return && !is_over(deadline, c.today))
      return {{{RuleId::refund_window, Effect::allows, deadline.basis, {{"on", deadline.on}, {"freeReturn", true}}}},
              ask_now()};
  return {};
}

}  // namespace recourse::rules
