#include "rules/right_of_withdrawal.h"

#include "rules/european_union.h"
#include "rules/last_days.h"

namespace recourse::rules {

bool may_withdraw(const Question& question) {
  return question.reason == Reason::changed_mind && question.country && is_in_european_union(*question.country);
}

// All days count, and the day of receipt is the one before the first. A last day on a Sunday or holiday may be moved to
// the next working day by law; nothing is gained by counting on it.
std::optional<PageDate> withdrawal_until(const Order& order, const OrderLine* line, const Question& question,
                                         const Rulebook& rulebook) {
  if (!may_withdraw(question)) return std::nullopt;
  const auto received = arrival_of(order, line);
  return received ? std::optional(*received + std::chrono::days(rulebook.withdrawal_days)) : std::nullopt;
}

}  // namespace recourse::rules
