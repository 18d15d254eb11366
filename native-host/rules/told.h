#pragma once

#include <optional>
#include <string_view>

#include "rules/conversation.h"

namespace recourse::rules {

struct LineCase;

/// The buyer's messages that told the seller about this order: those that name it, and those that name none and were
/// sent when the order could already be spoken of. Null when there is none.
std::optional<Conversation::Telling> telling_of(const LineCase& c);

/// Whether a text names an order, and not this one.
bool names_another_order(std::string_view text, const OrderId& order_id);

}  // namespace recourse::rules
