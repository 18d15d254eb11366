#include "domain/time.h"

#include <algorithm>
#include <cstdlib>

#include "domain/time_bounds.h"

namespace recourse {
namespace {

using namespace std::chrono;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_at(std::string_view text, std::size_t at, char expected) { return at < text.size() && text[at] == expected; }

std::optional<year_month_day> calendar_day(std::string_view text) {
  const auto y = digits(text, 0, 4);
  const auto m = digits(text, 5, 2);
  const auto d = digits(text, 8, 2);
  if (!y || !m || !d || !is_at(text, 4, '-') || !is_at(text, 7, '-')) return std::nullopt;
  if (*y < 2000 || *y > 2199) return std::nullopt;
  const year_month_day day{year(*y), month(static_cast<unsigned>(*m)), std::chrono::day(static_cast<unsigned>(*d))};
  return day.ok() ? std::optional(day) : std::nullopt;
}

/// Reads "Z" or "+hh:mm"; minutes east of UTC.
std::optional<minutes> utc_offset(std::string_view text) {
  if (text == "Z" || text == "z") return minutes(0);
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto h = digits(text, 1, 2);
  const auto m = digits(text, 4, 2);
  if (!h || !m || *h > 23 || *m > 59) return std::nullopt;
  return minutes((text[0] == '-' ? -1 : 1) * (*h * 60 + *m));
}

}  // namespace

std::optional<Instant> parse_instant(std::string_view text) {
  const auto day = calendar_day(text);
  const auto h = digits(text, 11, 2);
  const auto m = digits(text, 14, 2);
  const auto s = digits(text, 17, 2);
  if (!day || !h || !m || !s || (!is_at(text, 10, 'T') && !is_at(text, 10, 't'))) return std::nullopt;
  if (!is_at(text, 13, ':') || !is_at(text, 16, ':') || *h > 23 || *m > 59 || *s > 60) return std::nullopt;

  std::size_t rest = 19;
  int ms = 0;
  if (is_at(text, rest, '.')) {
    const std::size_t first = rest + 1;
    rest = std::min(text.find_first_not_of("0123456789", first), text.size());
    if (rest == first) return std::nullopt;
    for (std::size_t i = 0; i < 3; ++i) ms = ms * 10 + (first + i < rest ? text[first + i] - '0' : 0);
  }
  const auto offset = utc_offset(text.substr(rest));
  if (!offset) return std::nullopt;
  const Instant at =
      Instant(sys_days(*day)) + hours(*h) + minutes(*m) + seconds(std::min(*s, 59)) + milliseconds(ms) - *offset;
  return at >= kEarliest && at <= kLatest ? std::optional(at) : std::nullopt;
}

void DateText::put(unsigned number, std::size_t digits) {
  for (std::size_t i = digits; i-- > 0; number /= 10) text_[size_ + i] = static_cast<char>('0' + number % 10);
  size_ += digits;
}

void DateText::put(year_month_day date) {
  const int year = static_cast<int>(date.year());
  if (year < 0) put('-');
  const auto number = static_cast<unsigned>(std::abs(year));
  put(number, number > 9999 ? 5 : 4);
  put('-');
  put(static_cast<unsigned>(date.month()), 2);
  put('-');
  put(static_cast<unsigned>(date.day()), 2);
}

DateText::DateText(PageDate day) { put(year_month_day(day)); }

DateText::DateText(Instant at) {
  const auto day = floor<days>(at);
  const hh_mm_ss time(at - day);
  put(year_month_day(day));
  put('T');
  put(static_cast<unsigned>(time.hours().count()), 2);
  put(':');
  put(static_cast<unsigned>(time.minutes().count()), 2);
  put(':');
  put(static_cast<unsigned>(time.seconds().count()), 2);
  if (const auto ms = time.subseconds().count(); ms != 0) {
    put('.');
    put(static_cast<unsigned>(ms), 3);
  }
  put('Z');
}

std::string format_instant(Instant at) { return std::string(DateText(at).view()); }

std::optional<PageDate> parse_page_date(std::string_view text) {
  const auto day = calendar_day(text);
  if (!day || text.size() != 10) return std::nullopt;
  return local_days(*day);
}

std::string format_page_date(PageDate day) { return std::string(DateText(day).view()); }

PageDate day_at(Instant at, minutes offset) { return PageDate(floor<days>((at + offset).time_since_epoch())); }

PageDate latest_today(Instant now, minutes buyer_utc_offset) {
  return std::max(day_at(now, minutes(0)), day_at(now, buyer_utc_offset));
}

}  // namespace recourse
