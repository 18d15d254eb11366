#pragma once

#include <nlohmann/json.hpp>

#include "ledger/events.h"

namespace recourse::ledger {

/// An event as an export holds it.
nlohmann::json to_json(const Event& event);

/// Reads such an event and checks all of it, its body too, which comes out as this host writes it. Throws
/// codec::BadValue.
Event event_from(const codec::Reader& r);

/// The same of a row whose body may be damaged. Throws codec::BadValue or nlohmann::json::exception.
Event checked(const Event& event);

}  // namespace recourse::ledger
