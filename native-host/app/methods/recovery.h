#pragma once

#include <nlohmann/json.hpp>

#include "ledger/ledger.h"
#include "ledger/recovery.h"

namespace recourse::app::methods {

/// As protocol and schema name it: `Recovery`.
nlohmann::json recovery_json(const ledger::Recovery& recovery);

}  // namespace recourse::app::methods
