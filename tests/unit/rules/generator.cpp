#include "unit/rules/generator.h"

namespace recourse::testing {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

/// Day 0 of all scenarios.
const PageDate& first_day() {
  static const PageDate kDay = day("2026-07-01");
  return kDay;
}

}  // namespace

PageDate Generator::some_day(int from, int to) { return first_day() + days(from + below(to - from + 1)); }

Instant Generator::some_time(int from, int to) {
  return Instant(some_day(from, to).time_since_epoch()) + minutes(below(24 * 60));
}

std::optional<PageDate> Generator::maybe_day(int from, int to) {
  return one_in(3) ? std::nullopt : std::optional(some_day(from, to));
}

Instant Generator::now() { return some_time(20, 130); }

Window Generator::window() {
  Window window{.kind = any(WindowKind::from_date), .reason_class = any(ReasonClass::free_return)};
  if (window.kind == WindowKind::until_date || window.kind == WindowKind::from_date)
    window.date = some_day(20, 110);
  else
    window.days = 5 + below(90);
  if (one_in(4)) window.line_id = line_id(one_in(2) ? "1" : "2");
  return window;
}

Order Generator::order() {
  Order order{.order_id = order_id(), .status = any(OrderStatus::unknown)};
  if (one_in(2)) order.status = OrderStatus::completed;
  order.store = Store{.store_id = store_id(), .name = "Vega Store"};
  if (one_in(6)) order.store->can_message = one_in(2);
  order.placed_on = maybe_day(0, 5);
  order.paid_on = maybe_day(0, 5);
  order.shipped_on = maybe_day(5, 15);
  order.eta_on = maybe_day(20, 60);
  order.delivered_on = maybe_day(15, 40);
  order.completed_on = maybe_day(20, 50);
  order.tracking = any(Tracking::unknown);
  for (int count = below(4); count > 0; --count) order.windows.push_back(window());
  for (const char* digits : {"1", "2", "3"}) {
    if (one_in(3)) continue;
    OrderLine line{.line_id = line_id(digits)};
    if (!one_in(3)) line.dispute_offered = one_in(2);
    if (one_in(4)) line.delivered_on = some_day(15, 40);
    if (one_in(6)) line.eta_on = some_day(20, 60);
    order.lines.push_back(line);
  }
  return order;
}

Dispute Generator::dispute() {
  Dispute dispute{.dispute_id = *DisputeId::parse(std::to_string(9001 + below(3))), .order_id = order_id()};
  dispute.state = any(DisputeState::unknown);
  if (one_in(2)) dispute.line_id = line_id(one_in(2) ? "1" : "2");
  if (one_in(2)) dispute.outcome = any(DisputeOutcome::refused);
  dispute.respond_by = maybe_day(40, 90);
  dispute.return_by = maybe_day(40, 90);
  dispute.opened_on = maybe_day(30, 60);
  dispute.closed_on = maybe_day(40, 90);
  if (one_in(3)) dispute.appealable = one_in(2);
  return dispute;
}

Message Generator::message() {
  Message message{.store_id = store_id(), .direction = any(Direction::received), .sent_at = some_time(0, 120)};
  message.author = message.direction == Direction::sent ? Author::buyer : any(Author::unknown);
  if (one_in(2)) message.order_id = one_in(3) ? *OrderId::parse("8212313961590001") : order_id();
  message.recalled = one_in(12);
  return message;
}

void Generator::add_notes(Scenario& scenario) {
  if (one_in(3)) {
    Agreement agreement{.order_id = order_id(), .state = any(AgreementState::none), .recorded_at = some_time(30, 120)};
    agreement.until = maybe_day(40, 110);
    agreement.on = maybe_day(30, 60);
    scenario.agreements.push_back(agreement);
  }
  if (one_in(3))
    scenario.problems.push_back(
        {.order_id = order_id(), .state = any(ProblemState::fine), .recorded_at = some_time(30, 120)});
  if (one_in(5)) scenario.settings.utc_offset = minutes(60);
  if (one_in(5)) scenario.settings.bot_counts = one_in(2);
}

Scenario Generator::changing() {
  Scenario scenario;
  for (int count = 1 + below(4); count > 0; --count) {
    auto seen = page(any(PageKind::tracking), some_time(10, 125), !one_in(4));
    if (seen.page.kind != PageKind::refund_list) seen.orders.push_back(order());
    scenario.pages.push_back(seen);
  }
  for (int count = below(3); count > 0; --count) {
    auto seen = page(PageKind::refund_list, some_time(30, 125), one_in(2));
    if (!one_in(3)) seen.disputes.push_back(dispute());
    scenario.pages.push_back(seen);
  }
  auto chat = page(PageKind::conversation, some_time(30, 125), one_in(2));
  for (int count = below(6); count > 0; --count) chat.messages.push_back(message());
  scenario.pages.push_back(chat);
  add_notes(scenario);
  return scenario;
}

Scenario Generator::steady() {
  Scenario scenario;
  Order truth = order();
  truth.status = one_in(3) ? OrderStatus::shipped : OrderStatus::completed;
  truth.placed_on = some_day(0, 5);
  truth.delivered_on = some_day(15, 30);
  truth.completed_on = some_day(20, 35);
  truth.tracking = Tracking::delivered;
  truth.store->can_message.reset();
  truth.windows.push_back({.kind = WindowKind::until_date, .date = some_day(20, 110)});
  const auto seen_from = 36;  // after all of it had happened
  for (const auto kind : {PageKind::order_list, PageKind::order_detail, PageKind::tracking}) {
    if (one_in(4)) continue;
    auto seen = page(kind, some_time(seen_from, 125));
    Order part = truth;
    if (kind != PageKind::order_detail) part.windows.clear();
    if (kind != PageKind::order_detail)
      for (auto& line : part.lines) line.dispute_offered.reset();
    if (one_in(3)) part.shipped_on.reset();
    if (one_in(3)) part.eta_on.reset();
    seen.orders.push_back(part);
    scenario.pages.push_back(seen);
  }
  if (one_in(2)) scenario.pages.push_back(page(PageKind::refund_list, some_time(seen_from, 125)));
  auto chat = page(PageKind::conversation, some_time(seen_from, 125));
  for (int count = below(4); count > 0; --count) chat.messages.push_back(message());
  scenario.pages.push_back(chat);
  add_notes(scenario);
  return scenario;
}

}  // namespace recourse::testing
