#pragma once

#include "codec/reader.h"
#include "domain/order.h"

namespace recourse::codec {

Money money_from(const Reader& r);
Order order_from(const Reader& r);
Window stored_window_from(const Reader& r);
nlohmann::json to_json(const Window& window);

}  // namespace recourse::codec
