#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/facts.h"
#include "domain/verdict.h"

namespace recourse::rules {

/// A day on which the buyer has something to do at the latest.
struct DueDay {
  enum class Kind { ask, respond, send_back, contact };
  Kind kind = Kind::ask;
  PageDate on;
  int days_left{};
  Basis basis = Basis::platform;
  ReasonClass reason_class = ReasonClass::any;
  std::optional<LineId> line_id;   ///< the item to name
  std::optional<LineId> known_by;  ///< the first such item, whatever is noted of it
};

/// The same with its order.
struct DueOrder {
  DueDay day;
  OrderId order_id;
  std::string title;
  std::string store_name;
};

/// The protocol's name of a kind.
std::string_view name_of(DueDay::Kind kind);

/// The last day for the buyer to keep that belongs to an order's answer: the last day to ask, while that can be. Where
/// nothing can be asked any more, or the answer is not known, the soonest day that a dispute sets counts.
std::optional<Deadline> day_to_keep(const OrderVerdict& verdict);

/// The days that follow from a verdict: the last day to ask and the last good day to write, none where nothing can be
/// asked any more; and every day to answer or to send back in a dispute, whatever the answer is. The same day of
/// several lines is listed once, of the one that something is wrong with, else of one that was not noted as fine and
/// has not come.
std::vector<DueDay> due_days(const OrderVerdict& verdict);

/// The line's title, else the order's first.
std::string title_of(const OrderFacts& facts, const std::optional<LineId>& line_id);

}  // namespace recourse::rules
