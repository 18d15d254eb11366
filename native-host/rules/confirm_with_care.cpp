#include "rules/rules.h"

namespace recourse::rules {

std::optional<Finding> confirm_with_care(const LineCase& c) {
  if (c.order.status == OrderStatus::shipped)
    return Finding{RuleId::confirm_with_care, Effect::informs, Basis::platform, {}};
  const auto reason = c.reason();
  const bool asks_for_arrival = reason && counts_for(ReasonClass::not_received, reason);
  if (c.order.status != OrderStatus::completed || c.is_delivered() || !asks_for_arrival) return std::nullopt;
  return Finding{RuleId::confirm_with_care, Effect::warns, Basis::platform, {{"why", std::string("never-came")}}};
}

}  // namespace recourse::rules
