#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "domain/order.h"

namespace recourse::imports {

inline constexpr std::string_view kDigits = "0123456789";

/// "US $120.95", "129,46zł", "1.234,56 EUR": the amount with a point, and the currency; `otherwise` where the text
/// names none. Null when either is not known, or the text can be read in two ways ("1.382").
std::optional<Money> money_of(std::string_view text, std::string_view otherwise);

/// "2026-02-20", "Feb 21, 2026", "5/21/2026", "21.5.2026", and milliseconds since 1970. Never a guess: null for
/// "3/4/2026", which is March or April by country, and for a day before AliExpress was or still to come.
std::optional<PageDate> day_of(std::string_view text, PageDate today);

/// As tools and the site's English call it; what is none of these is unknown.
OrderStatus status_of(std::string_view text);

}  // namespace recourse::imports
