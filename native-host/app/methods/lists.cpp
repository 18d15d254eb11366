#include "app/lists.h"

#include <algorithm>

#include "app/answers.h"
#include "app/due.h"
#include "app/errors.h"
#include "app/methods/all.h"
#include "app/orders.h"
#include "app/shortened.h"
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

std::size_t orders_in(const ListPage& page) { return page.orders; }
std::size_t orders_in(const OrdersPage& page) { return page.orders.size(); }

/// The page of at most `limit` orders, or of as many as fit; of one that does not fit alone, what matters most.
template <class MakePage>
std::string page_that_fits(int limit, const MakePage& make_page) {
  for (;;) {
    auto page = make_page(limit);
    auto text = text_of(page);
    if (text.size() <= kRoomOfAnswer) return text;
    if (orders_in(page) <= 1) {
      keep_what_matters_most(page);
      return text_of(page);
    }
    // Orders differ: three quarters of what would fit on the average.
    limit = std::max(1, static_cast<int>(orders_in(page) * kRoomOfAnswer * 3 / (text.size() * 4)));
  }
}

std::string order_text(const OrderFacts& facts, bool is_shortened) {
  return codec::object_text([&](Writer& w) {
    w.member("agreements", facts.agreements);
    w.list("disputes", facts.disputes, [&](const DisputeRecord& record) { w.put(record.dispute); });
    w.member("order", facts.record.order);
    w.member("paymentWay", codec::name_of(payment_way(facts.record.order.payment_method)));
    w.member("problems", facts.problems);
    w.member("seenAt", facts.record.last_seen_at);
    if (is_shortened) w.member("shortened", true);
  });
}

}  // namespace

/// Orders of many items bring many entries: then fewer orders are looked at for one answer.
std::string ledger_lists(Context& context, const Value& params) {
  const codec::Reader r(params);
  const int days = r.maybe_whole("withinDays", 0, kAllDays).value_or(kUsualDays);
  const auto cursor = r.maybe_text("cursor", 100);
  return page_that_fits(r.maybe_whole("limit", 1, kMostListed).value_or(kUsualOrders),
                        [&](int limit) { return list_page(context, days, limit, cursor); });
}

std::string ledger_order(Context& context, const Value& params) {
  const auto id = codec::Reader(params).at("orderId").id<OrderId>();
  const auto facts = context.ledger().orders().facts(id);
  if (!facts) throw CallError(Code::not_found, "The ledger does not know this order.", error_data("path", "/orderId"));
  return text_that_fits([&](const std::optional<Portion>& portion) {
    return portion ? order_text(portion_of(*facts, *portion), true) : order_text(*facts, false);
  });
}

std::string ledger_orders(Context& context, const Value& params) {
  const codec::Reader r(params);
  OrdersAsked asked{
      .limit = r.maybe_whole("limit", 1, kMostOrders).value_or(kUsualOrders),
      .cursor = r.maybe_text("cursor", 100),
      .within_days = r.maybe_whole("withinDays", 0, kAllDays).value_or(2 * kUsualDays),
      .months_back = r.maybe_whole("monthsBack", 0, kMostMonthsBack).value_or(kUsualMonthsBack),
      .first = r.maybe_one_of<OrdersFirst>("first").value_or(OrdersFirst::newest),
  };
  return page_that_fits(asked.limit, [&](int limit) {
    asked.limit = limit;
    return orders_page(context, asked);
  });
}

}  // namespace recourse::app::methods
