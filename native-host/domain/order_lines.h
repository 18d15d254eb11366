#pragma once

#include "domain/order_record.h"

namespace recourse {

/// Adds the items of a sighting, and their buttons, to those known. An item without a line id is the known one of its
/// product, else of its title; a page with line ids names it. Once a whole detail page named all items, one without an
/// id that fits none of them, or more than one, adds nothing.
void take_lines(OrderRecord& known, const OrderSighting& seen);

}  // namespace recourse
