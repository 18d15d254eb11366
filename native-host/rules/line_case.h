#pragma once

#include <optional>
#include <vector>

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"
#include "rules/calendar.h"
#include "rules/conversation.h"
#include "rules/last_days.h"

namespace recourse::rules {

/// One order line (or an order without lines) before the rules, with what all of them look at worked out once.
struct LineCase {
  LineCase(const OrderFacts& order_facts, const OrderLine* order_line, const Question& asked, const Rulebook& book,
           const MessageVerdict& message_verdict);

  const OrderFacts& facts;
  const Order& order;
  const OrderLine* line;  ///< null: the order as a whole
  const Question& question;
  const Rulebook& rulebook;
  const MessageVerdict& message;

  PageDate today;
  LastDays days;
  StoreCalendar calendar;
  Conversation conversation;
  const ButtonRecord* button = nullptr;       ///< AliExpress's button, as last told
  const DisputeRecord* dispute = nullptr;     ///< the line's dispute that weighs most
  const DisputeRecord* elsewhere = nullptr;   ///< a dispute on another line of the order
  const Agreement* agreement = nullptr;       ///< the newest note of what was agreed
  const Problem* problem = nullptr;           ///< the buyer's newest word on the item
  std::optional<Conversation::Telling> told;  ///< the message that told the seller about this order

  bool is_fresh(Instant seen_at) const;
  bool button_is_fresh() const { return button != nullptr && button->offered && is_fresh(button->seen_at); }
  std::optional<PageDate> delivered_on() const noexcept;
  bool is_delivered() const { return delivered_on().has_value() || order.tracking == Tracking::delivered; }
  std::optional<PageDate> eta_on() const;
  const Deadline* last_day() const { return days.open(today); }
};

}  // namespace recourse::rules
