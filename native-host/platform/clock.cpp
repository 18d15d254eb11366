#include "platform/clock.h"

#include <algorithm>
#include <stdexcept>

#include "domain/time_bounds.h"
#include "platform/paths.h"

namespace recourse::platform {

namespace {

/// A year before the last: days are reckoned from the clock.
constexpr Instant kLatestClock = std::chrono::sys_days(std::chrono::year(2199) / 1 / 1);

/// A machine whose battery is empty begins in 1970: its notes are kept all the same, under a time that can be read.
Instant within_reach(Instant at) { return std::clamp(at, kEarliest, kLatestClock); }

/// The same moment of a year that can be read, where only the year is out of reach.
std::optional<Instant> far_time(std::string text) {
  constexpr std::size_t kYear = 4;
  if (text.size() < kYear || text.find_first_not_of("0123456789") != kYear) return std::nullopt;
  const bool is_past = text.compare(0, kYear, "2000") <= 0;
  text.replace(0, kYear, is_past ? "2004" : "2196");  // both have a February 29th
  if (!parse_instant(text)) return std::nullopt;
  return is_past ? kEarliest : kLatest;
}

}  // namespace

Clock Clock::from_environment() {
  const auto text = environment("RECOURSE_NOW");
  if (text.empty()) return Clock();
  auto at = parse_instant(text);
  if (!at) at = far_time(text);
  if (!at) throw std::runtime_error("RECOURSE_NOW is not an RFC 3339 time such as 2026-09-07T12:00:00Z.");
  return fixed_at(*at);
}

Instant Clock::now() const {
  return within_reach(fixed_.value_or(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())));
}

}  // namespace recourse::platform
