#include "ledger/search.h"

#include "app/answers.h"
#include "app/due.h"
#include "app/methods/all.h"
#include "codec/reader.h"
#include "ledger/history.h"

namespace recourse::app::methods {

namespace {

constexpr int kUsualPage = 20;
constexpr int kLongestPage = 100;

int limit_of(const codec::Reader& r) { return r.maybe_whole("limit", 1, kLongestPage).value_or(kUsualPage); }

}  // namespace

std::string ledger_search(Context& context, const Value& params) {
  const codec::Reader r(params);
  return text_of(context.ledger().search().find(r.at("query").text(500), limit_of(r), r.maybe_text("cursor", 100)));
}

std::string ledger_history(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto order = r.maybe_id<OrderId>("orderId");
  const auto store = r.maybe_id<StoreId>("storeId");
  if (!order && !store) r.fail(codec::misfit::none_of("orderId or storeId is required", "orderId, storeId"));
  return text_of(context.ledger().history().of(order, store, limit_of(r), r.maybe_text("cursor", 100)));
}

std::string ledger_deadlines(Context& context, const Value& params) {
  const int within = codec::Reader(params).at("withinDays").whole(0, kAllDays);
  return text_of(due_within(context, within));
}

}  // namespace recourse::app::methods
