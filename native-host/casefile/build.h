#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/facts.h"
#include "domain/verdict.h"
#include "drafts/kinds.h"

namespace recourse::casefile {

/// What a case file tells of one order.
struct Case {
  const OrderFacts& facts;
  const std::vector<Note>& notes;  ///< oldest first
  const OrderVerdict& verdict;
  Instant now;
  std::optional<std::string> country;  ///< where the buyer is ("ES"), for the ways beside AliExpress
  std::chrono::minutes buyer_utc_offset{0};
};

/// One HTML page that needs nothing else: no script, no picture, no address is loaded. Every text from outside stands
/// in it as text, without control characters and marks that turn the direction of writing.
std::string build(const Case& known, const std::string& language);

}  // namespace recourse::casefile
