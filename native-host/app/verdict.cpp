#include "app/verdict.h"

#include <algorithm>
#include <utility>

#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/judge.h"

namespace recourse::app {

namespace {

/// Of an order never seen the answer is unknown; what its disputes ask of the buyer is told all the same.
OrderVerdict judge_unseen(Context& context, const ledger::Ledger& ledger, const OrderId& order,
                          const Question& question) {
  const auto known = ledger.orders().known(order);
  return known ? rules::judge_unseen_order(*known, question, context.rulebook())
               : rules::judge_unknown_order(order, question, context.rulebook());
}

Judged judged(Context& context, const ledger::Ledger& ledger, std::optional<OrderFacts> facts, const OrderId& order,
              const Question& question) {
  auto verdict =
      facts ? rules::judge_order(*facts, question, context.rulebook()) : judge_unseen(context, ledger, order, question);
  return {std::move(facts), std::move(verdict)};
}

}  // namespace

Judged judge(Context& context, const OrderId& order, std::optional<Reason> reason) {
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  auto facts = ledger.orders().facts(order);
  const auto is_mind_changed = [](const Problem& problem) { return problem.reason == Reason::changed_mind; };
  const bool mind_changed = facts && std::ranges::any_of(facts->problems, is_mind_changed);
  return judged(context, ledger, std::move(facts), order, context.question(ledger, reason, mind_changed));
}

std::vector<OrderVerdict> judge(Context& context, const std::vector<OrderId>& orders) {
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto question = context.question(ledger);
  std::vector<OrderVerdict> verdicts;
  verdicts.reserve(orders.size());
  for (const auto& order : orders)
    verdicts.push_back(judged(context, ledger, ledger.orders().facts(order), order, question).verdict);
  return verdicts;
}

}  // namespace recourse::app
