#include "domain/order.h"

#include <algorithm>

namespace recourse {

std::optional<Money> cost_of(const OrderLine& line) {
  if (!line.price) return std::nullopt;
  const auto amount = times(line.price->amount, std::max(line.quantity.value_or(1), 1));
  if (!amount) return std::nullopt;
  return Money{*amount, line.price->currency};
}

}  // namespace recourse
