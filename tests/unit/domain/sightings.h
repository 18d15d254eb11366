#pragma once

#include <utility>

#include "domain/ids.h"
#include "domain/order_record.h"

/// Sightings of one made-up order.
namespace recourse {

inline const OrderId kThisOrder = *OrderId::parse("8212313961591322");
inline Instant at(const char* text) { return parse_instant(text).value(); }
inline PageDate day(const char* text) { return parse_page_date(text).value(); }
inline LineId line(const char* digits) { return *LineId::parse(digits); }

inline OrderSighting seen(const char* time, Order order, PageKind page = PageKind::order_detail, bool complete = true) {
  return {page, Source::json, complete, at(time), std::move(order)};
}

inline Order order(OrderStatus status = OrderStatus::completed) { return {.order_id = kThisOrder, .status = status}; }

}  // namespace recourse
