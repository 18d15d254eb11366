#pragma once

#include <optional>

#include "domain/facts.h"
#include "domain/rulebook.h"

namespace recourse::rules {

/// Whether the question is one of a change of mind in the European Union.
bool may_withdraw(const Question& question);

/// The last of the law's days to change one's mind, counted from the item's own receipt; those of an order that comes
/// in several parcels begin no earlier. Null where the question is another, or the day of receipt is not known.
std::optional<PageDate> withdrawal_until(const Order& order, const OrderLine* line, const Question& question,
                                         const Rulebook& rulebook);

}  // namespace recourse::rules
