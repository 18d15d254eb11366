#include "rules/freshness.h"

namespace recourse::rules {

bool Freshness::is_known(Instant seen_at) const { return seen_at <= now_; }

bool Freshness::is_fresh(Instant seen_at) const { return is_known(seen_at) && now_ - seen_at <= fresh_; }

bool Freshness::is_fresh(const std::optional<Instant>& seen_at) const { return seen_at && is_fresh(*seen_at); }

}  // namespace recourse::rules
