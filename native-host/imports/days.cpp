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

/// The month that English words in the text name, once; 0 for none, and for words of other languages, in some of which
/// another month begins like that.
int month_in(std::string_view text) {
  constexpr std::array months{"january", "february", "march",     "april",   "may",      "june",
                              "july",    "august",   "september", "october", "november", "december"};
  int found = 0;
  std::string word;
  const auto end_of_word = [&] {
    for (std::size_t i = 0; i < months.size(); ++i) {
      const std::string_view month = months[i];
      if (word != month && word != month.substr(0, 3) && !(i == 8 && word == "sept")) continue;
      if (found != 0) return false;
      found = static_cast<int>(i) + 1;
    }
    word.clear();
    return true;
  };
  for (const char c : text) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    if (is_letter)
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!end_of_word())
      return 0;
  }
  return end_of_word() ? found : 0;
}

std::optional<PageDate> day(int year, int month, int day_of_month) {
  if (year < 1000 || year > 9999) return std::nullopt;
  return parse_page_date(fmt::format("{:04}-{:02}-{:02}", year, month, day_of_month));
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
  if (const int month = month_in(text); month != 0 && numbers.size() >= 2)
    return numbers[0] > 31 ? day(numbers[0], month, numbers[1]) : day(numbers[1], month, numbers[0]);
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
