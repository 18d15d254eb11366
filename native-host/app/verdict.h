#pragma once

#include <optional>
#include <vector>

#include "app/context.h"
#include "domain/verdict.h"

namespace recourse::app {

/// What is known of an order, and the verdict on it.
struct Judged {
  std::optional<OrderFacts> facts;  ///< null: never seen
  OrderVerdict verdict;
};

/// Judges one order as it stands now. An order never seen gets a verdict too.
Judged judge(Context& context, const OrderId& order, std::optional<Reason> reason = std::nullopt);

/// The verdicts on several orders, all from one state of the ledger.
std::vector<OrderVerdict> judge(Context& context, const std::vector<OrderId>& orders);

}  // namespace recourse::app
