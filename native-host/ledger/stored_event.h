#pragma once

#include <string>

#include "ledger/events.h"

namespace recourse::ledger {

/// An event as an export holds it. Throws codec::BadValue when its body is no JSON.
std::string text_of(const Event& event);

/// The body of the event of a draft that was put into a page.
std::string draft_text(const OrderId& order, const std::optional<LineId>& line, std::string_view kind,
                       std::string_view text);

/// Reads such an event and checks all of it, its body too, which comes out as this host writes it. Throws
/// codec::BadValue.
Event event_from(const codec::Reader& r);

/// The same of a row whose body may be damaged. Throws codec::BadValue.
Event checked(const Event& event);

}  // namespace recourse::ledger
