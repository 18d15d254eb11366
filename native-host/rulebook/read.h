#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/rulebook.h"

namespace recourse::rulebook {

/// Puts the values that `json` has over those of `rulebook`; what it leaves out stays. A value is either bare (5) or in
/// the built-in file's form ({"value": 5, …}). Throws Invalid, which names the place.
Rulebook read_over(Rulebook rulebook, const nlohmann::json& json);

}  // namespace recourse::rulebook
