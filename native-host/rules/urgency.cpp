#include "rules/urgency.h"

#include <algorithm>
#include <limits>

#include "rules/buyers_notes.h"
#include "rules/deadlines.h"
#include "rules/worth.h"

namespace recourse::rules {

namespace {

constexpr int number_of(PageDate day) { return static_cast<int>(day.time_since_epoch().count()); }

constexpr int kUndated = number_of(PageDate(std::chrono::year::max() / std::chrono::December / std::chrono::last));
constexpr int kStanding = std::numeric_limits<int>::max() / kStandings;  // more than there are places within one

/// The first day to act by, which is the day before a printed one. What waits has nobody to write to.
std::optional<PageDate> day_to_act_by(const OrderFacts& facts, const OrderVerdict& verdict) {
  std::optional<PageDate> first;
  for (const auto& day : due_days(verdict)) {
    const bool asked = day.kind == DueDay::Kind::respond || day.kind == DueDay::Kind::send_back;
    if (!asked && is_noted_fine(facts, day.line_id)) continue;
    if (day.kind == DueDay::Kind::contact && verdict.standing == Standing::waiting) continue;
    const auto by = day.on - std::chrono::days(day.kind == DueDay::Kind::contact ? 0 : 1);
    first = std::min(first.value_or(by), by);
  }
  return first;
}

/// A last day near comes among what needs the buyer, also while a page is to be opened first.
Standing group_of(const OrderVerdict& verdict) {
  return verdict.refund.urgent ? Standing::needs_you : verdict.standing;
}

int place_within(Standing group, const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
                 const Rulebook& rulebook) {
  const auto day = day_to_act_by(facts, verdict);
  switch (group) {
    case Standing::needs_you: {
      const auto today = latest_today(question.now, question.buyer_utc_offset);
      return number_of(day.value_or(today)) * 2 + (day ? 0 : 1);
    }
    case Standing::worth_opening:
      return rank_of(look_at(facts, verdict, question, rulebook).value());
    case Standing::waiting:
      return day ? number_of(*day) : kUndated;
    default: {  // over
      const auto& placed_on = facts.record.order.placed_on;
      return placed_on ? kUndated - number_of(*placed_on) : kUndated;
    }
  }
}

}  // namespace

int urgency_of(const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
               const Rulebook& rulebook) {
  const auto group = group_of(verdict);
  return static_cast<int>(group) * kStanding + place_within(group, facts, verdict, question, rulebook);
}

}  // namespace recourse::rules
