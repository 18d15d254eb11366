#include <algorithm>

#include "app/errors.h"
#include "app/methods/all.h"
#include "app/shortened.h"
#include "app/verdict.h"
#include "codec/reader.h"
#include "codec/writer.h"
#include "drafts/lint.h"
#include "drafts/text.h"
#include "ledger/conversations.h"
#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/judge.h"

namespace recourse::app::methods {

namespace {

constexpr std::size_t kMostOrders = 100;

/// Titles and the store's name as the pages gave them: quoting them is no fault of the buyer's.
std::vector<std::string> names_in(const OrderFacts& facts) {
  std::vector<std::string> names;
  for (const auto& line : facts.record.order.lines) names.push_back(drafts::cleaned_line(line.title));
  names.push_back(drafts::cleaned_line(facts.store.name));
  return names;
}

}  // namespace

std::string page_observe(Context& context, const Value& params) {
  const codec::Reader r(params);
  if (const auto orders = r.maybe("orders"); orders && orders->size() > kMostOrders)
    throw CallError(Code::too_large, "At most 100 orders a request; nothing was recorded.",
                    error_data("path", "/orders"), "params_orders_at_once");
  auto seen = codec::observation_from(r);
  seen.page.seen_at = std::min(seen.page.seen_at, context.now());  // no page is seen ahead of now
  const auto recorded = context.ledger().orders().record(seen, context.now());
  if (seen.page.utc_offset) context.set_buyer_utc_offset(*seen.page.utc_offset);
  if (!seen.page.country.empty()) context.set_country_seen(seen.page.country);

  std::vector<OrderId> orders;
  for (const auto& order : seen.orders)
    if (std::find(orders.begin(), orders.end(), order.order_id) == orders.end()) orders.push_back(order.order_id);
  const auto refused = codec::object_text(
      [&](codec::Writer& w) { w.list("refused", seen.refused, [&](const auto& part) { w.put(part); }); });
  const auto verdicts = texts_that_fit(judge(context, orders), kRoomOfAnswer - refused.size());
  return codec::object_text([&](codec::Writer& w) {
    w.object("recorded", [&] {
      w.member("disputes", recorded.disputes);
      w.member("messages", recorded.messages);
      w.member("orders", recorded.orders);
    });
    w.member("refused", seen.refused);
    w.list("verdicts", verdicts, [&](const std::string& verdict) { w.raw(verdict); });
  });
}

std::string order_check(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto order = r.at("orderId").id<OrderId>();
  auto verdict = judge(context, order, r.maybe_one_of<Reason>("reason")).verdict;
  auto text = codec::text_of(verdict);
  return text.size() <= kRoomOfAnswer ? text : texts_that_fit({std::move(verdict)}).front();
}

std::string message_check(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto store = r.at("storeId").id<StoreId>();
  const auto order = r.maybe_id<OrderId>("orderId");
  const auto text = r.maybe_text("text", codec::kLongText);
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto facts = order ? ledger.orders().facts(*order) : std::nullopt;
  auto verdict = rules::judge_message(ledger.conversations().with(store), facts && rules::has_open_dispute(*facts),
                                      context.question(ledger, std::nullopt, false), context.rulebook());
  if (text) {
    const auto findings = drafts::lint(*text, {.order = order,
                                               .reply = verdict.code == MessageCode::seller_replied,
                                               .quoted = facts ? names_in(*facts) : std::vector<std::string>()});
    verdict.reasons.insert(verdict.reasons.end(), findings.begin(), findings.end());
  }
  return codec::text_of(verdict);
}

}  // namespace recourse::app::methods
