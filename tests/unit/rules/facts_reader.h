#pragma once

#include <string>

#include "unit/rules/scenario.h"

namespace recourse::testing {

/// Reads facts as truth-table/README.md describes them: clauses divided by ";". `question.now` must be set; the facts
/// may set the reason and the buyer's zone. Throws std::invalid_argument.
Scenario read_facts(const std::string& text, Question& question);

}  // namespace recourse::testing
