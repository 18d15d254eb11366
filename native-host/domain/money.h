#pragma once

#include <string>

namespace recourse {

/// Exact money: a decimal number as text ("126.59", point, no grouping) and an ISO 4217 code ("BRL").
struct Money {
  std::string amount;
  std::string currency;
  bool operator==(const Money&) const = default;
};

}  // namespace recourse
