#include "unit/rules/scenario.h"

#include <algorithm>
#include <stdexcept>

namespace recourse::testing {

namespace {

template <class T>
T needed(const std::optional<T>& value, std::string_view text) {
  if (!value) throw std::invalid_argument("not understood: " + std::string(text));
  return *value;
}

void see_disputes(OrderFacts& facts, const Observation& page) {
  for (const auto& dispute : page.disputes) {
    const auto known = std::find_if(facts.disputes.begin(), facts.disputes.end(),
                                    [&](const DisputeRecord& d) { return d.dispute.dispute_id == dispute.dispute_id; });
    if (known == facts.disputes.end())
      facts.disputes.push_back(first_sighting(dispute, page.page.seen_at));
    else
      *known = fold(*known, dispute, page.page.seen_at);
  }
}

}  // namespace

OrderId order_id() { return *OrderId::parse("8212313961591322"); }
StoreId store_id() { return *StoreId::parse("1105843321"); }
LineId line_id(std::string_view digits) { return needed(LineId::parse(digits), digits); }
PageDate day(std::string_view text) { return needed(parse_page_date(text), text); }

Instant at(std::string_view text) {
  std::string full(text);
  if (full.size() == 17 && full.back() == 'Z') full.insert(16, ":00");  // 2026-09-07T12:00Z
  return needed(parse_instant(full), text);
}

Observation page(PageKind kind, Instant seen_at, bool complete) {
  Observation seen;
  seen.page.kind = kind;
  seen.page.url = "https://www.aliexpress.com/";
  seen.page.complete = complete;
  seen.page.seen_at = seen_at;
  if (kind == PageKind::conversation) seen.page.store_id = store_id();
  return seen;
}

Scenario known_at(Scenario scenario, Instant now) {
  std::erase_if(scenario.pages, [&](const Observation& seen) { return seen.page.seen_at > now; });
  std::erase_if(scenario.agreements, [&](const Agreement& noted) { return noted.recorded_at > now; });
  std::erase_if(scenario.problems, [&](const Problem& noted) { return noted.recorded_at > now; });
  return scenario;
}

OrderFacts facts_of(const Scenario& scenario, Instant now) {
  std::vector<Observation> pages = scenario.pages;
  std::stable_sort(pages.begin(), pages.end(),
                   [&](const auto& a, const auto& b) { return is_earlier(a.page.seen_at, b.page.seen_at, now); });
  std::optional<OrderRecord> record;
  OrderFacts facts{.record = OrderRecord{.order = Order{.order_id = order_id()}}};
  for (const auto& seen : pages) {
    for (const auto& order : seen.orders) {
      const OrderSighting sighting{seen.page.kind, seen.page.source, seen.page.complete, seen.page.seen_at, order};
      record = record ? fold(std::move(*record), sighting) : first_sighting(sighting);
    }
    see_disputes(facts, seen);
    for (const auto& message : seen.messages)
      if (std::find(facts.store.messages.begin(), facts.store.messages.end(), message) == facts.store.messages.end())
        facts.store.messages.push_back(message);
    if (seen.page.complete && seen.page.kind == PageKind::refund_list) facts.refund_list_read_at = seen.page.seen_at;
    if (seen.page.complete && seen.page.kind == PageKind::conversation)
      facts.store.conversation_read_at = seen.page.seen_at;
  }
  if (record) facts.record = *record;
  facts.store.store_id = store_id();
  if (facts.record.order.store) facts.store.can_message = facts.record.order.store->can_message;
  facts.store.settings = scenario.settings;
  facts.agreements = scenario.agreements;
  facts.problems = scenario.problems;
  return facts;
}

}  // namespace recourse::testing
