#pragma once

#include <vector>

#include "rules/line_case.h"
#include "rules/ruling.h"

namespace recourse::rules {

/// The soonest first; what has no day comes last.
void sort_by_day(std::vector<Turn>& turns);

/// What the disputes about the line ask of the buyer.
std::vector<Turn> turns_of(const LineCase& c);

/// The same of the disputes about none of the lines that pages told of; `reasons` gets what there is to say of them.
std::vector<Turn> turns_of_no_line(const OrderFacts& facts, const Question& question, const Rulebook& rulebook,
                                   const MessageVerdict& message, std::vector<Finding>& reasons);

}  // namespace recourse::rules
