#include <algorithm>

#include "codec/reader.h"
#include "drafts/lint.h"
#include "drafts/text.h"
#include "messaging/errors.h"
#include "messaging/methods/all.h"
#include "rules/judge.h"

namespace recourse::messaging::methods {

namespace {

constexpr std::size_t kMostOrders = 100;

OrderVerdict verdict_on(Context& context, const OrderId& order, const Question& question) {
  if (const auto facts = context.ledger().order_facts(order))
    return rules::judge_order(*facts, question, context.rulebook());
  return rules::judge_unknown_order(order, question, context.rulebook());
}

/// Titles and the store's name as the pages gave them: quoting them is no fault of the buyer's.
std::vector<std::string> names_in(const OrderFacts& facts) {
  std::vector<std::string> names;
  for (const auto& line : facts.record.order.lines) names.push_back(drafts::cleaned_line(line.title));
  names.push_back(drafts::cleaned_line(facts.store.name));
  return names;
}

}  // namespace

json page_observe(Context& context, const json& params) {
  if (const auto orders = params.find("orders");
      orders != params.end() && orders->is_array() && orders->size() > kMostOrders)
    throw CallError(Code::too_large, "At most 100 orders a request; nothing was recorded.", {{"path", "/orders"}});
  const auto seen = codec::observation_from(params);
  const auto recorded = context.ledger().record(seen, context.now());
  if (seen.page.utc_offset) context.set_buyer_utc_offset(*seen.page.utc_offset);

  json verdicts = json::array();
  const auto question = context.question();
  std::vector<OrderId> judged;
  const auto judge = [&](const OrderId& order) {
    if (std::find(judged.begin(), judged.end(), order) != judged.end()) return;
    judged.push_back(order);
    verdicts.push_back(codec::to_json(verdict_on(context, order, question)));
  };
  context.ledger().in_one_snapshot([&] {
    for (const auto& order : seen.orders) judge(order.order_id);
  });
  return {{"recorded", {{"orders", recorded.orders}, {"disputes", recorded.disputes}, {"messages", recorded.messages}}},
          {"verdicts", verdicts}};
}

json order_check(Context& context, const json& params) {
  const codec::Reader r(params);
  const auto order = r.at("orderId").id<OrderId>();
  return codec::to_json(verdict_on(context, order, context.question(r.maybe_one_of<Reason>("reason"))));
}

json message_check(Context& context, const json& params) {
  const codec::Reader r(params);
  const auto store = r.at("storeId").id<StoreId>();
  const auto order = r.maybe_id<OrderId>("orderId");
  const auto text = r.maybe_text("text", codec::kLongText);
  const auto facts = order ? context.ledger().order_facts(*order) : std::nullopt;
  auto verdict = rules::judge_message(context.ledger().store_facts(store), facts && rules::has_open_dispute(*facts),
                                      context.question(), context.rulebook());
  if (text) {
    const auto findings = drafts::lint(*text, {.order = order,
                                               .reply = verdict.code == MessageCode::seller_replied,
                                               .quoted = facts ? names_in(*facts) : std::vector<std::string>()});
    verdict.reasons.insert(verdict.reasons.end(), findings.begin(), findings.end());
  }
  return codec::to_json(verdict);
}

}  // namespace recourse::messaging::methods
