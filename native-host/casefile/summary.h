#pragma once

#include <string>
#include <vector>

#include "casefile/build.h"
#include "text/words.h"

namespace recourse::casefile {

/// What the buyer last noted as wrong, item by item; what was noted as fine since is not among it.
std::vector<const Problem*> standing_problems(const Case& known);

/// The first paragraph: what is wrong and what is wanted, as far as the buyer noted it and pages show it.
std::vector<std::string> summary(const Case& known, const text::Words& words);

}  // namespace recourse::casefile
