#pragma once

#include "domain/facts.h"

namespace recourse::drafts {

inline constexpr const char* kNow = "2026-09-07T12:00:00Z";

inline Instant at(const char* text) { return *parse_instant(text); }
inline PageDate on(const char* text) { return *parse_page_date(text); }

/// An order with everything known that a page may tell before it arrives.
inline OrderFacts sent_order() {
  OrderFacts facts{.record = {.order = {.order_id = *OrderId::parse("8212313961591322")}}};
  Order& order = facts.record.order;
  order.status = OrderStatus::shipped;
  order.placed_on = on("2026-07-15");
  order.paid_on = on("2026-07-15");
  order.shipped_on = on("2026-07-18");
  order.eta_on = on("2026-08-12");
  order.tracking_number = "LP00612345678901";
  order.store = Store{*StoreId::parse("1105843321"), "Vega Store", true};
  order.total = Money{"132.74", "BRL"};
  order.lines.push_back({.line_id = *LineId::parse("8212313961601322"),
                         .title =
                             "Wireless Earbuds Bluetooth 5.3 Noise Cancelling Headphones Sports Waterproof Headset "
                             "With Microphone Charging Case for All Phones",
                         .quantity = 2,
                         .price = Money{"63.30", "BRL"}});
  facts.record.last_seen_at = at("2026-09-07T11:00:00Z");
  facts.store.store_id = order.store->store_id;
  facts.store.name = order.store->name;
  return facts;
}

/// The same after it arrived and was completed.
inline OrderFacts arrived_order() {
  auto facts = sent_order();
  facts.record.order.status = OrderStatus::completed;
  facts.record.order.tracking = Tracking::delivered;
  facts.record.order.delivered_on = on("2026-08-20");
  facts.record.order.completed_on = on("2026-08-28");
  return facts;
}

/// Nothing is known of it but its number.
inline OrderFacts bare_order() {
  OrderFacts facts{.record = {.order = {.order_id = *OrderId::parse("8212313961591322")}}};
  facts.record.last_seen_at = at("2026-09-07T11:00:00Z");
  return facts;
}

}  // namespace recourse::drafts
