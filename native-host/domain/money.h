#pragma once

#include <optional>
#include <string>

namespace recourse {

/// Exact money: a decimal number as text ("126.59", point, no grouping) and an ISO 4217 code ("BRL").
struct Money {
  std::string amount;
  std::string currency;
  bool operator==(const Money&) const = default;
};

/// The exact sum of two amounts of one currency, with as many decimals as the finer one has. Null when one is no
/// decimal number of at most 12 digits before and 6 after the point.
std::optional<std::string> added_amounts(const std::string& a, const std::string& b);

}  // namespace recourse
