#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"

namespace recourse {

enum class OrderStatus { unpaid, processing, shipped, completed, cancelled, expired, unknown };
enum class Tracking { moving, delivered, returned, lost, unknown };
enum class WindowKind { after_completion, after_placed, after_delivery, until_date, from_date };

/// Of a request for a refund, as far as a list of orders prints it: one runs, or one has ended.
enum class RefundState { open, resolved, unknown };

/// Which reasons for a refund a window covers. `withdrawal` is no page's: the law's days for a change of mind.
enum class ReasonClass { any, defective, not_received, free_return, withdrawal };

/// A span of time AliExpress printed. `after_*` windows have `days` (day N is included); `until_date` and `from_date`
/// have `date`.
struct Window {
  WindowKind kind = WindowKind::after_completion;
  std::optional<int> days;
  std::optional<PageDate> date;
  ReasonClass reason_class = ReasonClass::any;
  std::optional<LineId> line_id;  ///< null: the whole order
  std::string text;               ///< the sentence it was read from
  bool operator==(const Window&) const = default;
};

struct Store {
  StoreId store_id;
  std::string name;
  std::optional<bool> can_message;
  bool operator==(const Store&) const = default;
};

/// An item of an order. Where a page prints no line id, it is known by its product and title.
struct OrderLine {
  std::optional<LineId> line_id;
  std::optional<ProductId> product_id;
  std::string title;
  std::optional<int> quantity;
  std::optional<Money> price;
  std::optional<bool> dispute_offered;  ///< AliExpress's button for this line; null: the page does not tell
  std::optional<PageDate> eta_on;
  std::optional<PageDate> delivered_on;
  bool operator==(const OrderLine&) const = default;
};

/// What all pieces of an item cost, at least one; null where no page told, or where it is more than can be counted.
std::optional<Money> cost_of(const OrderLine& line);

/// One order as one page showed it. Null is "the page did not tell".
struct Order {
  OrderId order_id;
  OrderStatus status = OrderStatus::unknown;
  std::string status_text;
  std::optional<RefundState> refund_state;
  std::optional<PageDate> placed_on;
  std::optional<PageDate> paid_on;
  std::optional<PageDate> shipped_on;
  std::optional<PageDate> eta_on;
  std::optional<PageDate> delivered_on;
  std::optional<PageDate> completed_on;
  Tracking tracking = Tracking::unknown;
  std::optional<PageDate> last_event_on;  ///< of the parcel's way; of several on their way, of the one silent longest
  std::optional<std::string> tracking_number;
  std::optional<std::string> payment_method;
  std::optional<Store> store;
  std::optional<Money> total;
  std::optional<std::string> unread_language;  ///< the page's, where its words are not read ("ko")
  std::vector<Window> windows;
  std::vector<OrderLine> lines;
  bool operator==(const Order&) const = default;
};

}  // namespace recourse
