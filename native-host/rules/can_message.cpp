#include "rules/rules.h"

namespace recourse::rules {

Ruling can_message(const LineCase& c) {
  if (c.facts.store.can_message.value_or(true)) return {};
  const Finding finding{RuleId::can_message, Effect::blocks, Basis::platform, {}};
  if (c.button_is_fresh()) return {{finding}, ask_now()};
  return {{finding}, decide(RefundAnswer::unknown, RefundCode::unknown, step(Action::contact_support))};
}

}  // namespace recourse::rules
