#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/facts.h"
#include "domain/verdict.h"
#include "drafts/kinds.h"

namespace recourse::drafts {

struct Draft {
  std::string text;
  std::size_t length = 0;  ///< code points
  std::vector<Finding> lint;
  std::vector<std::string_view> checklist;  ///< what to gather for this reason
};

/// A text from the templates in extension/_locales (keys "draft_"), 60 to 1,000 code points. The combination must fit
/// (`misfit`). The buyer's own words and names from pages stand in it as they are: nothing in them is a template.
Draft compose(const OrderFacts& facts, const Request& request, Instant now);

}  // namespace recourse::drafts
