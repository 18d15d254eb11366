#include "rules/look_first.h"
#include "rules/rules.h"

namespace recourse::rules {

Ruling contact_seller_first(const LineCase& c) {
  if (c.told || !c.facts.store.can_message.value_or(true)) return {};
  Finding finding{RuleId::contact_seller_first, Effect::waits, Basis::guide, {}};
  if (const Deadline* last = c.last_day()) finding.args["by"] = last->contact_by.value();
  return {{finding}, decide(RefundAnswer::not_yet, RefundCode::contact_seller_first, tell_the_seller(c))};
}

}  // namespace recourse::rules
