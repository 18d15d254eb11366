#include "rules/conversation.h"
#include "rules/freshness.h"
#include "rules/judge.h"
#include "rules/reply_time.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

struct Said {
  MessageAnswer answer;
  MessageCode code;
};

Said judge(const StoreFacts& store, const Conversation& conversation, const std::optional<Instant>& due,
           const Question& question, const Rulebook& rulebook) {
  if (!store.can_message.value_or(true)) return {MessageAnswer::not_possible, MessageCode::cannot_message};
  if (conversation.is_empty()) {
    if (Freshness(question.now, rulebook).is_fresh(store.conversation_read_at))
      return {MessageAnswer::ok, MessageCode::first_message};
    return {MessageAnswer::unknown, MessageCode::unknown};
  }
  if (conversation.is_over(question.now)) return {MessageAnswer::ok, MessageCode::first_message};
  if (!due && !conversation.is_answered()) return {MessageAnswer::ok, MessageCode::first_message};
  if (!due) return {MessageAnswer::ok, MessageCode::seller_replied};
  if (question.now < *due) return {MessageAnswer::spam_risk, MessageCode::awaiting_reply};
  return {MessageAnswer::spam_risk, MessageCode::reply_overdue};
}

Finding waiting(RuleId rule, Effect effect, const Conversation& conversation, Instant sent_at, Instant due) {
  return {
      rule, effect, Basis::guide, {{"sentAt", sent_at}, {"retryAt", due}, {"messages", conversation.waiting_count()}}};
}

}  // namespace

MessageVerdict judge_message(const StoreFacts& store, bool dispute_open, const Question& question,
                             const Rulebook& rulebook) {
  const Conversation conversation(store, question.now, rulebook);
  const StoreCalendar calendar(store.settings, rulebook);
  const auto since = conversation.waiting_since();
  const auto due =
      since ? std::optional(ReplyTime(calendar, rulebook, question.buyer_utc_offset).end(*since)) : std::nullopt;
  const Said said = judge(store, conversation, due, question, rulebook);

  MessageVerdict verdict;
  verdict.answer = said.answer;
  verdict.code = said.code;
  verdict.would_be_spam = said.answer == MessageAnswer::spam_risk;
  if (verdict.would_be_spam) verdict.retry_at = due;
  if (said.answer != MessageAnswer::not_possible) verdict.best_time = calendar.working_span(question.now);

  auto& reasons = verdict.reasons;
  if (said.code == MessageCode::awaiting_reply)
    reasons.push_back(waiting(RuleId::await_reply, Effect::waits, conversation, *since, *due));
  if (said.code == MessageCode::reply_overdue) {
    reasons.push_back(waiting(RuleId::reply_overdue, Effect::waits, conversation, *since, *due));
    reasons.push_back({RuleId::support_fallback, Effect::informs, Basis::guide, {}});
  }
  if (said.code == MessageCode::cannot_message)
    reasons.push_back({RuleId::can_message, Effect::blocks, Basis::platform, {}});
  if (const auto hours = seller_hours(verdict, calendar.utc_offset())) reasons.push_back(*hours);
  if (dispute_open)
    reasons.push_back(
        {RuleId::one_dispute_per_order, Effect::informs, Basis::guide, {{"dispute", std::string("write-there")}}});
  return verdict;
}

}  // namespace recourse::rules
