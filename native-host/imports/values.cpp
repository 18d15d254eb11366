#include "imports/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "imports/rows.h"

namespace recourse::imports {

namespace {

constexpr std::string_view kDigits = "0123456789";

/// Longer signs first: "R$" has a "$" in it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kSigns{{{"US $", "USD"},
                                                                                {"US$", "USD"},
                                                                                {"R$", "BRL"},
                                                                                {"C$", "CAD"},
                                                                                {"AU$", "AUD"},
                                                                                {"A$", "AUD"},
                                                                                {"MX$", "MXN"},
                                                                                {"€", "EUR"},
                                                                                {"£", "GBP"},
                                                                                {"zł", "PLN"},
                                                                                {"₽", "RUB"},
                                                                                {"₩", "KRW"},
                                                                                {"₪", "ILS"},
                                                                                {"₴", "UAH"},
                                                                                {"₺", "TRY"},
                                                                                {"CHF", "CHF"},
                                                                                {"Kč", "CZK"}}};

std::string currency_in(std::string_view text) {
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    const auto is_capital = [&](std::size_t at) { return at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; };
    const bool starts = i == 0 || !is_capital(i - 1);
    if (starts && is_capital(i) && is_capital(i + 1) && is_capital(i + 2) && !is_capital(i + 3))
      return std::string(text.substr(i, 3));
  }
  for (const auto& [sign, currency] : kSigns)
    if (text.find(sign) != std::string_view::npos) return std::string(currency);
  return {};
}

/// The point is the last mark with one or two digits behind it; all other marks part thousands.
std::string amount_in(std::string_view text) {
  const auto first = text.find_first_of(kDigits);
  if (first == std::string_view::npos) return {};
  const auto end = text.find_last_of(kDigits) + 1;
  const std::string_view number = text.substr(first, end - first);
  if (number.find_first_not_of("0123456789.,") != std::string_view::npos) return {};
  const auto mark = number.find_last_of(".,");
  const bool has_point = mark != std::string_view::npos && number.size() - mark <= 3 && number.size() - mark >= 2;
  std::string amount;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (has_point && i == mark)
      amount += '.';
    else if (kDigits.find(number[i]) != std::string_view::npos)
      amount += number[i];
  }
  return amount;
}

std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> numbers;
  while (true) {
    const auto from = text.find_first_of(kDigits);
    if (from == std::string_view::npos) return numbers;
    text.remove_prefix(from);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    numbers.push_back(error == std::errc() ? number : -1);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
}

std::optional<PageDate> day(int year, int month, int day_of_month) {
  if (year < 2000 || year > 2100) return std::nullopt;
  return parse_page_date(fmt::format("{:04}-{:02}-{:02}", year, month, day_of_month));
}

}  // namespace

std::optional<Money> money_of(std::string_view text, std::string_view otherwise) {
  std::string currency = currency_in(text);
  if (currency.empty()) currency = otherwise;
  std::string amount = amount_in(text);
  if (amount.empty() || currency.size() != 3) return std::nullopt;
  return Money{.amount = std::move(amount), .currency = std::move(currency)};
}

std::optional<PageDate> day_of(std::string_view text) {
  constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::int64_t kMillisecondsOfADay = 86'400'000;
  if (text.size() >= 10)
    if (const auto iso = parse_page_date(text.substr(0, 10))) return iso;
  if (text.size() == 13 && text.find_first_not_of(kDigits) == std::string_view::npos) {
    std::int64_t milliseconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), milliseconds);
    return PageDate(std::chrono::days(milliseconds / kMillisecondsOfADay));
  }
  const auto numbers = numbers_in(text);
  const std::string letters = plain_name(text);
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (letters.find(months[i]) == std::string::npos || numbers.size() < 2) continue;
    const bool year_first = numbers[0] > 31;
    return day(year_first ? numbers[0] : numbers[1], static_cast<int>(i) + 1, year_first ? numbers[1] : numbers[0]);
  }
  if (numbers.size() < 3) return std::nullopt;
  const bool day_first = text.find('.') != std::string_view::npos || numbers[0] > 12;
  return day_first ? day(numbers[2], numbers[1], numbers[0]) : day(numbers[2], numbers[0], numbers[1]);
}

OrderStatus status_of(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, OrderStatus>, 17> kStates{{
      {"awaitingpayment", OrderStatus::unpaid},
      {"topay", OrderStatus::unpaid},
      {"unpaid", OrderStatus::unpaid},
      {"awaitingshipment", OrderStatus::processing},
      {"toship", OrderStatus::processing},
      {"processing", OrderStatus::processing},
      {"awaitingdelivery", OrderStatus::shipped},
      {"toreceive", OrderStatus::shipped},
      {"intransit", OrderStatus::shipped},
      {"shipped", OrderStatus::shipped},
      {"delivered", OrderStatus::shipped},
      {"completed", OrderStatus::completed},
      {"finished", OrderStatus::completed},
      {"canceled", OrderStatus::cancelled},
      {"cancelled", OrderStatus::cancelled},
      {"expired", OrderStatus::expired},
      {"partiallyshipped", OrderStatus::shipped},
  }};
  const std::string plain = plain_name(text);
  for (const auto& [name, status] : kStates)
    if (plain == name) return status;
  return OrderStatus::unknown;
}

}  // namespace recourse::imports
