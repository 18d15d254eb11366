#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/lists.h"
#include "app/orders.h"
#include "domain/facts.h"
#include "domain/verdict.h"

namespace recourse::app {

/// What an answer may take: half of what browsers let through, less a little for what stands around it.
inline constexpr std::size_t kRoomOfAnswer = 500 * std::size_t{1024};

/// The verdicts as JSON texts that take no more than `room` together. Where they would, the longest is shortened, and
/// then the next: it keeps the answer and leaves out, one after the other, why each item has its own, the items, and
/// why the order has it.
std::vector<std::string> texts_that_fit(std::vector<OrderVerdict> verdicts, std::size_t room = kRoomOfAnswer);

/// How much is told of what does not fit whole: so many items of each list, so many bytes of each text.
struct Portion {
  std::size_t items = 1'000;
  std::size_t text = 200;
};

/// The text that `write` makes: of everything, or, where that does not fit, of the largest portion that does.
template <class Write>
std::string text_that_fits(const Write& write, std::size_t room = kRoomOfAnswer) {
  constexpr std::size_t kShortestText = 40;
  std::string text = write(std::optional<Portion>());
  for (Portion portion; text.size() > room && portion.items > 0;) {
    text = write(std::optional(portion));
    portion = {portion.items / 2, std::max(portion.text / 2, kShortestText)};
  }
  return text;
}

/// A portion of what is known of an order: its first items and windows, the disputes under way and then the newest, of
/// the buyer's notes the newest that count.
OrderFacts portion_of(OrderFacts facts, const Portion& portion);

/// Shortens a page whose one order alone brings more than an answer holds: of each list the entries with the nearest
/// days are kept, of money the latest months.
void keep_what_matters_most(ListPage& page);
void keep_what_matters_most(OrdersPage& page);

}  // namespace recourse::app
