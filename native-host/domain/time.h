#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace recourse {

/// A moment, UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A calendar day as a page prints it: no time, no zone. One day of uncertainty either way.
using PageDate = std::chrono::local_days;

/// Reads RFC 3339 ("2026-09-07T12:00:00Z", "2026-09-07T14:00:00.250+02:00"). Null when it is not one.
std::optional<Instant> parse_instant(std::string_view text);

/// Writes RFC 3339 in UTC, with milliseconds only where there are any.
std::string format_instant(Instant at);

/// Reads "YYYY-MM-DD" of a day that exists, years 2000 to 2199. Null when it is not one.
std::optional<PageDate> parse_page_date(std::string_view text);

/// Writes "YYYY-MM-DD".
std::string format_page_date(PageDate day);

/// A day or a moment written as `format_page_date` and `format_instant` do, without memory of its own elsewhere.
class DateText {
 public:
  explicit DateText(PageDate day);
  explicit DateText(Instant at);
  std::string_view view() const { return {text_.data(), size_}; }

 private:
  void put(unsigned number, std::size_t digits);
  void put(char c) { text_[size_++] = c; }
  void put(std::chrono::year_month_day date);

  std::array<char, 32> text_;
  std::size_t size_ = 0;
};

/// The calendar day it is at `at`, at an offset from UTC in minutes.
PageDate day_at(Instant at, std::chrono::minutes utc_offset);

/// Today, for counting days left: the later of the UTC day and the buyer's.
PageDate latest_today(Instant now, std::chrono::minutes buyer_utc_offset);

}  // namespace recourse
