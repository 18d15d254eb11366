#include <algorithm>

#include "app/errors.h"
#include "app/methods/all.h"
#include "codec/reader.h"
#include "codec/text.h"
#include "drafts/lint.h"
#include "drafts/text.h"
#include "ledger/conversations.h"
#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/judge.h"

namespace recourse::app::methods {

namespace {

constexpr std::size_t kMostOrders = 100;

OrderVerdict verdict_on(Context& context, const ledger::Ledger& ledger, const OrderId& order,
                        const Question& question) {
  if (const auto facts = ledger.orders().facts(order)) return rules::judge_order(*facts, question, context.rulebook());
  return rules::judge_unknown_order(order, question, context.rulebook());
}

/// Titles and the store's name as the pages gave them: quoting them is no fault of the buyer's.
std::vector<std::string> names_in(const OrderFacts& facts) {
  std::vector<std::string> names;
  for (const auto& line : facts.record.order.lines) names.push_back(drafts::cleaned_line(line.title));
  names.push_back(drafts::cleaned_line(facts.store.name));
  return names;
}

std::string written(const ledger::Recorded& recorded, const std::vector<Refused>& refused,
                    const std::vector<OrderVerdict>& verdicts) {
  codec::Writer w;
  w.object([&] {
    w.key("recorded");
    w.object([&] {
      w.member("disputes", recorded.disputes);
      w.member("messages", recorded.messages);
      w.member("orders", recorded.orders);
    });
    w.member("refused", refused);
    w.member("verdicts", verdicts);
  });
  return w.take();
}

}  // namespace

std::string page_observe(Context& context, const Value& params) {
  if (const auto* orders = codec::member_of(params, "orders");
      orders != nullptr && orders->is_array() && orders->size() > kMostOrders)
    throw CallError(Code::too_large, "At most 100 orders a request; nothing was recorded.", {{"path", "/orders"}});
  auto seen = codec::observation_from(codec::Reader(params));
  seen.page.seen_at = std::min(seen.page.seen_at, context.now());  // no page is seen ahead of now
  const auto recorded = context.ledger().orders().record(seen, context.now());
  if (seen.page.utc_offset) context.set_buyer_utc_offset(*seen.page.utc_offset);

  std::vector<OrderVerdict> verdicts;
  const auto question = context.question();
  const auto& ledger = context.ledger();
  const auto is_judged = [&](const OrderId& order) {
    return std::any_of(verdicts.begin(), verdicts.end(), [&](const auto& v) { return v.order_id == order; });
  };
  const ledger::Snapshot snapshot(ledger);
  for (const auto& order : seen.orders)
    if (!is_judged(order.order_id)) verdicts.push_back(verdict_on(context, ledger, order.order_id, question));
  return written(recorded, seen.refused, verdicts);
}

std::string order_check(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto order = r.at("orderId").id<OrderId>();
  const auto reason = r.maybe_one_of<Reason>("reason");
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  return codec::text_of(verdict_on(context, ledger, order, context.question(ledger, reason)));
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
                                      context.question(ledger), context.rulebook());
  if (text) {
    const auto findings = drafts::lint(*text, {.order = order,
                                               .reply = verdict.code == MessageCode::seller_replied,
                                               .quoted = facts ? names_in(*facts) : std::vector<std::string>()});
    verdict.reasons.insert(verdict.reasons.end(), findings.begin(), findings.end());
  }
  return codec::text_of(verdict);
}

}  // namespace recourse::app::methods
