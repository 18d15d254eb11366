#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "domain/order.h"

namespace recourse::imports {

/// "US $120.95", "129,46zł", "1.234,56 EUR": the amount with a point, and the currency; `otherwise` where the text
/// names none. Null when either is not known.
std::optional<Money> money_of(std::string_view text, std::string_view otherwise);

/// "2026-02-20", "Feb 21, 2026", "5/21/2026" (the month first), "21.5.2026", and milliseconds since 1970.
std::optional<PageDate> day_of(std::string_view text);

/// As tools and the site's English call it; what is none of these is unknown.
OrderStatus status_of(std::string_view text);

}  // namespace recourse::imports
