#include "app/needs_today.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

namespace recourse::app {

namespace {

/// What lies further ahead is for `deadlines`.
constexpr int kNearDays = 7;

bool needs_the_buyer(const Listed& listed) {
  using rules::BuyerList;
  const auto& entry = listed.entry;
  if (entry.list == BuyerList::your_turn) return true;
  // A last day of what only waits for something to be wrong is for `deadlines`.
  const bool is_pressing = listed.standing == Standing::needs_you || listed.standing == Standing::worth_opening;
  return entry.list == BuyerList::last_days && entry.days_left && is_pressing;
}

}  // namespace

NeedsToday needs_today(Context& context) {
  const OneState state(context);
  NeedsToday needs;
  std::optional<std::string> cursor;
  do {
    auto page = list_page(context, kNearDays, kMostListed, cursor);
    std::ranges::copy_if(page.entries, std::back_inserter(needs.entries), needs_the_buyer);
    cursor = page.cursor;
  } while (cursor);
  // An answer asked for by a day stands in two lists.
  const auto what = [](const Listed& listed) {
    return std::make_tuple(listed.entry.days_left.value_or(0), listed.order.text(),
                           listed.entry.line_id ? listed.entry.line_id->text() : std::string(), listed.entry.kind);
  };
  std::ranges::stable_sort(needs.entries, std::ranges::less(), what);
  const auto is_same = [&](const Listed& a, const Listed& b) { return what(a) == what(b); };
  needs.entries.erase(std::unique(needs.entries.begin(), needs.entries.end(), is_same), needs.entries.end());
  needs.orders = context.ledger().stats().orders;
  const auto question = context.question();
  needs.today = latest_today(question.now, question.buyer_utc_offset);
  return needs;
}

}  // namespace recourse::app
