#include "codec/order.h"

#include "codec/reader.h"
#include "codec/writer.h"

namespace recourse::codec {

Money money_from(const Reader& r) {
  Money money{r.at("amount").text(40), r.at("currency").text(8)};
  if (!is_amount(money.amount)) r.fail(misfit::expected("an amount such as 126.59 is expected", R"("126.59")"));
  if (!is_currency(money.currency)) r.fail(misfit::expected("a currency such as BRL is expected", R"("BRL")"));
  return money;
}

namespace {

constexpr int kLongestWindow = 3650;
constexpr std::size_t kMostWindows = 1'000;
constexpr std::size_t kMostLines = 1'000;

/// A window without its day would be another one: it is taken whole or not at all.
Window window_from(const Reader& reader) {
  const Reader r = reader.strict();
  Window window;
  window.kind = r.at("kind").one_of<WindowKind>();
  window.days = r.maybe_whole("days", 0, kLongestWindow);
  window.date = r.maybe_date("date");
  window.reason_class = r.maybe_one_of<ReasonClass>("reasonClass").value_or(ReasonClass::any);
  window.line_id = r.maybe_id<LineId>("lineId");
  window.text = r.text_or_empty("text");
  return window;
}

/// Null where the page did not tell which store it is.
std::optional<Store> store_from(const Reader& r) {
  const auto id = r.maybe_id<StoreId>("storeId");
  if (!id) return std::nullopt;
  return Store{*id, r.text_or_empty("name"), r.maybe_boolean("canMessage")};
}

OrderLine line_from(const Reader& r) {
  r.expect_object();
  OrderLine line{.line_id = r.maybe_id<LineId>("lineId")};
  line.product_id = r.maybe_id<ProductId>("productId");
  line.title = r.text_or_empty("title");
  line.quantity = r.maybe_whole("quantity", 0, 1'000'000);
  line.price = r.get("price", money_from);
  line.dispute_offered = r.maybe_boolean("disputeOffered");
  line.eta_on = r.maybe_date("etaOn");
  line.delivered_on = r.maybe_date("deliveredOn");
  return line;
}

}  // namespace

Order order_from(const Reader& r) {
  Order order{.order_id = r.at("orderId").id<OrderId>()};
  order.status = r.at("status").one_of<OrderStatus>();
  order.status_text = r.text_or_empty("statusText");
  order.refund_state = r.maybe_one_of<RefundState>("refundState");
  order.placed_on = r.maybe_date("placedOn");
  order.paid_on = r.maybe_date("paidOn");
  order.shipped_on = r.maybe_date("shippedOn");
  order.eta_on = r.maybe_date("etaOn");
  order.delivered_on = r.maybe_date("deliveredOn");
  order.completed_on = r.maybe_date("completedOn");
  order.tracking = r.maybe_one_of<Tracking>("tracking").value_or(Tracking::unknown);
  order.last_event_on = r.maybe_date("lastEventOn");
  order.tracking_number = r.maybe_text("trackingNumber", 100);
  order.payment_method = r.maybe_text("paymentMethod", 200);
  order.store = r.get("store", store_from).value_or(std::nullopt);
  order.total = r.get("total", money_from);
  order.unread_language = r.maybe_text("unreadLanguage", 3);
  order.windows = r.list_or_empty("windows", kMostWindows, window_from);
  order.lines = r.list_or_empty("lines", kMostLines, line_from);
  return order;
}

Window stored_window_from(const Reader& r) { return window_from(r); }

void write(Writer& w, const Money& m) {
  w.object([&] {
    w.key("amount");
    w.put(m.amount);
    w.key("currency");
    w.put(m.currency);
  });
}

void write(Writer& w, const Window& window) {
  w.object([&] {
    w.member("date", window.date);
    w.member("days", window.days);
    w.member("kind", window.kind);
    w.member("lineId", window.line_id);
    w.member("reasonClass", window.reason_class);
    w.member("text", window.text);
  });
}

static void write(Writer& w, const Store& s) {
  w.object([&] {
    w.member("canMessage", s.can_message);
    w.member("name", s.name);
    w.member("storeId", s.store_id);
  });
}

static void write(Writer& w, const OrderLine& l) {
  w.object([&] {
    w.member("deliveredOn", l.delivered_on);
    w.member("disputeOffered", l.dispute_offered);
    w.member("etaOn", l.eta_on);
    w.member("lineId", l.line_id);
    w.member("price", l.price);
    w.member("productId", l.product_id);
    w.member("quantity", l.quantity);
    w.member("title", l.title);
  });
}

void write(Writer& w, const Order& o) {
  w.object([&] {
    w.member("completedOn", o.completed_on);
    w.member("deliveredOn", o.delivered_on);
    w.member("etaOn", o.eta_on);
    w.member("lastEventOn", o.last_event_on);
    w.member("lines", o.lines);
    w.member("orderId", o.order_id);
    w.member("paidOn", o.paid_on);
    w.member("paymentMethod", o.payment_method);
    w.member("placedOn", o.placed_on);
    w.member("refundState", o.refund_state);
    w.member("shippedOn", o.shipped_on);
    w.member("status", o.status);
    w.member("statusText", o.status_text);
    w.member("store", o.store);
    w.member("total", o.total);
    w.member("tracking", o.tracking);
    w.member("trackingNumber", o.tracking_number);
    w.member("unreadLanguage", o.unread_language);
    w.member("windows", o.windows);
  });
}

std::string stored_text(const Order& order) { return text_of(order, Empty::left_out); }

}  // namespace recourse::codec
