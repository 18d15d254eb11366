#include "app/lists.h"

#include "app/answers.h"
#include "app/due.h"
#include "app/errors.h"
#include "app/methods/all.h"
#include "app/orders.h"
#include "codec/order.h"
#include "codec/reader.h"
#include "ledger/orders.h"

namespace recourse::app::methods {

using codec::Writer;

namespace {

constexpr int kUsualDays = 30;
/// A search asked meanwhile waits no longer than judging these takes.
constexpr int kUsualOrders = 200;
constexpr int kMostMonthsBack = 24;
constexpr int kUsualMonthsBack = 11;

}  // namespace

std::string ledger_lists(Context& context, const Value& params) {
  const codec::Reader r(params);
  return text_of(list_page(context, r.maybe_whole("withinDays", 0, kAllDays).value_or(kUsualDays),
                           r.maybe_whole("limit", 1, kMostListed).value_or(kUsualOrders), r.maybe_text("cursor", 100)));
}

std::string ledger_order(Context& context, const Value& params) {
  const auto id = codec::Reader(params).at("orderId").id<OrderId>();
  const auto facts = context.ledger().orders().facts(id);
  if (!facts) throw CallError(Code::not_found, "The ledger does not know this order.", error_data("path", "/orderId"));
  return codec::object_text([&](Writer& w) {
    w.member("agreements", facts->agreements);
    w.list("disputes", facts->disputes, [&](const DisputeRecord& record) { w.put(record.dispute); });
    w.member("order", facts->record.order);
    w.member("paymentWay", codec::name_of(payment_way(facts->record.order.payment_method)));
    w.member("problems", facts->problems);
    w.member("seenAt", facts->record.last_seen_at);
  });
}

std::string ledger_orders(Context& context, const Value& params) {
  const codec::Reader r(params);
  const OrdersAsked asked{
      .limit = r.maybe_whole("limit", 1, kMostOrders).value_or(kUsualOrders),
      .cursor = r.maybe_text("cursor", 100),
      .within_days = r.maybe_whole("withinDays", 0, kAllDays).value_or(2 * kUsualDays),
      .months_back = r.maybe_whole("monthsBack", 0, kMostMonthsBack).value_or(kUsualMonthsBack),
      .first = r.maybe_one_of<OrdersFirst>("first").value_or(OrdersFirst::newest),
  };
  return text_of(orders_page(context, asked));
}

}  // namespace recourse::app::methods
