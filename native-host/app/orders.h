#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/context.h"
#include "codec/names.h"
#include "domain/verdict.h"
#include "rules/standing.h"
#include "rules/time_picture.h"

namespace recourse::app {

/// One order as a row of a table: what it is, how it stands, what is to be done by when.
struct OrderRow {
  OrderId order_id;
  std::string title;  ///< of its first item, cut to a line's length, as the store's name is
  int items = 0;
  std::optional<StoreId> store_id;
  std::string store_name;
  std::optional<PageDate> placed_on;
  OrderStatus status = OrderStatus::unknown;
  std::optional<Money> total;
  Instant seen_at;
  bool by_tool = false;  ///< another tool wrote it down, and no page showed it yet
  bool problem = false;  ///< noted by the buyer
  rules::Standing standing = rules::Standing::over;
  RefundCode code = RefundCode::unknown;
  bool urgent = false;
  std::optional<ProblemState> noted;  ///< of the item that the verdict is about
  std::optional<Deadline> deadline;   ///< see rules::day_to_keep
  std::vector<Turn> turns;            ///< what disputes ask of the buyer
  std::optional<PageDate> ended_on;   ///< the latest last day, where all are past
  std::vector<Finding> reasons;       ///< those of the verdict's that an order's few words are made of
  NextStep next_step;
  int urgency = 0;            ///< the smaller the sooner, of all orders
  rules::MoneyByMonth money;  ///< what the order itself brings to the page's sums
};

struct OrderMark {
  rules::Mark mark;
  OrderId order;
};

/// Some of all orders, and what they bring to the counts and to the picture of time.
struct OrdersPage {
  std::vector<OrderRow> orders;
  std::vector<OrderMark> marks;
  rules::MoneyByMonth money;
  std::array<int, kStandings> standings{};
  PageDate today;                     ///< from which the days left are counted
  std::optional<std::int64_t> total;  ///< all orders of the ledger, with the first page
  std::optional<std::string> cursor;
  bool is_shortened = false;  ///< one order alone brings more than is told
};

/// What the pages of all orders begin with. By urgency each page is in order, and what is most urgent comes with the
/// first pages; an order of which no date tells how urgent it is may come later, and its number says where it belongs.
enum class OrdersFirst { newest, urgent };

struct OrdersAsked {
  int limit = 0;
  std::optional<std::string> cursor;
  int within_days = 0;  ///< of the marks
  int months_back = 0;  ///< of the money
  OrdersFirst first = OrdersFirst::newest;
};

/// Orders judged for one page at most: with the longest titles and reasons its answer has some 460 KB.
inline constexpr int kMostOrders = 250;

OrdersPage orders_page(Context& context, const OrdersAsked& asked);

}  // namespace recourse::app

namespace recourse::codec {

template <>
struct Names<app::OrdersFirst> {
  static constexpr std::array<std::pair<app::OrdersFirst, std::string_view>, 2> table{
      {{app::OrdersFirst::newest, "newest"}, {app::OrdersFirst::urgent, "urgent"}}};
};

}  // namespace recourse::codec
