#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "imports/values.h"

namespace recourse::imports {

namespace {

struct Numbers {
  std::vector<int> values;
  std::vector<std::string> parted_by;  ///< what stands behind each, up to the next, without blanks
};

Numbers numbers_in(std::string_view text) {
  Numbers numbers;
  while (true) {
    const auto from = text.find_first_of(kDigits);
    if (from == std::string_view::npos) return numbers;
    text.remove_prefix(from);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    numbers.values.push_back(error == std::errc() ? number : -1);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    std::string between(text.substr(0, text.find_first_of(kDigits)));
    std::erase(between, ' ');
    numbers.parted_by.push_back(std::move(between));
  }
}

/// A number or an English month's name in a text; 0 for any other word, and for words of other languages, in some of
/// which another month begins like that.
struct Part {
  bool is_month;
  int value;
};

int month_called(std::string_view word) {
  constexpr std::array months{"january", "february", "march",     "april",   "may",      "june",
                              "july",    "august",   "september", "october", "november", "december"};
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string_view month = months[i];
    if (word == month || word == month.substr(0, 3) || (i == 8 && word == "sept")) return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Part> parts_of(std::string_view text) {
  constexpr std::array passed_over{"st", "nd", "rd", "th", "of"};  // "3rd of March"
  std::vector<Part> parts;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    if (kDigits.find(text[i]) != std::string_view::npos) {
      int number = 0;
      const auto read = std::from_chars(text.data() + i, text.data() + text.size(), number);
      end = static_cast<std::size_t>(read.ptr - text.data());
      parts.push_back({.is_month = false, .value = read.ec == std::errc() ? number : -1});
    } else if (is_letter(text[i])) {
      std::string word;
      for (; end < text.size() && is_letter(text[end]); ++end)
        word += text[end] >= 'A' && text[end] <= 'Z' ? static_cast<char>(text[end] - 'A' + 'a') : text[end];
      const int month = month_called(word);
      if (std::ranges::find(passed_over, word) == passed_over.end())
        parts.push_back({.is_month = month != 0, .value = month});
    }
    i = std::max(end, i + 1);
  }
  return parts;
}

std::optional<PageDate> day(int year, int month, int day_of_month) {
  if (year < 1000 || year > 9999) return std::nullopt;
  return parse_page_date(fmt::format("{:04}-{:02}-{:02}", year, month, day_of_month));
}

/// "21 May 2026", "May 21, 2026", "2026-May-21": the numbers of a day stand beside its month. "1 item, May 2026" has
/// none.
std::optional<PageDate> day_with_a_name(std::string_view text) {
  const auto parts = parts_of(text);
  const auto named = std::ranges::find(parts, true, &Part::is_month);
  if (std::ranges::count(parts, true, &Part::is_month) != 1) return std::nullopt;
  const auto number = [&](std::ptrdiff_t from_month) {
    const auto at = (named - parts.begin()) + from_month;
    return at >= 0 && at < std::ssize(parts) ? parts[static_cast<std::size_t>(at)].value : 0;
  };
  constexpr int kLastDay = 31;
  const auto is_day = [](int value) { return value >= 1 && value <= kLastDay; };
  if (is_day(number(-1)) && number(1) > kLastDay) return day(number(1), named->value, number(-1));
  if (is_day(number(1)) && number(2) > kLastDay) return day(number(2), named->value, number(1));
  if (number(-1) > kLastDay && is_day(number(1))) return day(number(-1), named->value, number(1));
  return std::nullopt;
}

std::optional<PageDate> any_day_of(std::string_view text) {
  constexpr std::int64_t kMillisecondsOfADay = 86'400'000;
  const bool goes_on = text.size() > 10 && kDigits.find(text[10]) != std::string_view::npos;
  if (text.size() >= 10 && !goes_on)
    if (const auto iso = parse_page_date(text.substr(0, 10))) return iso;
  if (text.size() == 13 && text.find_first_not_of(kDigits) == std::string_view::npos) {
    std::int64_t milliseconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), milliseconds);
    return PageDate(std::chrono::days(milliseconds / kMillisecondsOfADay));
  }
  const auto [numbers, parted_by] = numbers_in(text);
  if (const auto named = day_with_a_name(text)) return named;
  if (numbers.size() < 3) return std::nullopt;
  const int first = numbers[0];
  const int second = numbers[1];
  const auto& mark = parted_by[0];
  if (mark == "\u5E74" && parted_by[1] == "\u6708") return day(first, second, numbers[2]);  // in China and Japan
  if (mark != parted_by[1] || (mark != "/" && mark != "-" && mark != ".")) return std::nullopt;
  if (first >= 1000) return day(first, second, numbers[2]);
  // Points stand behind the day. Of other marks only a number above 12 tells day and month apart.
  if (mark == "." || first > 12) return day(numbers[2], second, first);
  return second > 12 || first == second ? day(numbers[2], first, second) : std::nullopt;
}

}  // namespace

std::optional<PageDate> day_of(std::string_view text, PageDate today) {
  constexpr PageDate kFirstDay{std::chrono::local_days{std::chrono::year{2010} / 4 / 26}};
  const auto day = any_day_of(text);
  return day && *day >= kFirstDay && *day <= today + std::chrono::days(1) ? day : std::nullopt;
}

}  // namespace recourse::imports
