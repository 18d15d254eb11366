#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// The end of the reply time there still is to wait for: of the message that told the seller, or of one sent now.
std::optional<Instant> reply_end(const LineCase& c) {
  if (!c.told) return c.calendar.reply_due(c.question.now);
  if (!c.told->waiting_since) return std::nullopt;
  return c.calendar.reply_due(*c.told->waiting_since);
}

}  // namespace

Ruling deadline_beats_waiting(const LineCase& c) {
  const Deadline* last = c.last_day();
  if (last == nullptr) return {};
  const auto urgent_from = last->on - std::chrono::days(c.rulebook.urgent_days);
  const auto reply_by = reply_end(c);
  const auto latest_reply = urgent_from - std::chrono::days(1);
  const bool no_time_to_wait = reply_by && latest_today(*reply_by, c.question.buyer_utc_offset) > latest_reply;
  if (c.today < urgent_from && !no_time_to_wait) return {};

  const bool is_problem = c.problem != nullptr && c.problem->state == ProblemState::problem;
  return {{{RuleId::deadline_beats_waiting,
            Effect::allows,
            last->basis,
            {{"on", last->on}, {"actBy", last->act_by}, {"problemNoted", is_problem}}}},
          ask_now()};
}

}  // namespace recourse::rules
