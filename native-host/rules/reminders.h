#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"

namespace recourse::rules {

/// What a reminder asks for. `ask` and `contact` are two sides of one last day: until the last good day to write the
/// seller comes first, after it the request. `reply_time`: the buyer asked to be told when the seller's time is over.
enum class ReminderKind { ask, contact, respond, send_back, promised, reply_time };

/// The protocol's name of a kind.
std::string_view name_of(ReminderKind kind);

/// One thing worth a notification today.
struct Reminder {
  std::string id;  ///< the same in every browser, and on every day until a more pressing one of the same day follows
  ReminderKind kind = ReminderKind::ask;
  std::optional<PageDate> on;    ///< the last day, or the day money is promised for; null: no page told
  std::optional<int> days_left;  ///< calendar days to `on`
  std::optional<LineId> line_id;
  Basis basis = Basis::platform;
  bool problem_noted{};       ///< by the buyer, of the item
  std::optional<Instant> at;  ///< `reply_time`: when the reply time ended
};

/// What one order asks of the buyer today.
struct OrderReminders {
  std::vector<Reminder> due;       ///< whether they were shown before is the ledger's to know
  bool needs_buyer = false;        ///< counts in the badge: also while no reminder is due
  std::optional<Instant> next_at;  ///< when one that the buyer asked for will be due
};

/// `days_before`: at how many days before a last day to remind (7, 3, 1). For last days to ask and to write only items
/// with a recorded problem and items not here yet count; in a dispute only the buyer's own turn; nothing for an item
/// marked fine, and nothing for an order that is refunded or closed. Of one last day only the most pressing reminder is
/// due, so what was missed while the computer slept comes once.
OrderReminders reminders_of(const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
                            const Rulebook& rulebook, const std::vector<int>& days_before);

}  // namespace recourse::rules
