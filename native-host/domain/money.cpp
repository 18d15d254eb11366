#include "domain/money.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace recourse {

namespace {

constexpr std::size_t kMostWhole = 12;
constexpr std::size_t kMostDecimals = 6;
constexpr std::int64_t kMillion = 1'000'000;

struct Decimal {
  std::int64_t millionths = 0;
  std::size_t decimals = 0;
};

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Decimal> decimal(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = text.substr(0, point);
  const auto fraction = point < text.size() ? text.substr(point + 1) : std::string_view();
  if (point < text.size() && fraction.empty()) return std::nullopt;
  const bool fits = !whole.empty() && whole.size() <= kMostWhole && fraction.size() <= kMostDecimals;
  if (!fits || !all_digits(whole) || !all_digits(fraction)) return std::nullopt;
  std::string digits(whole);
  digits.append(fraction).append(kMostDecimals - fraction.size(), '0');
  const std::int64_t value = std::stoll(digits);
  return Decimal{negative ? -value : value, fraction.size()};
}

std::string text_of(const Decimal& value) {
  const auto size = static_cast<std::uint64_t>(value.millionths < 0 ? -value.millionths : value.millionths);
  std::string text = value.millionths < 0 ? "-" : "";
  text += std::to_string(size / kMillion);
  if (value.decimals > 0) {
    std::string fraction = std::to_string(size % kMillion);
    fraction.insert(0, kMostDecimals - fraction.size(), '0');
    text += "." + fraction.substr(0, value.decimals);
  }
  return text;
}

}  // namespace

bool is_amount(std::string_view text) { return decimal(text).has_value(); }

bool is_currency(std::string_view text) {
  return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<std::string> added_amounts(const std::string& a, const std::string& b) {
  const auto left = decimal(a);
  const auto right = decimal(b);
  if (!left || !right) return std::nullopt;
  return text_of({left->millionths + right->millionths, std::max(left->decimals, right->decimals)});
}

std::optional<std::string> times(const std::string& amount, int count) {
  const auto one = decimal(amount);
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  if (!one || count < 1 || std::abs(one->millionths) > kMost / count) return std::nullopt;
  return text_of({one->millionths * count, one->decimals});
}

std::optional<bool> is_less(const std::string& a, const std::string& b) {
  const auto left = decimal(a);
  const auto right = decimal(b);
  if (!left || !right) return std::nullopt;
  return left->millionths < right->millionths;
}

bool is_above_zero(const std::string& amount) {
  const auto known = decimal(amount);
  return known && known->millionths > 0;
}

}  // namespace recourse
