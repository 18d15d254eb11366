#include "rules/last_look.h"

namespace recourse::rules {

namespace {

using std::chrono::days;

// This project's own choices: AliExpress gives no times for any of it.
constexpr days kRequestSeenLately{3};
constexpr days kRequestSpeaks{30};
constexpr days kOrderSpeaks{10};

}  // namespace

bool is_request_seen_lately(const LineCase& c) {
  return c.question.now - c.dispute->last_seen_at <= kRequestSeenLately;
}

bool is_request_outdated(const LineCase& c) { return c.question.now - c.dispute->last_seen_at > kRequestSpeaks; }

bool is_order_outdated(const LineCase& c) { return c.question.now - c.facts.record.last_seen_at > kOrderSpeaks; }

std::vector<Finding> last_look_at_order(const LineCase& c, RuleId rule, const char* why) {
  if (is_known_from_tools_alone(c.facts.record)) return {};
  Finding finding{rule, Effect::informs, Basis::platform, {{"why", std::string(why)}}};
  finding.args["seenOn"] = day_at(c.facts.record.last_seen_at, c.question.buyer_utc_offset);
  return {finding};
}

}  // namespace recourse::rules
