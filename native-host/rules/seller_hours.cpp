#include "rules/rules.h"

namespace recourse::rules {

std::optional<Finding> seller_hours(const MessageVerdict& message, std::chrono::minutes utc_offset) {
  if (!message.best_time || message.answer == MessageAnswer::not_possible) return std::nullopt;
  return Finding{RuleId::seller_hours,
                 Effect::informs,
                 Basis::assumed,
                 {{"from", message.best_time->from},
                  {"to", message.best_time->to},
                  {"utcOffsetMinutes", static_cast<int>(utc_offset.count())}}};
}

}  // namespace recourse::rules
