#pragma once

#include "codec/reader.h"
#include "domain/order.h"

namespace recourse::codec {

Money money_from(const Reader& r);
Window stored_window_from(const Reader& r);
void write(Writer& w, const Money& money);
void write(Writer& w, const Window& window);

}  // namespace recourse::codec
