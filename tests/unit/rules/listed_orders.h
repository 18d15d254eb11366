#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rulebook/load.h"
#include "rules/buyer_lists.h"
#include "rules/judge.h"

/// Orders for the buyer's lists, and what is listed of them.
namespace recourse::testing::lists {

using namespace recourse::rules;

inline Instant at(const char* text) { return parse_instant(text).value(); }
inline PageDate day(const char* text) { return parse_page_date(text).value(); }
inline const Instant kNow = at("2026-09-07T12:00:00Z");

inline OrderFacts order(OrderStatus status) {
  Order order{.order_id = OrderId::parse("8299000000010042").value()};
  order.status = status;
  order.placed_on = day("2026-07-15");
  order.paid_on = day("2026-07-15");
  order.total = Money{"132.74", "BRL"};
  order.lines.push_back({.line_id = LineId::parse("1").value(), .title = "Lamp"});
  OrderFacts facts{.record = {.order = order}};
  facts.record.first_seen_at = facts.record.last_seen_at = kNow;
  return facts;
}

inline OrderFacts shipped() {
  auto facts = order(OrderStatus::shipped);
  facts.record.windows.push_back(
      {.window = {.kind = WindowKind::until_date, .date = day("2026-09-20")}, .seen_at = kNow});
  return facts;
}

inline OrderFacts disputed(DisputeState state, std::optional<DisputeOutcome> outcome = std::nullopt) {
  auto facts = order(OrderStatus::completed);
  Dispute dispute{.dispute_id = DisputeId::parse("9").value(), .order_id = facts.record.order.order_id};
  dispute.state = state;
  dispute.outcome = outcome;
  dispute.closed_on = day("2026-09-01");
  facts.disputes.push_back({.dispute = dispute, .first_seen_at = kNow, .last_seen_at = kNow});
  return facts;
}

inline OrderFacts agreed(OrderFacts facts, AgreementState state, std::optional<Money> amount = std::nullopt) {
  facts.agreements.push_back(
      {.order_id = facts.record.order.order_id, .state = state, .amount = std::move(amount), .recorded_at = kNow});
  return facts;
}

inline OrderFacts marked(OrderFacts facts, ProblemState state) {
  facts.problems.push_back({.order_id = facts.record.order.order_id, .state = state, .recorded_at = kNow});
  return facts;
}

inline LineId line(const char* digits) { return LineId::parse(digits).value(); }

/// The last thing noted is about this line.
inline OrderFacts of_line(OrderFacts facts, const char* digits) {
  if (!facts.problems.empty()) facts.problems.back().line_id = line(digits);
  if (!facts.agreements.empty()) facts.agreements.back().line_id = line(digits);
  return facts;
}

/// Completed, delivered, with a last day to ask.
inline OrderFacts until(const char* last_day) {
  auto facts = order(OrderStatus::completed);
  facts.record.order.delivered_on = day("2026-08-01");
  facts.record.windows.push_back({.window = {.kind = WindowKind::until_date, .date = day(last_day)}, .seen_at = kNow});
  return facts;
}

inline OrderFacts told(OrderFacts facts) {
  facts.store.messages.push_back({.store_id = StoreId::parse("77").value(),
                                  .order_id = facts.record.order.order_id,
                                  .direction = Direction::sent,
                                  .author = Author::buyer,
                                  .sent_at = at("2026-09-06T08:00:00Z"),
                                  .text = "It is broken."});
  return facts;
}

inline std::vector<ListEntry> listed(const OrderFacts& facts, Instant now = kNow, int within_days = 30) {
  const Question question{.now = now};
  const auto& rulebook = rulebook::built_in();
  return list_entries(facts, judge_order(facts, question, rulebook), within_days, question, rulebook);
}

/// "list kind" of every entry.
inline std::vector<std::string> entries_of(const OrderFacts& facts, Instant now = kNow, int within_days = 30) {
  std::vector<std::string> entries;
  for (const auto& entry : listed(facts, now, within_days))
    entries.push_back(std::string(name_of(entry.list)) + " " + std::string(name_of(entry.kind)));
  return entries;
}

/// Two items, each with a decided dispute of its own: the first lost, the second as told.
inline OrderFacts two_decided(std::optional<PageDate> first_closed, std::optional<PageDate> second_closed) {
  auto facts = disputed(DisputeState::resolved, DisputeOutcome::refused);
  facts.record.order.lines.push_back({.line_id = line("2"), .title = "Cable"});
  facts.disputes.push_back(facts.disputes[0]);
  facts.disputes[1].dispute.dispute_id = DisputeId::parse("10").value();
  facts.disputes[0].dispute.line_id = line("1");
  facts.disputes[1].dispute.line_id = line("2");
  facts.disputes[0].dispute.closed_on = first_closed;
  facts.disputes[1].dispute.closed_on = second_closed;
  return facts;
}

}  // namespace recourse::testing::lists
