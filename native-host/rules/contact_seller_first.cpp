#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// How to tell the seller, or what to do while one message more would not be welcome.
NextStep tell_the_seller(const LineCase& c) {
  if (c.message.answer == MessageAnswer::spam_risk) {
    if (const Deadline* last = c.last_day())
      return step_not_before(Action::wait, last->on - std::chrono::days(c.rulebook.urgent_days));
    const Instant reply_due = c.message.retry_at.value();
    return reply_due > c.question.now ? step_not_before(Action::wait, reply_due) : step(Action::wait);
  }
  if (c.message.answer == MessageAnswer::ok && c.facts.store.conversation_read_at)
    return step(Action::message_seller, TargetPage::conversation);
  return step(Action::open_page, TargetPage::conversation);
}

}  // namespace

Ruling contact_seller_first(const LineCase& c) {
  if (c.told || !c.facts.store.can_message.value_or(true)) return {};
  Finding finding{RuleId::contact_seller_first, Effect::waits, Basis::guide, {}};
  if (const Deadline* last = c.last_day()) finding.args["by"] = last->contact_by.value();
  return {{finding}, decide(RefundAnswer::not_yet, RefundCode::contact_seller_first, tell_the_seller(c))};
}

}  // namespace recourse::rules
