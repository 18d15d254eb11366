#pragma once

#include <optional>
#include <string_view>

#include "domain/ids.h"

namespace recourse::cli {

/// An order's number as people paste it: with "#" or "Order ID:" before it, in groups with spaces or dashes between,
/// or the address of the order's page. Null when it is none.
std::optional<OrderId> order_number(std::string_view pasted);

/// The same of a store's number and the address of its page.
std::optional<OrderId> store_number(std::string_view pasted);

}  // namespace recourse::cli
