#include "cli/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/command_line.h"
#include "cli/nearest.h"
#include "cli/order_number.h"
#include "domain/time_bounds.h"
#include "platform/browsers.h"
#include "text/words.h"

namespace recourse::cli {

namespace {

std::string named(const Option& option) { return "--" + std::string(option.name); }

std::optional<Instant> moment(std::string text) {
  if (const auto at = parse_instant(text)) return at;
  if (text.size() > 10 && (text[10] == ' ' || text[10] == 't')) text[10] = 'T';
  if (const auto at = parse_instant(text)) return at;
  if (parse_page_date(text)) return parse_instant(text + "T12:00:00Z");
  constexpr std::size_t kWithoutSeconds = 16;  // "2026-12-01T12:00", and perhaps "+01:00"
  if (text.size() > kWithoutSeconds && (text[kWithoutSeconds] == '+' || text[kWithoutSeconds] == '-'))
    return parse_instant(text.insert(kWithoutSeconds, ":00"));
  const bool has_zone = text.ends_with('Z') || text.ends_with('z');
  if (has_zone) text.pop_back();
  if (text.size() == kWithoutSeconds) text += ":00";
  return parse_instant(text + "Z");
}

/// The year of a time that is written as it should be and lies too far away to reckon with.
bool is_far_away(const std::string& text) {
  const auto end = text.find('-', 1);
  int year = 0;
  if (end == std::string::npos || std::from_chars(text.data(), text.data() + end, year).ptr != text.data() + end)
    return false;
  constexpr std::string_view kLeapYear = "2000";
  const auto year_of = [](Instant at) {
    return int(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(at)).year());
  };
  return (year < year_of(kEarliest) || year > year_of(kLatest)) && moment(std::string(kLeapYear) + text.substr(end));
}

/// Browsers also go by other names and by their titles, in any case: "Firefox", "Google Chrome".
std::optional<std::string> browser(const std::string& given) {
  const std::string wanted = in_lower_case(given);
  std::string joined = wanted;  // "Firefox ESR"
  std::ranges::replace(joined, ' ', '-');
  if (wanted.empty()) return std::nullopt;  // as the places of aliases that a browser has not
  for (const auto& one : platform::browsers()) {
    if (joined == one.name || wanted == in_lower_case(one.title) ||
        std::ranges::find(one.aliases, joined) != one.aliases.end())
      return std::string(one.name);
  }
  return std::nullopt;
}

std::string choice(const Option& option, const std::string& given) {
  if (option.name == "browser")
    if (auto found = browser(given)) return *found;
  std::string wanted = in_lower_case(given);
  std::ranges::replace(wanted, '_', '-');
  const auto known = option.choices();
  if (option.name == "language")
    if (auto language = text::known_language(given, true))
      if (std::ranges::find(known, *language) != known.end()) return *language;
  if (std::ranges::find(known, wanted) != known.end()) return wanted;
  text::Arguments said{
      {"option", named(option)}, {"given", given}, {"choices", fmt::format("{}", fmt::join(known, ", "))}};
  const auto meant = nearest(wanted, known);
  if (meant) said["name"] = *meant;
  throw WrongUsage("cli_usage_one_of", std::move(said), meant ? "cli_usage_did_you_mean" : nullptr);
}

std::string number(const Option& option, const std::string& given) {
  int value = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
  const bool is_whole = error == std::errc() && end == given.data() + given.size();
  if (is_whole && value >= option.least && value <= option.most) return std::to_string(value);
  throw WrongUsage("cli_usage_number", {{"option", named(option)},
                                        {"least", std::to_string(option.least)},
                                        {"most", std::to_string(option.most)},
                                        {"given", given}});
}

/// More than one number as long as an order's.
bool has_several(const std::string& given) {
  constexpr std::ptrdiff_t kFewestDigits = 10;
  int numbers = 0;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (auto at = given.begin(); at != given.end();) {
    const auto from = std::find_if(at, given.end(), is_digit);
    at = std::find_if_not(from, given.end(), is_digit);
    if (at - from >= kFewestDigits) ++numbers;
  }
  return numbers > 1;
}

}  // namespace

std::string checked_order(const std::string& given) {
  if (const auto order = order_number(given)) return order->text();
  throw WrongUsage("cli_usage_order_wrong", {{"given", given}}, has_several(given) ? "cli_usage_one_order" : nullptr);
}

Instant checked_moment(const std::string& name, const std::string& given) {
  if (const auto at = moment(given)) return *at;
  if (is_far_away(given)) throw WrongUsage("cli_usage_moment_far", {{"option", name}, {"given", given}});
  throw WrongUsage("cli_usage_moment", {{"option", name}, {"given", given}});
}

std::string checked(const Option& option, const std::string& given) {
  switch (option.takes) {
    case Takes::choice:
      return choice(option, given);
    case Takes::number:
      return number(option, given);
    case Takes::moment:
      return format_instant(checked_moment(named(option), given));
    case Takes::order:
      return checked_order(given);
    case Takes::digits:
      if (const auto id = option.name == "store" ? store_number(given) : order_number(given)) return id->text();
      throw WrongUsage("cli_usage_digits", {{"option", named(option)}, {"given", given}});
    case Takes::file:
    case Takes::folder:
      if (!given.empty()) return given;
      throw WrongUsage("cli_usage_needs_value", {{"option", named(option)}, {"value", std::string(option.value)}});
    case Takes::text:
      // One's own words may be none.
      if (!given.empty() || option.name == "text") return given;
      throw WrongUsage("cli_usage_needs_value", {{"option", named(option)}, {"value", std::string(option.value)}});
    default:
      return given;
  }
}

}  // namespace recourse::cli
