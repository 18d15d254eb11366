#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// The end of the reply time there still is to wait for: of the message that told the seller, or of one sent now.
std::optional<Instant> reply_end(const LineCase& c) {
  if (!c.told) return c.reply_time.end(c.question.now);
  if (!c.told->waiting_since) return std::nullopt;
  return c.reply_time.end(*c.told->waiting_since);
}

}  // namespace

Ruling deadline_beats_waiting(const LineCase& c) {
  const Deadline* last = c.last_day();
  if (last == nullptr) return {};
  const auto urgent_from = last->on - std::chrono::days(c.rulebook.urgent_days);
  const auto reply_by = reply_end(c);
  const bool no_time_to_wait = reply_by && !c.reply_time.leaves_time(*reply_by, last->on);
  if (c.today < urgent_from && !no_time_to_wait) return {};

  const bool is_problem = c.problem != nullptr && c.problem->state == ProblemState::problem;
  Finding near{RuleId::deadline_beats_waiting, Effect::allows, last->basis, {}};
  near.args["on"] = last->on;
  near.args["actBy"] = last->act_by;
  near.args["problemNoted"] = is_problem;
  if (c.today > last->act_by)
    near.args["why"] = std::string("last-day");  // the day to act by is past
  else if (is_problem)
    near.args["why"] = std::string("noted");
  return {{near}, ask_now()};
}

}  // namespace recourse::rules
