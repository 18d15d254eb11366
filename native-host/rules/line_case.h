#pragma once

#include <optional>
#include <vector>

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"
#include "rules/conversation.h"
#include "rules/freshness.h"
#include "rules/last_days.h"
#include "rules/reply_time.h"
#include "rules/store_calendar.h"
#include "rules/told.h"

namespace recourse::rules {

/// Whether the dispute is about the line of the order, or about the order as a whole. The only item of an order is what
/// it is about also where a list told no id of the item.
bool is_about(const Dispute& dispute, const Order& order, const OrderLine* line);

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
  Freshness fresh;
  StoreCalendar calendar;
  ReplyTime reply_time;
  const Problem* problem = nullptr;  ///< the buyer's newest word on the item
  LastDays days;
  Conversation conversation;
  const ButtonRecord* button = nullptr;       ///< AliExpress's button, as last told
  const DisputeRecord* dispute = nullptr;     ///< the line's dispute that weighs most
  const DisputeRecord* elsewhere = nullptr;   ///< a dispute on another line of the order
  const Agreement* agreement = nullptr;       ///< the newest note of what was agreed
  std::optional<Conversation::Telling> told;  ///< the message that told the seller about this order

  bool button_is_fresh() const { return button != nullptr && button->offered && fresh.is_fresh(button->seen_at); }
  /// AliExpress was seen within a day not to offer it.
  bool button_is_absent() const { return button != nullptr && !button->offered && fresh.is_fresh(button->seen_at); }
  /// Whether a page of the order, or the refund list, was read whole within a day: looking at it again would tell
  /// nothing new. What a look at the conversation would tell is known from `message`.
  bool is_read(TargetPage page) const;
  /// When the page was last read whole; null where it never was.
  std::optional<Instant> read_at(TargetPage page) const;
  std::optional<PageDate> delivered_on() const { return arrival_of(order, line); }
  bool is_delivered() const;
  /// What the buyer asks about, else the reason of the problem noted.
  std::optional<Reason> reason() const;
  bool is_fine() const { return problem != nullptr && problem->state == ProblemState::fine; }
  std::optional<PageDate> eta_on() const;
  const Deadline* last_day() const { return days.open(today); }
};

}  // namespace recourse::rules
