#pragma once

#include <optional>

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"

namespace recourse::rules {

/// What opening one page of an order may tell, and how much that is worth.
struct Look {
  TargetPage page = TargetPage::order_detail;
  std::optional<PageDate> may_end_on;  ///< when its time may end: a last day known, else our estimate
  bool is_estimate = true;
  bool is_past{};       ///< `may_end_on` is, so most likely nothing is left to lose
  bool has_problem{};   ///< the buyer noted one
  bool never_opened{};  ///< no detail page of it was ever read whole
};

/// The look an order that is worth opening is worth; null of any other. Where no last day is known, it is estimated:
/// the assumed days after what happened last, and while those are past, the longest that printed days were seen to
/// reach.
std::optional<Look> look_at(const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
                            const Rulebook& rulebook);

/// Which look comes first: of what has a problem, then of the time that may end soonest, then where no day can be
/// estimated, then of what is most likely over, the latest first; of equal ones that never seen.
/// The same as a number, the smaller the sooner.
int rank_of(const Look& look);
bool comes_first(const Look& one, const Look& other);

}  // namespace recourse::rules
