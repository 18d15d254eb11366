#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recourse {

/// Exact money: a decimal number as text ("126.59", point, no grouping) and an ISO 4217 code ("BRL").
struct Money {
  std::string amount;
  std::string currency;
  bool operator==(const Money&) const = default;
};

/// Whether a text is such an amount: a decimal number of at most 12 digits before and 6 after the point.
bool is_amount(std::string_view text);
/// Whether a text has the form of an ISO 4217 code.
bool is_currency(std::string_view text);

/// The exact sum of two amounts of one currency, with as many decimals as the finer one has. Null when one is no
/// decimal number of at most 12 digits before and 6 after the point.
std::optional<std::string> added_amounts(const std::string& a, const std::string& b);

/// What `count` pieces come to, exactly, under the same bounds; null of less than one.
std::optional<std::string> times(const std::string& amount, int count);

/// Whether the first amount is the smaller one, under the same bounds.
std::optional<bool> is_less(const std::string& a, const std::string& b);

/// Whether an amount is above zero; false of what is no amount.
bool is_above_zero(const std::string& amount);

}  // namespace recourse
