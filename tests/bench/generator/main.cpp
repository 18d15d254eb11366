// Makes a ledger of a size for measuring, through the host's own recording: lists of a hundred orders, details of one
// in ten, some messages, disputes and notes. The same numbers give the same ledger, apart from its random id.
//   ledger_generator --orders N --seed S --out FILE --order-ids FILE
#include <algorithm>
#include <boost/program_options.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "ledger/conversations.h"
#include "ledger/ledger.h"
#include "ledger/orders.h"
#include "tests/bench/generator/words.h"

namespace {

using namespace recourse;
namespace options = boost::program_options;
using std::chrono::days;
using std::chrono::hours;

constexpr int kOrdersAPage = 100;
constexpr long kStoresFor = 40;  ///< orders a store, on average
const PageDate kLastDay = parse_page_date("2026-09-06").value();
constexpr days kYears{3650};

struct Wanted {
  long orders = 1000;
  std::uint64_t seed = 1;
  std::filesystem::path out, order_ids;
};

template <class Id>
Id id(std::uint64_t number) {
  return Id::parse(std::to_string(number)).value();
}

Instant noon(PageDate day) { return Instant(day.time_since_epoch()) + hours(12); }

Order make_order(bench::Random& random, long number, const Wanted& wanted, PageDate placed_on) {
  const std::uint64_t base = 8'200'000'000'000'000 + static_cast<std::uint64_t>(number) * 10'000;
  const auto order_number = base + bench::below(random, 10'000);
  const auto store = bench::below(random, static_cast<std::uint64_t>(wanted.orders / kStoresFor + 1));
  Order order{.order_id = id<OrderId>(order_number)};
  order.placed_on = placed_on;
  const auto age = (kLastDay - placed_on).count();
  order.status = age < 3 ? OrderStatus::processing : age < 25 ? OrderStatus::shipped : OrderStatus::completed;
  if (bench::below(random, 20) == 0) order.status = OrderStatus::cancelled;
  order.status_text = order.status == OrderStatus::completed ? "Completed" : "Awaiting delivery";
  if (order.status == OrderStatus::completed) order.completed_on = placed_on + days(20);
  order.store = Store{id<StoreId>(1'100'000'000 + store), bench::store_name(store), true};
  order.total = Money{std::to_string(1 + bench::below(random, 90)) + ".90", "EUR"};
  const auto lines = 1 + bench::below(random, 3);
  for (std::uint64_t i = 0; i < lines; ++i) {
    OrderLine line{.line_id = id<LineId>(order_number + 1 + i)};
    line.product_id = id<ProductId>(1'005'000'000'000'000 + bench::below(random, 1'000'000'000));
    line.title = bench::title(random);
    line.quantity = 1;
    line.price = Money{"9.90", "EUR"};
    order.lines.push_back(std::move(line));
  }
  return order;
}

Observation list_of(std::vector<Order> orders) {
  Observation seen;
  seen.page = {.kind = PageKind::order_list, .url = "https://www.aliexpress.com/", .complete = true};
  seen.page.seen_at = noon(orders.back().placed_on.value() + days(21));
  seen.orders = std::move(orders);
  return seen;
}

/// The detail of an order, with its window and button, and now and then a dispute.
Observation detail_of(bench::Random& random, Order order) {
  Observation seen;
  seen.page = {.kind = PageKind::order_detail, .url = "https://www.aliexpress.com/", .complete = true};
  seen.page.seen_at = noon(order.placed_on.value() + days(22));
  order.windows.push_back({.kind = WindowKind::after_completion, .days = 90, .text = "within 90 days"});
  for (auto& line : order.lines) line.dispute_offered = true;
  if (bench::below(random, 10) == 0)
    seen.disputes.push_back({.dispute_id = id<DisputeId>(bench::below(random, 1'000'000'000'000)),
                             .order_id = order.order_id,
                             .state = DisputeState::resolved});
  seen.orders.push_back(std::move(order));
  return seen;
}

void add_buyers_part(ledger::Ledger& ledger, const Order& order, Instant when) {
  Message message{.store_id = order.store->store_id};
  message.order_id = order.order_id;
  message.sent_at = when;
  message.author = Author::buyer;
  message.text = "Order " + order.order_id.text() + ": the item arrived broken, see the photo.";
  ledger.conversations().record(std::vector{message}, when);
  ledger.orders().record(Problem{.order_id = order.order_id, .state = ProblemState::problem, .recorded_at = when});
}

void make(const Wanted& wanted) {
  bench::Random random(wanted.seed);
  auto ledger = ledger::Ledger::open(wanted.out, noon(kLastDay - kYears));
  std::ofstream ids(wanted.order_ids);
  // A clock that goes back makes the ledger look through all it was told: this one only goes on.
  Instant clock = noon(kLastDay - kYears);
  const auto clock_at = [&](Instant when) { return clock = std::max(clock, when); };
  for (long done = 0; done < wanted.orders;) {
    std::vector<Order> orders;
    for (; done < wanted.orders && orders.size() < kOrdersAPage; ++done) {
      const auto age = days(kYears.count() - done * kYears.count() / wanted.orders);
      orders.push_back(make_order(random, done, wanted, kLastDay - age));
      ids << orders.back().order_id.text() << "\n";
    }
    const auto seen = list_of(std::move(orders));
    ledger.orders().record(seen, clock_at(seen.page.seen_at));
    for (const auto& order : seen.orders) {
      if (bench::below(random, 10) == 0) {
        const auto detail = detail_of(random, order);
        ledger.orders().record(detail, clock_at(detail.page.seen_at));
      }
      if (bench::below(random, 50) == 0)
        add_buyers_part(ledger, order, clock_at(noon(order.placed_on.value() + days(23))));
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  Wanted wanted;
  options::options_description all("ledger_generator");
  all.add_options()("orders", options::value(&wanted.orders)->required())("seed", options::value(&wanted.seed))(
      "out", options::value(&wanted.out)->required())("order-ids", options::value(&wanted.order_ids)->required());
  try {
    options::variables_map given;
    options::store(options::parse_command_line(argc, argv, all), given);
    options::notify(given);
    make(wanted);
  } catch (const std::exception& error) {
    std::cerr << "ledger_generator: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
