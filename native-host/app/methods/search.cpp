#include "ledger/search.h"

#include "app/due.h"
#include "app/methods/all.h"
#include "codec/reader.h"
#include "codec/writer.h"
#include "ledger/history.h"
#include "text/cut.h"

namespace recourse::app::methods {

using codec::put;

namespace {

constexpr int kUsualPage = 20;
constexpr int kLongestPage = 100;
/// An answer has its bounds; the next days come first.
constexpr std::size_t kMostDeadlines = 1'000;
constexpr std::size_t kLongestTitle = 200;

int limit_of(const codec::Reader& r) { return r.maybe_whole("limit", 1, kLongestPage).value_or(kUsualPage); }

}  // namespace

json ledger_search(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto page = context.ledger().search().find(r.at("query").text(500), limit_of(r), r.maybe_text("cursor", 100));
  json hits = json::array();
  for (const auto& hit : page.hits)
    hits.push_back({{"orderId", put(hit.order_id)},
                    {"lineId", nullptr},
                    {"title", hit.title},
                    {"storeName", hit.store_name},
                    {"placedOn", put(hit.placed_on)},
                    {"status", put(hit.status)},
                    {"snippet", hit.snippet},
                    {"marks", hit.marks}});
  return {{"hits", hits}, {"cursor", put(page.cursor)}};
}

json ledger_history(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto order = r.maybe_id<OrderId>("orderId");
  const auto store = r.maybe_id<StoreId>("storeId");
  if (!order && !store) r.fail("orderId or storeId is required");
  const auto page = context.ledger().history().of(order, store, limit_of(r), r.maybe_text("cursor", 100));
  json events = json::array();
  for (const auto& event : page.events)
    events.push_back({{"at", put(event.at)},
                      {"kind", event.kind},
                      {"orderId", put(event.order_id)},
                      {"storeId", put(event.store_id)},
                      {"summary", event.summary},
                      {"source", event.source}});
  return {{"events", events}, {"cursor", put(page.cursor)}};
}

json ledger_deadlines(Context& context, const Value& params) {
  const int within = codec::Reader(params).at("withinDays").whole(0, 400);
  const auto due = due_within(context, within);
  json deadlines = json::array();
  for (const auto& one : due) {
    if (deadlines.size() == kMostDeadlines) break;
    const auto& day = one.day;
    deadlines.push_back({{"orderId", put(one.order_id)},
                         {"lineId", put(day.line_id)},
                         {"kind", std::string(rules::name_of(day.kind))},
                         {"on", put(day.on)},
                         {"daysLeft", day.days_left},
                         {"basis", put(day.basis)},
                         {"reasonClass", put(day.reason_class)},
                         {"title", one.title.substr(0, text::whole_characters(one.title, kLongestTitle))}});
  }
  return {{"deadlines", deadlines}, {"more", due.size() > kMostDeadlines}};
}

}  // namespace recourse::app::methods
