#include "domain/order_record.h"

#include <algorithm>
#include <chrono>

#include "domain/order_lines.h"
#include "domain/take.h"

namespace recourse {
namespace {

using std::chrono::hours;

/// Two sightings of one window this close together may come from caches: the safer of them counts (rules/last_days).
constexpr hours kSameTime{24};

using recourse::take;

void take(std::optional<Store>& known, const std::optional<Store>& seen) {
  if (!seen) return;
  if (!known || known->store_id != seen->store_id) {
    known = seen;
    return;
  }
  take(known->name, seen->name);
  take(known->can_message, seen->can_message);
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
    const bool at_the_same_time = k.seen_at <= seen.seen_at && seen.seen_at - k.seen_at <= kSameTime;
    return repeats(k.window) || !at_the_same_time;
  });
  for (const auto& window : seen.order.windows) known.push_back({window, seen.page, seen.seen_at});
}

bool only_when_paid(OrderStatus status) {
  return status == OrderStatus::processing || status == OrderStatus::shipped || status == OrderStatus::completed;
}

bool ends_an_order(OrderStatus status) {
  return status == OrderStatus::completed || status == OrderStatus::cancelled || status == OrderStatus::expired;
}

void take_status(OrderRecord& known, const OrderSighting& seen) {
  const OrderStatus status = seen.order.status;
  const bool lags = known.ended_on_detail && seen.page != PageKind::order_detail && status != known.order.status;
  if (lags) return;
  take(known.order.status_text, seen.order.status_text);
  if (status == OrderStatus::unknown) return;
  if (known.order.status != OrderStatus::unknown && known.order.status != status)
    known.status_changed_at = seen.seen_at;
  known.order.status = status;
  known.was_paid = known.was_paid || only_when_paid(status);
  if (seen.complete && seen.page == PageKind::order_detail) known.ended_on_detail = ends_an_order(status);
}

void take_refund_state(OrderRecord& known, const OrderSighting& seen) {
  const auto& state = seen.order.refund_state;
  if (!state || known.order.refund_state == state) return;
  known.order.refund_state = state;
  known.refund_state_since = seen.seen_at;
}

/// Items that came one by one tell when the order has: with the last of them.
void take_arrival(Order& order) {
  if (comes_in_parts(order)) {
    order.delivered_on.reset();
    if (order.tracking == Tracking::delivered) order.tracking = Tracking::unknown;
  } else if (!order.lines.empty() && order.lines.front().delivered_on) {
    order.delivered_on = std::ranges::max(order.lines, {}, &OrderLine::delivered_on).delivered_on;
  }
}

/// Sightings come in order of time, those of a clock that was ahead first. When the first of the others comes, what was
/// told before it counts as told by then at the latest.
void give_way(OrderRecord& known, Instant seen_at) {
  known.ended_on_detail = false;
  known.ahead_at = known.first_seen_at;
  known.first_seen_at = seen_at;
  const auto by_then = [&](std::optional<Instant>& at) {
    if (at) at = std::min(*at, seen_at);
  };
  by_then(known.status_changed_at);
  by_then(known.refund_state_since);
  for (auto& button : known.buttons) by_then(button.offered_seen_at);
}

template <class Record>
bool folded_at(const Record& record, Instant now) {
  return record.last_seen_at <= now && (!record.ahead_at || *record.ahead_at > now);
}

}  // namespace

bool is_folded_at(const OrderRecord& record, Instant now) { return folded_at(record, now); }

bool is_folded_at(const DisputeRecord& record, Instant now) { return folded_at(record, now); }

bool is_earlier(Instant a, Instant b, Instant now) {
  const bool a_is_past = a <= now;
  const bool b_is_past = b <= now;
  return a_is_past == b_is_past ? a < b : b_is_past;
}

bool comes_in_parts(const Order& order) {
  const auto has_come = [](const OrderLine& line) { return line.delivered_on.has_value(); };
  return std::ranges::any_of(order.lines, has_come) && !std::ranges::all_of(order.lines, has_come);
}

Instant time_before_pages(const Order& order) {
  using namespace std::chrono;
  // Page dates have no zone: a day begins fourteen hours before UTC's at the earliest.
  const PageDate day = order.placed_on ? *order.placed_on - days(1) : PageDate(year(2000) / 1 / 1);
  return Instant(sys_days(day.time_since_epoch()));
}

bool is_outdated(const OrderRecord& record, Instant now) {
  constexpr std::chrono::days kSpeaksFor{10};  // this project's own choice: AliExpress gives no times
  return now - record.last_seen_at > kSpeaksFor;
}

bool is_outdated(const DisputeRecord& record, Instant now) {
  constexpr std::chrono::days kSpeaksFor{30};  // this project's own choice too
  return now - record.last_seen_at > kSpeaksFor;
}

bool is_known_from_tools_alone(const OrderRecord& record) {
  return record.last_seen_at <= time_before_pages(record.order);
}

OrderRecord first_sighting(const OrderSighting& seen) {
  OrderRecord record{.order = Order{.order_id = seen.order.order_id},
                     .windows = {},
                     .buttons = {},
                     .first_seen_at = seen.seen_at,
                     .last_seen_at = seen.seen_at,
                     .detail_read_at = {},
                     .tracking_read_at = {},
                     .status_changed_at = {},
                     .was_paid = false,
                     .ended_on_detail = false,
                     .refund_state_since = {},
                     .ahead_at = {}};
  return fold(std::move(record), seen);
}

OrderRecord fold(OrderRecord known, const OrderSighting& seen) {
  if (seen.seen_at < known.last_seen_at) give_way(known, seen.seen_at);
  Order& order = known.order;
  take_status(known, seen);
  take_refund_state(known, seen);
  take(order.placed_on, seen.order.placed_on);
  take(order.paid_on, seen.order.paid_on);
  take(order.shipped_on, seen.order.shipped_on);
  take(order.eta_on, seen.order.eta_on);
  take(order.delivered_on, seen.order.delivered_on);
  take(order.completed_on, seen.order.completed_on);
  if (seen.order.tracking != Tracking::unknown) order.tracking = seen.order.tracking;
  take(order.last_event_on, seen.order.last_event_on);
  take(order.tracking_number, seen.order.tracking_number);
  take(order.payment_method, seen.order.payment_method);
  take(order.store, seen.order.store);
  take(order.total, seen.order.total);
  // What a page in another language hid, the next look at the page in one that is read shows.
  if (seen.page == PageKind::order_detail) order.unread_language = seen.order.unread_language;
  take_lines(known, seen);
  take_arrival(order);
  take_windows(known.windows, seen);

  known.last_seen_at = seen.seen_at;
  if (seen.complete && seen.page == PageKind::order_detail) known.detail_read_at = seen.seen_at;
  if (seen.complete && seen.page == PageKind::tracking) known.tracking_read_at = seen.seen_at;
  return known;
}

DisputeRecord first_sighting(const Dispute& seen, Instant seen_at) { return {seen, seen_at, seen_at, {}, {}}; }

DisputeRecord fold(DisputeRecord known, const Dispute& seen, Instant seen_at) {
  Dispute& dispute = known.dispute;
  if (seen_at < known.last_seen_at) {  // all before this were of a clock that was ahead
    known.ahead_at = known.first_seen_at;
    known.first_seen_at = seen_at;
    if (known.changed_at) known.changed_at = std::min(*known.changed_at, seen_at);
  }
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
  known.last_seen_at = seen_at;
  return known;
}

}  // namespace recourse
