#include "app/verdict.h"

#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/judge.h"

namespace recourse::app {

namespace {

Judged judged(Context& context, const ledger::Ledger& ledger, const OrderId& order, const Question& question) {
  auto facts = ledger.orders().facts(order);
  auto verdict = facts ? rules::judge_order(*facts, question, context.rulebook())
                       : rules::judge_unknown_order(order, question, context.rulebook());
  return {std::move(facts), std::move(verdict)};
}

}  // namespace

Judged judge(Context& context, const OrderId& order, std::optional<Reason> reason) {
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  return judged(context, ledger, order, context.question(ledger, reason));
}

std::vector<OrderVerdict> judge(Context& context, const std::vector<OrderId>& orders) {
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto question = context.question(ledger);
  std::vector<OrderVerdict> verdicts;
  verdicts.reserve(orders.size());
  for (const auto& order : orders) verdicts.push_back(judged(context, ledger, order, question).verdict);
  return verdicts;
}

}  // namespace recourse::app
