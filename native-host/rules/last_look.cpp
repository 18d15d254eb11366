#include "rules/last_look.h"

namespace recourse::rules {

namespace {

/// This project's own choice: AliExpress gives no time.
constexpr std::chrono::days kRequestSeenLately{3};

}  // namespace

bool is_request_seen_lately(const LineCase& c) {
  return c.question.now - c.dispute->last_seen_at <= kRequestSeenLately;
}

std::optional<Finding> last_look_at_order(const LineCase& c, RuleId rule, const char* why) {
  if (is_known_from_tools_alone(c.facts.record)) return std::nullopt;
  Finding finding{rule, Effect::informs, Basis::platform, {}};
  finding.args["why"] = std::string(why);
  finding.args["seenOn"] = day_at(c.facts.record.last_seen_at, c.question.buyer_utc_offset);
  return finding;
}

}  // namespace recourse::rules
