#include "domain/order_record.h"

#include <algorithm>
#include <chrono>

namespace recourse {
namespace {

using std::chrono::hours;

/// Two sightings of one window this close together may come from caches: the safer of them counts (rules/last_days).
constexpr hours kSameTime{24};

template <class T>
void take(std::optional<T>& known, const std::optional<T>& seen) {
  if (seen) known = seen;
}

void take(std::string& known, const std::string& seen) {
  if (!seen.empty()) known = seen;
}

void take(std::optional<Store>& known, const std::optional<Store>& seen) {
  if (!seen) return;
  if (!known || known->store_id != seen->store_id) {
    known = seen;
    return;
  }
  take(known->name, seen->name);
  take(known->can_message, seen->can_message);
}

void take(OrderLine& known, const OrderLine& seen) {
  take(known.product_id, seen.product_id);
  take(known.title, seen.title);
  take(known.quantity, seen.quantity);
  take(known.price, seen.price);
  take(known.eta_on, seen.eta_on);
  take(known.delivered_on, seen.delivered_on);
}

void take_lines(std::vector<OrderLine>& known, const std::vector<OrderLine>& seen) {
  for (const auto& line : seen) {
    const auto same =
        std::find_if(known.begin(), known.end(), [&](const auto& k) { return k.line_id == line.line_id; });
    if (same != known.end()) {
      take(*same, line);
    } else {
      known.push_back(line);
      known.back().dispute_offered.reset();
    }
  }
}

void take_buttons(std::vector<ButtonRecord>& known, const OrderSighting& seen) {
  for (const auto& line : seen.order.lines) {
    if (!line.dispute_offered) continue;
    auto same = std::find_if(known.begin(), known.end(), [&](const auto& b) { return b.line_id == line.line_id; });
    if (same == known.end()) same = known.insert(known.end(), ButtonRecord{line.line_id, false, seen.seen_at, {}});
    same->offered = *line.dispute_offered;
    same->seen_at = seen.seen_at;
    if (same->offered) same->offered_seen_at = seen.seen_at;
  }
}

/// Whether two windows are the same right, whatever its length: a newer sighting of it replaces an older one.
bool same_right(const Window& a, const Window& b) {
  return a.kind == b.kind && a.reason_class == b.reason_class && a.line_id == b.line_id;
}

bool same_value(const Window& a, const Window& b) { return same_right(a, b) && a.days == b.days && a.date == b.date; }

/// Windows of a tracking page and of all other pages are kept apart: each page replaces its own.
bool same_source(PageKind a, PageKind b) { return (a == PageKind::tracking) == (b == PageKind::tracking); }

void take_windows(std::vector<WindowSighting>& known, const OrderSighting& seen) {
  const bool tells_all = seen.complete && (seen.page == PageKind::order_detail || seen.page == PageKind::tracking);
  const auto is_seen_again = [&](const Window& window) {
    return std::any_of(seen.order.windows.begin(), seen.order.windows.end(),
                       [&](const Window& w) { return same_right(w, window); });
  };
  const auto repeats = [&](const Window& window) {
    return std::any_of(seen.order.windows.begin(), seen.order.windows.end(),
                       [&](const Window& w) { return same_value(w, window); });
  };
  std::erase_if(known, [&](const WindowSighting& k) {
    if (!same_source(k.page, seen.page)) return false;
    if (!is_seen_again(k.window)) return tells_all;
    return repeats(k.window) || seen.seen_at - k.seen_at > kSameTime;
  });
  for (const auto& window : seen.order.windows) known.push_back({window, seen.page, seen.seen_at});
}

bool only_when_paid(OrderStatus status) {
  return status == OrderStatus::processing || status == OrderStatus::shipped || status == OrderStatus::completed;
}

}  // namespace

OrderRecord first_sighting(const OrderSighting& seen) {
  OrderRecord record{.order = Order{.order_id = seen.order.order_id},
                     .windows = {},
                     .buttons = {},
                     .first_seen_at = seen.seen_at,
                     .last_seen_at = seen.seen_at,
                     .detail_read_at = {},
                     .tracking_read_at = {},
                     .status_changed_at = {},
                     .was_paid = false};
  return fold(std::move(record), seen);
}

OrderRecord fold(OrderRecord known, const OrderSighting& seen) {
  Order& order = known.order;
  if (seen.order.status != OrderStatus::unknown) {
    if (order.status != OrderStatus::unknown && order.status != seen.order.status)
      known.status_changed_at = seen.seen_at;
    order.status = seen.order.status;
    known.was_paid = known.was_paid || only_when_paid(order.status);
  }
  take(order.status_text, seen.order.status_text);
  take(order.placed_on, seen.order.placed_on);
  take(order.paid_on, seen.order.paid_on);
  take(order.shipped_on, seen.order.shipped_on);
  take(order.eta_on, seen.order.eta_on);
  take(order.delivered_on, seen.order.delivered_on);
  take(order.completed_on, seen.order.completed_on);
  if (seen.order.tracking != Tracking::unknown) order.tracking = seen.order.tracking;
  take(order.tracking_number, seen.order.tracking_number);
  take(order.payment_method, seen.order.payment_method);
  take(order.store, seen.order.store);
  take(order.total, seen.order.total);
  take_lines(order.lines, seen.order.lines);
  take_buttons(known.buttons, seen);
  take_windows(known.windows, seen);

  known.last_seen_at = std::max(known.last_seen_at, seen.seen_at);
  if (seen.complete && seen.page == PageKind::order_detail) known.detail_read_at = seen.seen_at;
  if (seen.complete && seen.page == PageKind::tracking) known.tracking_read_at = seen.seen_at;
  return known;
}

DisputeRecord first_sighting(const Dispute& seen, Instant seen_at) { return {seen, seen_at, seen_at, {}}; }

DisputeRecord fold(DisputeRecord known, const Dispute& seen, Instant seen_at) {
  Dispute& dispute = known.dispute;
  if (seen.state != DisputeState::unknown || dispute.state == DisputeState::unknown) {
    if (dispute.state != seen.state) known.changed_at = seen_at;
    dispute.state = seen.state;
  }
  take(dispute.line_id, seen.line_id);
  take(dispute.outcome, seen.outcome);
  take(dispute.respond_by, seen.respond_by);
  take(dispute.return_by, seen.return_by);
  take(dispute.appealable, seen.appealable);
  take(dispute.opened_on, seen.opened_on);
  take(dispute.closed_on, seen.closed_on);
  take(dispute.text, seen.text);
  known.last_seen_at = std::max(known.last_seen_at, seen_at);
  return known;
}

}  // namespace recourse
