#include "app/lists.h"

#include <algorithm>

#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "text/cut.h"

namespace recourse::app {

namespace {

/// Orders older than this have no day left: printed windows were seen to reach 90 days, rarely 180.
constexpr std::chrono::days kOldestListed{400};
constexpr std::size_t kLongestName = 200;

}  // namespace

ListPage list_page(Context& context, int days, int limit, const std::optional<std::string>& cursor) {
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto question = context.question(ledger);
  const auto since = latest_today(question.now, question.buyer_utc_offset) - kOldestListed;
  const auto orders = ledger.orders().watched(since, limit, cursor);
  ListPage page{.cursor = orders.cursor, .orders = orders.orders.size()};
  for (const auto& id : orders.orders) {
    const auto facts = ledger.orders().known(id);
    if (!facts) continue;
    const auto& store = facts->record.order.store;
    const auto verdict = rules::judge_order(*facts, question, context.rulebook());
    const auto store_name = text::shortened(store ? store->name : std::string(), kLongestName);
    for (auto& entry : rules::list_entries(*facts, verdict, days, question, context.rulebook())) {
      auto title = text::shortened(rules::title_of(*facts, entry.line_id), kLongestName);
      page.entries.push_back({std::move(entry), id, std::move(title), store_name, verdict.standing});
    }
    // Of an order never seen that asks nothing of the buyer there is no more to tell, nor a page worth opening.
    if (!facts->is_seen && verdict.standing != Standing::needs_you) continue;
    ++page.standings[static_cast<std::size_t>(verdict.standing)];
    if (const auto look = rules::look_at(*facts, verdict, question, context.rulebook()))
      page.looks.push_back(
          {*look, id, text::shortened(rules::title_of(*facts, std::nullopt), kLongestName), store_name});
    rules::add_recovered(page.recovered, *facts, question);
  }
  std::ranges::stable_sort(page.looks, rules::comes_first, &ListedLook::look);
  if (page.looks.size() > kMostLooks) page.looks.erase(page.looks.begin() + kMostLooks, page.looks.end());
  if (!page.cursor) page.standings[static_cast<std::size_t>(Standing::over)] += ledger.orders().unwatched(since);
  return page;
}

}  // namespace recourse::app
