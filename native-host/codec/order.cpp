#include "codec/order.h"

#include "codec/reader.h"
#include "codec/writer.h"

namespace recourse::codec {

using nlohmann::json;

Money money_from(const Reader& r) {
  Money money{r.at("amount").text(40), r.at("currency").text(8)};
  const auto bad = money.amount.find_first_not_of("0123456789.-");
  if (money.amount.empty() || bad != std::string::npos) r.fail("an amount such as 126.59 is expected");
  return money;
}

namespace {

constexpr int kLongestWindow = 3650;

Window window_from(const Reader& r) {
  Window window;
  window.kind = r.at("kind").one_of<WindowKind>();
  window.days = r.maybe_whole("days", 0, kLongestWindow);
  window.date = r.maybe_date("date");
  window.reason_class = r.maybe_one_of<ReasonClass>("reasonClass").value_or(ReasonClass::any);
  window.line_id = r.maybe_id<LineId>("lineId");
  window.text = r.text_or_empty("text");
  return window;
}

Store store_from(const Reader& r) {
  return {r.at("storeId").id<StoreId>(), r.text_or_empty("name"), r.maybe_boolean("canMessage")};
}

OrderLine line_from(const Reader& r) {
  OrderLine line{.line_id = r.at("lineId").id<LineId>()};
  line.product_id = r.maybe_id<ProductId>("productId");
  line.title = r.text_or_empty("title");
  line.quantity = r.maybe_whole("quantity", 0, 1'000'000);
  line.price = r.get("price", money_from);
  line.dispute_offered = r.maybe_boolean("disputeOffered");
  line.eta_on = r.maybe_date("etaOn");
  line.delivered_on = r.maybe_date("deliveredOn");
  return line;
}

json window_json(const Window& w) {
  return {{"kind", put(w.kind)},      {"days", put(w.days)},
          {"date", put(w.date)},      {"reasonClass", put(w.reason_class)},
          {"lineId", put(w.line_id)}, {"text", w.text}};
}

json store_json(const Store& s) {
  return {{"storeId", put(s.store_id)}, {"name", s.name}, {"canMessage", put(s.can_message)}};
}

json line_json(const OrderLine& l) {
  return {{"lineId", put(l.line_id)}, {"productId", put(l.product_id)},
          {"title", l.title},         {"quantity", put(l.quantity)},
          {"price", put(l.price)},    {"disputeOffered", put(l.dispute_offered)},
          {"etaOn", put(l.eta_on)},   {"deliveredOn", put(l.delivered_on)}};
}

}  // namespace

Order order_from(const Reader& r) {
  Order order{.order_id = r.at("orderId").id<OrderId>()};
  order.status = r.at("status").one_of<OrderStatus>();
  order.status_text = r.text_or_empty("statusText");
  order.placed_on = r.maybe_date("placedOn");
  order.paid_on = r.maybe_date("paidOn");
  order.shipped_on = r.maybe_date("shippedOn");
  order.eta_on = r.maybe_date("etaOn");
  order.delivered_on = r.maybe_date("deliveredOn");
  order.completed_on = r.maybe_date("completedOn");
  order.tracking = r.maybe_one_of<Tracking>("tracking").value_or(Tracking::unknown);
  order.tracking_number = r.maybe_text("trackingNumber", 100);
  order.payment_method = r.maybe_text("paymentMethod", 200);
  order.store = r.get("store", store_from);
  order.total = r.get("total", money_from);
  order.windows = r.list_or_empty("windows", 100, window_from);
  order.lines = r.list_or_empty("lines", 200, line_from);
  return order;
}

json to_json(const Order& o) {
  json windows = json::array();
  for (const auto& window : o.windows) windows.push_back(window_json(window));
  json lines = json::array();
  for (const auto& line : o.lines) lines.push_back(line_json(line));
  return {{"orderId", put(o.order_id)},
          {"status", put(o.status)},
          {"statusText", o.status_text},
          {"placedOn", put(o.placed_on)},
          {"paidOn", put(o.paid_on)},
          {"shippedOn", put(o.shipped_on)},
          {"etaOn", put(o.eta_on)},
          {"deliveredOn", put(o.delivered_on)},
          {"completedOn", put(o.completed_on)},
          {"tracking", put(o.tracking)},
          {"trackingNumber", put(o.tracking_number)},
          {"paymentMethod", put(o.payment_method)},
          {"store", o.store ? store_json(*o.store) : json(nullptr)},
          {"total", put(o.total)},
          {"windows", windows},
          {"lines", lines}};
}

Window stored_window_from(const Reader& r) { return window_from(r); }
json to_json(const Window& window) { return window_json(window); }

}  // namespace recourse::codec
