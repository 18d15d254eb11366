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

/// AliExpress's button on one line, as far as any page told.
struct ButtonRecord {
  LineId line_id;
  bool offered = false;                    ///< the newest answer
  Instant seen_at;                         ///< when that was
  std::optional<Instant> offered_seen_at;  ///< the newest time it was offered
  bool operator==(const ButtonRecord&) const = default;
};

/// Everything pages told of one order: the fold of its sightings in order of `seen_at`.
struct OrderRecord {
  Order order;  ///< merged values; `windows` and the lines' `dispute_offered` live in the members below
  std::vector<WindowSighting> windows;
  std::vector<ButtonRecord> buttons;
  Instant first_seen_at;
  Instant last_seen_at;
  std::optional<Instant> detail_read_at;     ///< newest complete order-detail page
  std::optional<Instant> tracking_read_at;   ///< newest complete tracking page
  std::optional<Instant> status_changed_at;  ///< when a status other than the one before was first seen
  bool was_paid = false;                     ///< a page showed it in a state that only a paid order reaches
  bool operator==(const OrderRecord&) const = default;
};

/// Starts a record from the first sighting.
OrderRecord first_sighting(const OrderSighting& seen);

/// Adds a sighting that is not older than the record's last one. A newer value replaces an older one; a less complete
/// page never erases what a fuller one told; of two last days (first days) seen within 24 h the earlier (later) stands.
/// A sighting older than `last_seen_at` must be folded from the beginning, in order of time.
OrderRecord fold(OrderRecord known, const OrderSighting& seen);

/// A dispute with when it was seen.
struct DisputeRecord {
  Dispute dispute;
  Instant first_seen_at;
  Instant last_seen_at;
  std::optional<Instant> changed_at;  ///< when a state other than the one before was first seen
  bool operator==(const DisputeRecord&) const = default;
};

DisputeRecord first_sighting(const Dispute& seen, Instant seen_at);

/// Adds a sighting that is not older than the record's last one; null members keep what was known.
DisputeRecord fold(DisputeRecord known, const Dispute& seen, Instant seen_at);

}  // namespace recourse
