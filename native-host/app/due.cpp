#include "app/due.h"

#include <algorithm>

#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/judge.h"

namespace recourse::app {

namespace {

/// How far a last day can lie behind the last date or window an order speaks of: the rules add numbers of the rulebook
/// to it, one after the other at most, and page dates are uncertain by a day.
std::chrono::days longest_reach(const Rulebook& rulebook) {
  return std::chrono::days(rulebook.assumed_window_days + rulebook.assumed_after_first_day_days +
                           rulebook.dispatch_wait_days + 2);
}

}  // namespace

std::vector<rules::DueOrder> due_within(Context& context, int days) {
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto question = context.question(ledger);
  const auto& rulebook = context.rulebook();
  const auto today = latest_today(question.now, question.buyer_utc_offset);
  std::vector<rules::DueOrder> due;
  ledger.orders().for_each_reaching(today - longest_reach(rulebook), [&](const OrderFacts& facts) {
    for (const auto& day : rules::due_days(rules::judge_order(facts, question, rulebook))) {
      if (day.days_left > days || day.days_left < -1) continue;
      due.push_back({day, facts.record.order.order_id, rules::title_of(facts, day.line_id),
                     facts.record.order.store ? facts.record.order.store->name : ""});
    }
  });
  std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.day.on < b.day.on; });
  return due;
}

}  // namespace recourse::app
