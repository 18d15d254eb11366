#include "drafts/amount.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace recourse::drafts {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kMostWhole = 12;
constexpr std::size_t kDecimals = 6;
/// After a lone sign, three digits may be thousands or decimals.
constexpr std::size_t kGroup = 3;

/// Marks that mean one currency only; "$" alone means many.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kMarks{
    {{"€", "EUR"}, {"£", "GBP"}, {"R$", "BRL"}, {"US$", "USD"}, {"$US", "USD"}}};

/// Millionths. Null where the digits do not fit.
std::optional<std::int64_t> millionths(const std::string& whole, std::string decimals) {
  if (whole.size() > kMostWhole || decimals.size() > kDecimals) return std::nullopt;
  decimals.resize(kDecimals, '0');
  return std::stoll("0" + whole + decimals);
}

std::optional<std::int64_t> number_of(std::string_view text) {
  const auto sign = text.find_last_of(".,");
  std::string whole;
  for (const char c : text.substr(0, sign))
    if (c != '.' && c != ',') whole += c;
  if (sign == std::string_view::npos) return millionths(whole, "");
  const std::string decimals(text.substr(sign + 1));
  const bool alone = std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == ','; }) == 1;
  if (alone && decimals.size() == kGroup) return std::nullopt;
  const bool again = text.substr(0, sign).find(text[sign]) != std::string_view::npos;
  if (again && decimals.size() != kGroup) return std::nullopt;
  return again ? millionths(whole + decimals, "") : millionths(whole, decimals);
}

std::string without_blanks(std::string_view text) {
  std::string rest(text);
  for (const std::string_view blank : {" ", "\u00A0", "\u202F"})
    for (auto at = rest.find(blank); at != std::string::npos; at = rest.find(blank)) rest.erase(at, blank.size());
  return rest;
}

bool means(std::string_view currency, std::string_view code) {
  if (currency.empty() || currency == code) return true;
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](const auto& mark) { return mark.first == currency && mark.second == code; });
}

}  // namespace

std::optional<Money> exact_amount(std::string_view written, const std::string& currency) {
  const auto text = without_blanks(written);
  const auto from = text.find_first_of(kDigits);
  if (from == std::string::npos) return std::nullopt;
  const auto to = std::min(text.find_first_not_of("0123456789.,", from), text.size());
  auto code = text.substr(0, from) + text.substr(to);
  if (code.empty()) code = currency;
  for (const auto& [mark, meant] : kMarks)
    if (code == mark) code = meant;
  const bool is_code =
      code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto number = number_of(std::string_view(text).substr(from, to - from));
  if (!is_code || !number) return std::nullopt;
  constexpr std::int64_t kOne = 1'000'000;
  auto amount = std::to_string(*number / kOne);
  const auto point = text.find_last_of(".,", to);
  const bool has_decimals = *number % kOne != 0 || (point != std::string::npos && point >= from && to - point == 3);
  if (has_decimals) {
    auto decimals = std::to_string(kOne + *number % kOne).substr(1);
    while (decimals.size() > 2 && decimals.back() == '0') decimals.pop_back();
    amount += "." + decimals;
  }
  return Money{amount, code};
}

std::optional<bool> is_more(std::string_view written, const Money& most) {
  const auto text = without_blanks(written);
  const auto from = text.find_first_of(kDigits);
  if (from == std::string::npos) return std::nullopt;
  const auto to = std::min(text.find_first_not_of("0123456789.,", from), text.size());
  const auto currency = text.substr(0, from) + text.substr(to);
  if (!means(currency, most.currency)) return std::nullopt;
  const auto wanted = number_of(std::string_view(text).substr(from, to - from));
  const auto point = most.amount.find('.');
  const auto limit =
      most.amount.find_first_not_of("0123456789.") != std::string::npos
          ? std::nullopt
          : millionths(most.amount.substr(0, point), point == std::string::npos ? "" : most.amount.substr(point + 1));
  if (!wanted || !limit) return std::nullopt;
  return *wanted > *limit;
}

}  // namespace recourse::drafts
