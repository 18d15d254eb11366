#pragma once

#include <string>

#include "domain/facts.h"
#include "domain/verdict.h"
#include "text/words.h"

namespace recourse::cli {

/// The whole verdict, one screen: what to do next first, then last days, messages and the reasons with their basis.
/// `facts` is null for an order that was never seen.
std::string verdict_text(const OrderVerdict& verdict, const OrderFacts* facts, const text::Words& words);

}  // namespace recourse::cli
