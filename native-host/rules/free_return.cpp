#include "rules/rules.h"

namespace recourse::rules {

Ruling free_return(const LineCase& c) {
  if (c.reason() != Reason::changed_mind) return {};
  const Deadline* open = c.days.free_return(c.today);
  if (open == nullptr) return {};
  return {{{RuleId::refund_window, Effect::allows, open->basis, {{"on", open->on}, {"freeReturn", true}}}}, ask_now()};
}

}  // namespace recourse::rules
