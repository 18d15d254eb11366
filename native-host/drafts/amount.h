#pragma once

#include <optional>
#include <string_view>

#include "domain/money.h"

namespace recourse::drafts {

/// An amount as people write it ("12,50 €", "R$ 1.234,50"), as exact money, where digits and currency leave no doubt. A
/// bare number is in `currency`. Null where they do: "1.234" may be either.
std::optional<Money> exact_amount(std::string_view written, const std::string& currency);

/// Whether an amount as people write it ("12,50 €", "R$ 1.200,00", "12.50") is more than `most`. A bare number is taken
/// for the same currency. Null where another currency, or a number that may be read in two ways ("1.200"), is written.
std::optional<bool> is_more(std::string_view written, const Money& most);

}  // namespace recourse::drafts
