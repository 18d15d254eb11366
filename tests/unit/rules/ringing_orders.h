#pragma once

#include <set>
#include <string>
#include <vector>

#include "rulebook/load.h"
#include "rules/judge.h"
#include "rules/reminders.h"

/// Orders with a last day, and what rings for them.
namespace recourse::testing::ringing {

using namespace recourse::rules;

inline const std::vector<int> kDaysBefore{7, 3, 1};

inline Instant at(const char* text) { return parse_instant(text).value(); }
inline PageDate day(const char* text) { return parse_page_date(text).value(); }

/// An order with one item, completed and delivered, last day as printed.
inline OrderFacts order_until(const std::string& id, PageDate last_day) {
  Order order{.order_id = OrderId::parse(id).value()};
  order.status = OrderStatus::completed;
  order.placed_on = day("2026-07-01");
  order.delivered_on = day("2026-08-01");
  order.completed_on = day("2026-08-02");
  order.lines.push_back({.line_id = LineId::parse("1").value()});
  OrderFacts facts{.record = {.order = order}};
  facts.record.windows.push_back({.window = {.kind = WindowKind::until_date, .date = last_day}});
  facts.store.store_id = StoreId::parse("77").value();
  return facts;
}

inline OrderFacts with_problem(OrderFacts facts, ProblemState state = ProblemState::problem) {
  facts.problems.push_back({.order_id = facts.record.order.order_id, .state = state});
  return facts;
}

inline OrderFacts not_arrived(OrderFacts facts) {
  facts.record.order.status = OrderStatus::shipped;
  facts.record.order.delivered_on.reset();
  facts.record.order.completed_on.reset();
  return facts;
}

inline OrderFacts in_dispute(OrderFacts facts, DisputeState state, std::optional<PageDate> by = std::nullopt) {
  Dispute dispute{.dispute_id = DisputeId::parse("9").value(), .order_id = facts.record.order.order_id};
  dispute.state = state;
  dispute.respond_by = by;
  dispute.return_by = by;
  const auto seen_at = at("2026-09-01T00:00:00Z");
  facts.disputes.push_back({.dispute = dispute, .first_seen_at = seen_at, .last_seen_at = seen_at});
  return facts;
}

inline OrderFacts promised(OrderFacts facts, PageDate until) {
  facts.agreements.push_back(
      {.order_id = facts.record.order.order_id, .state = AgreementState::promised, .until = until});
  return facts;
}

inline OrderReminders on(PageDate today, const OrderFacts& facts, const std::vector<int>& days_before = kDaysBefore) {
  const Question question{.now = Instant(today.time_since_epoch()) + std::chrono::hours(9)};
  const auto& rulebook = rulebook::built_in();
  return reminders_of(facts, judge_order(facts, question, rulebook), question, rulebook, days_before);
}

inline std::vector<std::string> kinds_on(PageDate today, const OrderFacts& facts) {
  std::vector<std::string> kinds;
  for (const auto& reminder : on(today, facts).due) kinds.emplace_back(name_of(reminder.kind));
  return kinds;
}

/// Every id due while the days go by, as a browser that is on each of them would show them.
inline std::vector<std::string> rung(const OrderFacts& facts, PageDate from, PageDate to) {
  std::vector<std::string> rung;
  std::set<std::string> shown;
  for (PageDate today = from; today <= to; today += std::chrono::days(1))
    for (const auto& reminder : on(today, facts).due)
      if (shown.insert(reminder.id).second)
        rung.push_back(std::to_string((*reminder.on - today).count()) + " " + std::string(name_of(reminder.kind)));
  return rung;
}

}  // namespace recourse::testing::ringing
