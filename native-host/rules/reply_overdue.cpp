#include "rules/rules.h"

namespace recourse::rules {

Ruling reply_overdue(const LineCase& c) {
  if (!c.told || !c.told->waiting_since) return {};
  const Instant sent_at = *c.told->waiting_since;
  const Instant due = c.reply_time.end(sent_at);
  if (c.question.now < due) return {};
  return {{{RuleId::reply_overdue, Effect::allows, Basis::guide, {{"sentAt", sent_at}, {"dueAt", due}}}}, ask_now()};
}

}  // namespace recourse::rules
