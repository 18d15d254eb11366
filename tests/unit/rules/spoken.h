#pragma once

#include <string>

#include "domain/verdict.h"

namespace recourse::testing {

// Verdicts in the words of the truth tables.

/// "yes request-now"
std::string spoken(const Refund& refund);
/// "2026-10-13 platform", or "-"
std::string spoken(const std::optional<Deadline>& deadline);
/// "wait until 2026-09-10", "open-page refund-list"
std::string spoken(const NextStep& step);
/// "spam-risk awaiting-reply until 2026-09-04T08:00:00Z"
std::string spoken(const MessageVerdict& message);

}  // namespace recourse::testing
