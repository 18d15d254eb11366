#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "domain/buyer_notes.h"
#include "domain/message.h"
#include "domain/order_record.h"

namespace recourse {

/// What the buyer set for one store; null takes the rulebook's value.
struct StoreSettings {
  std::optional<std::chrono::minutes> utc_offset;
  std::optional<int> opens_minute;  ///< minutes after midnight, store's zone
  std::optional<int> closes_minute;
  std::optional<std::vector<int>> days;  ///< ISO week days, 1 Monday to 7 Sunday
  std::optional<bool> chinese_holidays;
  std::optional<bool> bot_counts;  ///< an automatic answer counts as the seller's
  bool operator==(const StoreSettings&) const = default;
};

/// What is known of the conversation with one store.
struct StoreFacts {
  std::optional<StoreId> store_id;
  std::string name;
  std::optional<bool> can_message;
  std::optional<Instant> conversation_read_at;  ///< newest complete conversation page
  std::vector<Message> messages;                ///< oldest first
  StoreSettings settings;
};

/// Everything the rules need to judge one order. No clock, no I/O: `now` comes with the question.
struct OrderFacts {
  OrderRecord record;
  std::vector<DisputeRecord> disputes;
  std::vector<Agreement> agreements;           ///< oldest first, those of a clock that was ahead before all
  std::vector<Problem> problems;               ///< oldest first, those of a clock that was ahead before all
  std::vector<AskedReminder> asked_reminders;  ///< oldest first
  std::optional<Instant> refund_list_read_at;  ///< newest complete refund list
  StoreFacts store;
  bool is_seen =
      true;  ///< false: no page or tool told of the order itself, but only its disputes and the buyer's notes
};

/// When and for what a verdict is asked.
struct Question {
  Instant now;
  std::chrono::minutes buyer_utc_offset{0};
  std::optional<Reason> reason;
  std::optional<std::string> country;  ///< where the buyer is, two capital letters; null: unknown
};

}  // namespace recourse
