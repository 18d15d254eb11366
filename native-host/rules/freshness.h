#pragma once

#include <optional>

#include "domain/rulebook.h"
#include "domain/time.h"

namespace recourse::rules {

/// What was seen within a day of now is as good as seen now. A time ahead of now was written by a clock that was wrong:
/// nobody knows when it was.
class Freshness {
 public:
  Freshness(Instant now, const Rulebook& rulebook) : now_(now), fresh_(rulebook.fresh) {}

  bool is_known(Instant seen_at) const;
  bool is_fresh(Instant seen_at) const;
  bool is_fresh(const std::optional<Instant>& seen_at) const;

 private:
  Instant now_;
  std::chrono::hours fresh_;
};

}  // namespace recourse::rules
