#pragma once

#include <vector>

#include "domain/facts.h"
#include "domain/verdict.h"
#include "drafts/kinds.h"

namespace recourse::drafts {

/// The reason whose sentence is true where the ledger knows better than the reason asked for: what was not sent did not
/// arrive damaged, what is marked as delivered has not merely "not arrived", what is not due yet is not late.
Reason spoken_reason(const OrderFacts& facts, const Request& request, Instant now);

/// A warning for each thing that a draft of this kind and reason takes for granted and that pages and notes do not
/// show, or show otherwise.
std::vector<Finding> contradictions(const OrderFacts& facts, const Request& request, Instant now);

}  // namespace recourse::drafts
