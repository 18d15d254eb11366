#pragma once

#include <optional>
#include <string_view>

#include "domain/ids.h"

namespace recourse::drafts {

/// What in the text looks like the buyer's own data: "email", "card", "iban" or "phone". Ids of orders and parcels are
/// none. `fold` is the text as `folded` gives it.
std::optional<std::string_view> personal_data(std::string_view text, std::string_view fold,
                                              const std::optional<OrderId>& order);

}  // namespace recourse::drafts
