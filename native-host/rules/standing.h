#pragma once

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"

namespace recourse::rules {

using recourse::Standing;

/// The order's standing is the most pressing among its lines'. An answer asked of the buyer, goods to send back, an
/// appeal or money that stays out need the buyer, money for as long as a bank would look for it; so does a refund that
/// can be asked for, or a seller to be told, where a problem is noted, the item has not come, or the last day is within
/// the urgent days, and support to be asked about a parcel that comes no more. What was noted as fine waits for nothing
/// of its own.
Standing standing_of(const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
                     const Rulebook& rulebook);

/// The same of one item.
Standing standing_of(const OrderFacts& facts, const LineVerdict& line, const Question& question,
                     const Rulebook& rulebook);

/// Whether the buyer's newest word on the order, or on one of its lines, is that something is wrong.
bool has_problem(const OrderFacts& facts);

}  // namespace recourse::rules
