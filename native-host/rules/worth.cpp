#include "rules/worth.h"

#include "rules/standing.h"

namespace recourse::rules {

namespace {

using std::chrono::days;

/// The day after which a last day would be past, counted from the last thing known to have happened.
std::optional<PageDate> estimated_end(const Order& order, PageDate today, const Rulebook& rulebook) {
  const days shortest(rulebook.assumed_window_days);
  const days longest = shortest + days(rulebook.assumed_window_trust_days);
  if (const auto ended = order.completed_on ? order.completed_on : order.delivered_on)
    return *ended + shortest < today ? *ended + longest : *ended + shortest;
  if (order.eta_on) return *order.eta_on + days(rulebook.assumed_after_first_day_days);
  if (order.placed_on) return *order.placed_on + longest;
  return std::nullopt;
}

}  // namespace

std::optional<Look> look_at(const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
                            const Rulebook& rulebook) {
  if (verdict.standing != Standing::worth_opening) return std::nullopt;
  const auto today = latest_today(question.now, question.buyer_utc_offset);
  Look look;
  look.page = verdict.next_step.page.value_or(TargetPage::order_detail);
  look.has_problem = has_problem(facts);
  look.never_opened = !facts.record.detail_read_at;
  if (verdict.refund.deadline) {
    look.may_end_on = verdict.refund.deadline->on;
    look.is_estimate = verdict.refund.deadline->basis == Basis::assumed;
  } else {
    look.may_end_on = estimated_end(facts.record.order, today, rulebook);
  }
  look.is_past = look.may_end_on && *look.may_end_on < today;
  return look;
}

int rank_of(const Look& look) {
  enum Kind : int { ahead, undated, past, kinds };
  constexpr int kDays = 200'000;  // more than there are days in any date of a page
  const Kind kind = !look.may_end_on ? undated : look.is_past ? past : ahead;
  // What may end soonest first, but of what is past the latest: it may not be past after all.
  const auto day = static_cast<int>(look.may_end_on.value_or(PageDate{}).time_since_epoch().count());
  const int distance = kind == past ? kDays - day : day;
  const int group = look.has_problem ? kind : kinds + kind;
  return (group * kDays + distance) * 2 + (look.never_opened ? 0 : 1);
}

bool comes_first(const Look& one, const Look& other) { return rank_of(one) < rank_of(other); }

}  // namespace recourse::rules
