#pragma once

#include <optional>
#include <vector>

#include "domain/dispute.h"
#include "domain/observation.h"
#include "domain/order.h"

namespace recourse {

/// One order on one page at one time.
struct OrderSighting {
  PageKind page = PageKind::order_list;
  Source source = Source::json;
  bool complete = false;
  Instant seen_at;
  Order order;
};

/// A printed window with where and when it was last seen.
struct WindowSighting {
  Window window;
  PageKind page = PageKind::order_detail;
  Instant seen_at;
  bool operator==(const WindowSighting&) const = default;
};

/// AliExpress's button on one line, as far as any page told. An item without a line id is known by product and title.
struct ButtonRecord {
  std::optional<LineId> line_id;
  bool offered = false;                    ///< the newest answer
  Instant seen_at;                         ///< when that was
  std::optional<Instant> offered_seen_at;  ///< the newest time it was offered
  std::optional<ProductId> product_id;     ///< where there is no line id
  std::string title;                       ///< where there is no line id
  bool operator==(const ButtonRecord&) const = default;
};

/// Everything pages told of one order: the fold of its sightings in order of `seen_at`.
struct OrderRecord {
  Order order;  ///< merged values; `windows` and the lines' `dispute_offered` live in the members below
  std::vector<WindowSighting> windows;
  std::vector<ButtonRecord> buttons;
  Instant first_seen_at;
  Instant last_seen_at;
  std::optional<Instant> detail_read_at;      ///< newest complete order-detail page
  std::optional<Instant> tracking_read_at;    ///< newest complete tracking page
  std::optional<Instant> status_changed_at;   ///< when a status other than the one before was first seen
  bool was_paid = false;                      ///< a page showed it in a state that only a paid order reaches
  bool ended_on_detail = false;               ///< its status ends an order and was read on its whole detail page
  std::optional<Instant> refund_state_since;  ///< when `order.refund_state` was first printed as it is now
  std::optional<Instant> ahead_at;            ///< the earliest sighting that was ahead of the clock and gave way
  bool operator==(const OrderRecord&) const = default;
};

/// Notes of one moment are kept apart by a millisecond each, and clocks are set right by seconds: so little is no clock
/// that was ahead.
inline constexpr std::chrono::minutes kOneMoment{1};

/// Whether two sightings' times stand in the other order: a time ahead of `now` is a clock's fault and comes before
/// all.
bool is_earlier(Instant a, Instant b, Instant now);

/// The button of an item of the record; null when no page told.
const ButtonRecord* button_of(const OrderRecord& record, const OrderLine& line);

/// Some items of the order are known to have come and others are not: it travels in several parcels.
bool comes_in_parts(const Order& order);

/// When an order that another tool wrote down counts as seen: before any page could show it, so that every page's word
/// comes after it.
Instant time_before_pages(const Order& order);
/// No page was read of the order; all that is known another tool wrote down.
bool is_known_from_tools_alone(const OrderRecord& record);

/// Last looked at so long ago that an order not paid for, not sent or on its way may have moved on: orders are paid for
/// within hours, sent within days, and then travel.
bool is_outdated(const OrderRecord& record, Instant now);

/// Whether the record was folded with the clock at `now`: all that gave way then still lies ahead, nothing else does.
bool is_folded_at(const OrderRecord& record, Instant now);

/// Starts a record from the first sighting.
OrderRecord first_sighting(const OrderSighting& seen);

/// Adds a sighting that is not older than the record's last one. A newer value replaces an older one; a less complete
/// page never erases what a fuller one told; of two last days (first days) seen within 24 h the earlier (later) stands.
/// A status that ends an order, read on its whole detail page, is undone by no other page: lists lag behind. Where
/// items are known to have come one by one, the order has come when all of them have.
/// A sighting older than `last_seen_at` must be folded from the beginning, in order of time (`is_earlier`).
OrderRecord fold(OrderRecord known, const OrderSighting& seen);

/// A dispute with when it was seen.
struct DisputeRecord {
  Dispute dispute;
  Instant first_seen_at;
  Instant last_seen_at;
  std::optional<Instant> changed_at;  ///< when a state other than the one before was first seen
  std::optional<Instant> ahead_at;    ///< the earliest sighting that was ahead of the clock and gave way
  bool operator==(const DisputeRecord&) const = default;
};

bool is_folded_at(const DisputeRecord& record, Instant now);

/// A request under way last looked at so long ago that it may have been decided: that takes weeks.
bool is_outdated(const DisputeRecord& record, Instant now);

DisputeRecord first_sighting(const Dispute& seen, Instant seen_at);

/// Adds a sighting that is not older than the record's last one; null members keep what was known.
DisputeRecord fold(DisputeRecord known, const Dispute& seen, Instant seen_at);

}  // namespace recourse
