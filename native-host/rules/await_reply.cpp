#include "rules/rules.h"

namespace recourse::rules {

// One message, then wait: another before an answer may be marked as spam (guide; unverified by AliExpress).
Ruling await_reply(const LineCase& c) {
  if (!c.told || !c.told->waiting_since) return {};
  const Instant sent_at = *c.told->waiting_since;
  const Instant due = c.reply_time.end(sent_at);
  if (c.question.now >= due) return {};  // reply_overdue takes over
  return {{{RuleId::await_reply, Effect::waits, Basis::guide, {{"sentAt", sent_at}, {"retryAt", due}}}},
          decide(RefundAnswer::not_yet, RefundCode::wait_for_reply, step_not_before(Action::wait, due))};
}

}  // namespace recourse::rules
