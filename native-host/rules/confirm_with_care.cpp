#include "rules/rules.h"

namespace recourse::rules {

std::optional<Finding> confirm_with_care(const Order& order) {
  if (order.status != OrderStatus::shipped) return std::nullopt;
  return Finding{RuleId::confirm_with_care, Effect::informs, Basis::platform, {}};
}

}  // namespace recourse::rules
