#pragma once

#include <string>

#include "domain/facts.h"
#include "domain/verdict.h"
#include "text/words.h"

namespace recourse::cli {

/// The one sentence that answers for a line or an order.
std::string verdict_sentence(const Refund& refund, const NextStep& next, const text::Words& words);

/// What to do next, in a few words.
std::string step_sentence(const NextStep& next, const text::Words& words);

/// The whole verdict, one screen: what to do next first, then last days, messages and the reasons with their basis.
/// `facts` is null for an order that was never seen.
std::string verdict_text(const OrderVerdict& verdict, const OrderFacts* facts, const text::Words& words);

}  // namespace recourse::cli
