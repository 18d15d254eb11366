#include "rules/conversation.h"

#include <algorithm>
#include <span>

namespace recourse::rules {

namespace {

/// A card that AliExpress put into the thread in the buyer's name is not the buyer's word.
bool is_automatic(const Message& message) {
  return message.direction == Direction::sent && (message.author == Author::system || message.author == Author::bot);
}

}  // namespace

Conversation::Conversation(const StoreFacts& store, Instant now, const Rulebook& rulebook)
    : silence_(rulebook.silence_ends_thread_days), same_message_(rulebook.same_message) {
  const bool bot_counts = store.settings.bot_counts.value_or(false);
  for (const auto& message : store.messages) {
    if (message.recalled || is_automatic(message) || message.sent_at > now + kOneMoment) continue;
    messages_.push_back({&message, std::min(message.sent_at, now)});
  }
  std::ranges::stable_sort(messages_, {}, &Sent::at);
  for (const auto& [message, sent_at] : messages_) {
    if (message->direction != Direction::received) continue;
    if (message->author == Author::seller || (bot_counts && message->author == Author::bot)) answered_at_ = sent_at;
  }
  for (std::size_t i = 1; i < messages_.size(); ++i)
    if (messages_[i].at - messages_[i - 1].at >= silence_) thread_ = i;
}

bool Conversation::is_empty() const {
  const auto is_sent = [](const Sent& sent) { return sent.message->direction == Direction::sent; };
  return !answered_at_ && std::ranges::none_of(messages_, is_sent);
}

bool Conversation::is_over(Instant now) const { return now - messages_.back().at >= silence_; }

bool Conversation::is_answered() const { return answered_at_ && *answered_at_ >= messages_[thread_].at; }

std::vector<Instant> Conversation::waiting() const {
  std::vector<Instant> times;
  for (const auto& [message, sent_at] : std::span(messages_).subspan(thread_))
    if (message->direction == Direction::sent && (!answered_at_ || sent_at > *answered_at_)) times.push_back(sent_at);
  return times;
}

std::optional<Instant> Conversation::waiting_since() const {
  const auto times = waiting();
  return times.empty() ? std::nullopt : std::optional(times.front());
}

int Conversation::waiting_count() const {
  int count = 0;
  std::optional<Instant> first;
  for (const auto sent_at : waiting()) {
    if (first && sent_at - *first <= same_message_) continue;
    first = sent_at;
    ++count;
  }
  return count;
}

}  // namespace recourse::rules
