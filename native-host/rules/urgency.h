#pragma once

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"

namespace recourse::rules {

/// Which of all orders comes first for the buyer, as a number, the smaller the sooner: what needs the buyer or has its
/// last day near, by the day to act by; then what is worth opening, by `rank_of` its look; then what waits, by its day;
/// then what is over, the newest first. What needs the buyer and has no day comes after what is to be done today.
int urgency_of(const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
               const Rulebook& rulebook);

}  // namespace recourse::rules
