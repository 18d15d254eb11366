#pragma once

#include <vector>

#include "domain/facts.h"
#include "drafts/kinds.h"

namespace recourse::drafts {

/// The items a request is about. Where it names none: those not paid back, those whose refund was decided only where
/// that is what is asked after; of these those with a problem noted, else those not noted as fine; and of an order in
/// several parcels those that have come, or that have not, as the reason tells. Never none of several.
std::vector<const OrderLine*> lines_meant(const OrderFacts& facts, const Request& request);

/// The same request, naming its item where only one of several is meant: what is said of it is then its own.
Request narrowed(const OrderFacts& facts, Request request);

}  // namespace recourse::drafts
