#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"
#include "rules/reply_time.h"

namespace recourse::rules {

/// The first and last days on which a refund of one line can be asked for, from what pages printed.
struct LastDays {
  std::vector<Deadline> counted;           ///< those that cover the reason asked about, sorted by day
  std::vector<Deadline> listed;            ///< all of them, free returns and other reasons' too, sorted by day
  std::optional<PageDate> first_day;       ///< the latest `from-date` that counts
  std::vector<std::string> missing_dates;  ///< protocol names of dates a window starts at and no page told

  /// The earliest counted last day that is not surely over; null when there is none.
  const Deadline* open(PageDate today) const;
  bool all_over(PageDate today) const { return !counted.empty() && open(today) == nullptr; }
  bool only_assumed() const;
  /// A free return that can still be asked for; null when there is none.
  const Deadline* free_return(PageDate today) const;
};

/// A last day is over when the day after it is over too: page dates are uncertain by a day.
bool is_over(const Deadline& deadline, PageDate today);

/// Whether windows of a class count for a reason; without a reason all but free returns do.
bool counts_for(ReasonClass reason_class, const std::optional<Reason>& reason);

/// When the line arrived, as far as pages told; of an order in several parcels each line has its own day.
std::optional<PageDate> arrival_of(const Order& order, const OrderLine* line);

/// A last day with the day to act by; nothing can be gained by writing first.
Deadline make_deadline(PageDate on, Basis basis, ReasonClass reason_class, PageDate today);

/// `line`: null for the order as a whole. `noted`: the reason of the problem the buyer noted. Where the question names
/// no reason and that one is a change of mind, its days count beside the others: the next right to be lost comes first.
LastDays last_days(const OrderRecord& record, const OrderLine* line, const Question& question,
                   const std::optional<Reason>& noted, PageDate today, const ReplyTime& reply_time,
                   const Rulebook& rulebook);

}  // namespace recourse::rules
