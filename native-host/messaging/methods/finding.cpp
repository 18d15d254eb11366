#include "codec/reader.h"
#include "codec/writer.h"
#include "messaging/methods/all.h"
#include "rules/deadlines.h"
#include "rules/judge.h"

namespace recourse::messaging::methods {

using codec::put;

namespace {

constexpr int kUsualPage = 20;
constexpr int kLongestPage = 100;
/// Orders older than this have no day left: printed windows were seen to reach 90 days, rarely 180.
constexpr std::chrono::days kOldest{400};

int limit_of(const codec::Reader& r) { return r.maybe_whole("limit", 1, kLongestPage).value_or(kUsualPage); }

}  // namespace

json ledger_search(Context& context, const json& params) {
  const codec::Reader r(params);
  const auto page = context.ledger().search(r.at("query").text(500), limit_of(r), r.maybe_text("cursor", 100));
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

json ledger_history(Context& context, const json& params) {
  const codec::Reader r(params);
  const auto order = r.maybe_id<OrderId>("orderId");
  const auto store = r.maybe_id<StoreId>("storeId");
  if (!order && !store) r.fail("orderId or storeId is required");
  const auto page = context.ledger().history(order, store, limit_of(r), r.maybe_text("cursor", 100));
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

json ledger_deadlines(Context& context, const json& params) {
  const int within = codec::Reader(params).at("withinDays").whole(0, 400);
  const auto question = context.question();
  const auto today = latest_today(question.now, question.buyer_utc_offset);
  std::vector<std::pair<rules::DueDay, json>> due;
  context.ledger().for_each_order(today - kOldest, [&](const OrderFacts& facts) {
    for (const auto& day : rules::due_days(rules::judge_order(facts, question, context.rulebook()))) {
      if (day.days_left > within || day.days_left < -1) continue;
      due.emplace_back(day, json{{"orderId", put(facts.record.order.order_id)},
                                 {"lineId", put(day.line_id)},
                                 {"kind", std::string(rules::name_of(day.kind))},
                                 {"on", put(day.on)},
                                 {"daysLeft", day.days_left},
                                 {"basis", put(day.basis)},
                                 {"reasonClass", put(day.reason_class)},
                                 {"title", rules::title_of(facts, day.line_id)}});
    }
  });
  std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.first.on < b.first.on; });
  json deadlines = json::array();
  for (auto& [day, entry] : due) deadlines.push_back(std::move(entry));
  return {{"deadlines", deadlines}};
}

}  // namespace recourse::messaging::methods
