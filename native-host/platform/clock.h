#pragma once

#include "domain/time.h"

namespace recourse::platform {

/// The clock of this process: the machine's, or one that stands still at RECOURSE_NOW (RFC 3339).
class Clock {
 public:
  /// Throws std::runtime_error when RECOURSE_NOW is no RFC 3339 time.
  static Clock from_environment();
  static Clock fixed_at(Instant now) { return Clock(now); }

  Instant now() const;
  bool is_fixed() const { return fixed_.has_value(); }

 private:
  Clock() = default;
  explicit Clock(Instant fixed) : fixed_(fixed) {}
  std::optional<Instant> fixed_;
};

}  // namespace recourse::platform
