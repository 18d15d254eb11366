#include "app/errors.h"
#include "app/methods/all.h"
#include "codec/reader.h"
#include "codec/writer.h"
#include "ledger/orders.h"
#include "rules/buyer_lists.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "text/cut.h"

namespace recourse::app::methods {

using codec::put;

namespace {

constexpr int kUsualDays = 30;
/// Orders judged for one answer: a search asked meanwhile waits no longer than these take.
constexpr int kUsualOrders = 200;
constexpr int kMostListed = 500;
/// Orders older than this have no day left: printed windows were seen to reach 90 days, rarely 180.
constexpr std::chrono::days kOldestListed{400};
constexpr std::size_t kLongestListedTitle = 200;

json entry_json(const rules::ListEntry& entry, const OrderFacts& facts) {
  return {{"list", std::string(name_of(entry.list))},
          {"kind", std::string(name_of(entry.kind))},
          {"orderId", put(facts.record.order.order_id)},
          {"lineId", put(entry.line_id)},
          {"title", text::shortened(rules::title_of(facts, entry.line_id), kLongestListedTitle)},
          {"storeName", text::shortened(facts.record.order.store ? facts.record.order.store->name : std::string(),
                                        kLongestListedTitle)},
          {"on", put(entry.on)},
          {"daysLeft", put(entry.days_left)},
          {"basis", put(entry.basis)},
          {"amount", put(entry.amount)}};
}

template <class Item>
json all_json(const std::vector<Item>& items) {
  json list = json::array();
  for (const auto& item : items) list.push_back(codec::to_json(item));
  return list;
}

}  // namespace

json ledger_lists(Context& context, const Value& params) {
  const codec::Reader r(params);
  const int within = r.maybe_whole("withinDays", 0, 400).value_or(kUsualDays);
  const int limit = r.maybe_whole("limit", 1, kMostListed).value_or(kUsualOrders);
  const auto question = context.question();
  const auto since = latest_today(question.now, question.buyer_utc_offset) - kOldestListed;
  const auto page = context.ledger().orders().watched(since, limit, r.maybe_text("cursor", 100));

  json entries = json::array();
  rules::Recovered recovered;
  for (const auto& id : page.orders) {
    const auto facts = context.ledger().orders().facts(id);
    if (!facts) continue;
    const auto verdict = rules::judge_order(*facts, question, context.rulebook());
    for (const auto& entry : rules::list_entries(*facts, verdict, within, question, context.rulebook()))
      entries.push_back(entry_json(entry, *facts));
    rules::add_recovered(recovered, *facts);
  }
  json sums = json::array();
  for (const auto& sum : recovered.sums) sums.push_back(put(sum));
  return {{"entries", entries},
          {"recovered", {{"sums", sums}, {"withoutAmount", recovered.without_amount}}},
          {"cursor", put(page.cursor)}};
}

json ledger_order(Context& context, const Value& params) {
  const auto id = codec::Reader(params).at("orderId").id<OrderId>();
  const auto facts = context.ledger().orders().facts(id);
  if (!facts) throw CallError(Code::not_found, "The ledger does not know this order.", {{"path", "/orderId"}});
  json disputes = json::array();
  for (const auto& record : facts->disputes) disputes.push_back(codec::to_json(record.dispute));
  return {{"order", codec::to_json(facts->record.order)},
          {"seenAt", put(facts->record.last_seen_at)},
          {"disputes", disputes},
          {"agreements", all_json(facts->agreements)},
          {"problems", all_json(facts->problems)}};
}

}  // namespace recourse::app::methods
