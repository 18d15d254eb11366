#include "rules/look_first.h"

#include <algorithm>

namespace recourse::rules {

namespace {

/// The seller can be told now, or once the conversation was looked at.
bool can_tell(const LineCase& c) {
  return !c.told && (c.message.answer == MessageAnswer::ok || c.message.answer == MessageAnswer::unknown);
}

}  // namespace

Decision look_first(const LineCase& c, std::initializer_list<TargetPage> pages) {
  const auto page = std::ranges::find_if(pages, [&](TargetPage p) { return !c.is_read(p); });
  NextStep next = step(Action::contact_support);
  if (page != pages.end())
    next = step(Action::open_page, *page);
  else if (can_tell(c))
    next = tell_the_seller(c);
  return decide(RefundAnswer::unknown, RefundCode::unknown, next);
}

NextStep tell_the_seller(const LineCase& c) {
  if (c.message.answer == MessageAnswer::spam_risk) {
    if (const Deadline* last = c.last_day()) return step_not_before(Action::wait, last->on);  // no wait runs so far
    const Instant reply_due = c.message.retry_at.value();
    return reply_due > c.question.now ? step_not_before(Action::wait, reply_due) : step(Action::wait);
  }
  if (c.message.answer == MessageAnswer::ok && c.facts.store.conversation_read_at)
    return step(Action::message_seller, TargetPage::conversation);
  return step(Action::open_page, TargetPage::conversation);
}

}  // namespace recourse::rules
