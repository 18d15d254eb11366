#pragma once

#include <optional>
#include <vector>

#include "domain/facts.h"
#include "domain/rulebook.h"

namespace recourse::rules {

/// What the messages of one store come to. Recalled messages are left out; only a seller answers, or a bot where the
/// buyer said that its answers count. A time ahead of now was written by a clock that was wrong: nobody knows when the
/// message was sent, and it gives way to whatever else is known of the conversation.
class Conversation {
 public:
  Conversation(const StoreFacts& store, Instant now, const Rulebook& rulebook);

  /// Neither a message of the buyer nor an answer of the seller is known.
  bool is_empty() const;

  /// No message for so long that the next one is a first one again (assumed). Asked only where it is not empty.
  bool is_over(Instant now) const;

  /// The seller has said something since the last such silence. Asked only where it is not empty.
  bool is_answered() const;

  /// When the oldest message since the last such silence was sent that no answer came to; null when the buyer waits for
  /// nothing.
  std::optional<Instant> waiting_since() const;

  /// How many messages wait for an answer: bubbles within the rulebook's `same_message` of the first are one.
  int waiting_count() const;

  /// The buyer's messages that `tells` accepts, judged as one: when the first unanswered of them was sent, or that they
  /// were answered. Null when there is none.
  struct Telling {
    std::optional<Instant> waiting_since;  ///< null: answered
    Instant last_sent_at;
  };
  template <class Tells>
  std::optional<Telling> telling(const Tells& tells) const {
    std::optional<Telling> found;
    for (const auto& [message, sent_at] : messages_) {
      if (message->direction != Direction::sent || !tells(*message)) continue;
      if (!found) found = Telling{{}, sent_at};
      found->last_sent_at = sent_at;
      const bool answered = answered_at_ && *answered_at_ >= sent_at;
      if (!answered && !found->waiting_since) found->waiting_since = sent_at;
    }
    return found;
  }

 private:
  struct Sent {
    const Message* message;
    Instant at;
  };
  /// When the messages of this thread were sent that no answer came to.
  std::vector<Instant> waiting() const;

  std::vector<Sent> messages_;  ///< oldest first
  std::size_t thread_ = 0;      ///< the first message after the last silence that ended a thread
  std::optional<Instant> answered_at_;
  std::chrono::days silence_;
  std::chrono::minutes same_message_;
};

}  // namespace recourse::rules
