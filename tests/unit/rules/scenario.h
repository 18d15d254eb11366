#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/facts.h"
#include "domain/observation.h"
#include "domain/rulebook.h"

namespace recourse::testing {

/// What a buyer's pages and notes came to: the pages as they were observed, and what the buyer recorded.
struct Scenario {
  std::vector<Observation> pages;
  std::vector<Agreement> agreements;
  std::vector<Problem> problems;
  StoreSettings settings;
};

/// The order and the store every scenario is about.
OrderId order_id();
StoreId store_id();
LineId line_id(std::string_view digits);

PageDate day(std::string_view text);
Instant at(std::string_view text);

/// An empty page; complete unless told otherwise.
Observation page(PageKind kind, Instant seen_at, bool complete = true);

/// The facts a ledger would hold at `now`: pages folded in order of time, those of a clock that was ahead first.
OrderFacts facts_of(const Scenario& scenario, Instant now = Instant::max());

/// Without the pages and notes that come after `now`.
Scenario known_at(Scenario scenario, Instant now);

}  // namespace recourse::testing
