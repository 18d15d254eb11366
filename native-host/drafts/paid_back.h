#pragma once

#include <optional>

#include "domain/facts.h"
#include "domain/verdict.h"
#include "drafts/kinds.h"

namespace recourse::drafts {

/// A warning where the ledger knows money of the draft's item as paid back: all of it, or a part, of which the rest may
/// be asked for. Null where nothing is known of that, or where the draft says that a refund decided has not come.
std::optional<Finding> already_paid_finding(const OrderFacts& facts, const Request& request);

}  // namespace recourse::drafts
