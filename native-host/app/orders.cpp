#include "app/orders.h"

#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "text/cut.h"

namespace recourse::app {

namespace {

constexpr std::size_t kLongestCell = 200;

OrderRow row_of(const OrderFacts& facts, const OrderVerdict& verdict, rules::Standing standing) {
  const Order& order = facts.record.order;
  OrderRow row{.order_id = order.order_id};
  row.title = text::shortened(rules::title_of(facts, std::nullopt), kLongestCell);
  row.items = static_cast<int>(order.lines.size());
  if (order.store) {
    row.store_id = order.store->store_id;
    row.store_name = text::shortened(order.store->name, kLongestCell);
  }
  row.placed_on = order.placed_on;
  row.status = order.status;
  row.total = order.total;
  row.seen_at = facts.record.last_seen_at;
  row.problem = rules::has_problem(facts);
  row.standing = standing;
  row.urgent = verdict.refund.urgent;
  row.noted = verdict.refund.noted;
  row.code = verdict.refund.code;
  if (rules::has_a_day(verdict.refund)) row.deadline = verdict.refund.deadline;
  row.next_step = verdict.next_step;
  return row;
}

}  // namespace

OrdersPage orders_page(Context& context, const OrdersAsked& asked) {
  const auto& rulebook = context.rulebook();
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto question = context.question(ledger);
  auto found = ledger.orders().newest(asked.limit, asked.cursor);
  OrdersPage page;
  page.cursor = std::move(found.cursor);
  page.today = latest_today(question.now, question.buyer_utc_offset);
  if (!asked.cursor) page.total = ledger.orders().count();
  for (const auto& id : found.orders) {
    const auto facts = ledger.orders().facts(id);
    if (!facts) continue;
    const auto verdict = rules::judge_order(*facts, question, rulebook);
    const auto standing = rules::standing_of(*facts, verdict, question, rulebook);
    ++page.standings[static_cast<std::size_t>(standing)];
    page.orders.push_back(row_of(*facts, verdict, standing));
    for (const auto& mark : rules::marks_of(*facts, verdict, asked.within_days, question))
      page.marks.push_back({mark, id});
    rules::add_money(page.money, *facts, verdict, asked.months_back, question);
  }
  return page;
}

}  // namespace recourse::app
