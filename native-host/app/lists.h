#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/context.h"
#include "rules/buyer_lists.h"
#include "rules/standing.h"
#include "rules/worth.h"

namespace recourse::app {

/// An entry of the buyer's lists with its order.
struct Listed {
  rules::ListEntry entry;
  OrderId order;
  std::string title;  ///< cut to a line's length, as the store's name is
  std::string store_name;
  rules::Standing standing = rules::Standing::waiting;  ///< the order's
};

/// An order worth opening, as long as nothing else is known of it.
struct ListedLook {
  rules::Look look;
  OrderId order;
  std::string title;
  std::string store_name;
};

/// What the orders of one page bring to the lists. `cursor` asks for the next page; null when this was the last.
struct ListPage {
  std::vector<Listed> entries;
  rules::Recovered recovered;
  std::array<int, kStandings> standings{};  ///< how many stand how, indexed by `Standing`
  std::vector<ListedLook> looks;            ///< those most worth it first, `kMostLooks` at most
  std::optional<std::string> cursor;
  std::size_t orders = 0;     ///< how many were looked at
  bool is_shortened = false;  ///< one order alone brings more than is told
};

/// Nobody opens more at one sitting; what is opened makes room for the next.
inline constexpr std::size_t kMostLooks = 20;

/// Orders judged for one page at most.
inline constexpr int kMostListed = 500;

/// The buyer's lists, page by page: last days up to `days` ahead, from at most `limit` orders a page.
ListPage list_page(Context& context, int days, int limit, const std::optional<std::string>& cursor);

}  // namespace recourse::app
