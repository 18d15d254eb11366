#include "platform/clock.h"

#include <stdexcept>

#include "platform/paths.h"

namespace recourse::platform {

Clock Clock::from_environment() {
  const auto text = environment("RECOURSE_NOW");
  if (text.empty()) return Clock();
  const auto at = parse_instant(text);
  if (!at) throw std::runtime_error("RECOURSE_NOW is not an RFC 3339 time such as 2026-09-07T12:00:00Z.");
  return fixed_at(*at);
}

Instant Clock::now() const {
  return fixed_.value_or(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

}  // namespace recourse::platform
