#include "app/orders.h"

#include <algorithm>
#include <iterator>

#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "rules/urgency.h"
#include "text/cut.h"

namespace recourse::app {

namespace {

constexpr std::size_t kLongestCell = 160;

/// A last day counts as past only when the day after it is past too.
constexpr std::chrono::days kStillOpen{1};

/// Whether a chip says something of it: a problem not noted, how a dispute ended, what an order on its way is promised
/// for, when it was last looked at, that no button was seen, a page in a language that is not read.
bool is_in_few_words(const Finding& finding) {
  switch (finding.rule) {
    case RuleId::deadline_beats_waiting:
    case RuleId::not_open_yet:
    case RuleId::one_dispute_per_order:
      return true;
    case RuleId::platform_offers_dispute: {
      const auto offered = finding.args.find("offered");
      return offered != finding.args.end() && offered->second == Finding::Value(false);
    }
    default: {
      const auto why = finding.args.find("why");
      const bool unread = why != finding.args.end() && why->second == Finding::Value(std::string("page-language"));
      return unread || finding.args.contains("seenOn");
    }
  }
}

OrderRow row_of(const OrderFacts& facts, const OrderVerdict& verdict) {
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
  row.by_tool = is_known_from_tools_alone(facts.record);
  row.problem = rules::has_problem(facts);
  row.standing = verdict.standing;
  row.urgent = verdict.refund.urgent;
  row.noted = verdict.refund.noted;
  row.code = verdict.refund.code;
  row.deadline = rules::day_to_keep(verdict);
  row.turns = verdict.turns;
  const auto& deadlines = verdict.refund.deadlines;
  if (!deadlines.empty() && deadlines.back().days_left < 0) row.ended_on = deadlines.back().on;
  std::ranges::copy_if(verdict.refund.reasons, std::back_inserter(row.reasons), is_in_few_words);
  row.next_step = verdict.next_step;
  return row;
}

}  // namespace

OrdersPage orders_page(Context& context, const OrdersAsked& asked) {
  const auto& rulebook = context.rulebook();
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto question = context.question(ledger);
  OrdersPage page;
  page.today = latest_today(question.now, question.buyer_utc_offset);
  const bool urgent = asked.first == OrdersFirst::urgent;
  auto found = urgent ? ledger.orders().likeliest_to_need(page.today - kStillOpen, asked.limit, asked.cursor)
                      : ledger.orders().newest(asked.limit, asked.cursor);
  page.cursor = std::move(found.cursor);
  if (!asked.cursor) page.total = ledger.orders().count();
  for (const auto& id : found.orders) {
    const auto facts = ledger.orders().known(id);
    if (!facts) continue;
    const auto verdict = rules::judge_order(*facts, question, rulebook);
    ++page.standings[static_cast<std::size_t>(verdict.standing)];
    page.orders.push_back(row_of(*facts, verdict));
    page.orders.back().urgency = rules::urgency_of(*facts, verdict, question, rulebook);
    for (const auto& mark : rules::marks_of(*facts, verdict, asked.within_days, question))
      page.marks.push_back({mark, id});
    rules::add_money(page.orders.back().money, *facts, verdict, asked.months_back, question);
    rules::add_money(page.money, *facts, verdict, asked.months_back, question);
  }
  if (urgent) std::ranges::stable_sort(page.orders, {}, &OrderRow::urgency);
  return page;
}

}  // namespace recourse::app
