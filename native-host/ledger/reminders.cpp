#include "ledger/reminders.h"

#include <algorithm>

#include "ledger/events.h"
#include "ledger/open_ledger.h"

namespace recourse::ledger {

namespace {

/// The ones shown before so many others are forgotten; by number, so that no clock makes all of them ring again.
constexpr int kRemembered = 10'000;

}  // namespace

bool Reminders::is_shown(const std::string& reminder_id) const {
  return guarded(ledger_.database, [&] {
    auto& select = ledger_.database.statement("SELECT 1 FROM reminders WHERE reminder_id = ?1");
    select.bind(1, reminder_id);
    const bool found = select.executeStep();
    select.tryReset();
    return found;
  });
}

std::vector<std::string> Reminders::show(const std::vector<std::string>& reminder_ids, Instant now) {
  auto& database = ledger_.database;
  return in_transaction(database, [&] {
    auto& forget = database.statement(
        "DELETE FROM reminders WHERE reminder_id IN (SELECT reminder_id FROM reminders ORDER BY shown_at DESC, "
        "reminder_id LIMIT -1 OFFSET ?1)");
    forget.bind(1, kRemembered);
    forget.exec();
    std::vector<std::string> first;
    for (const auto& id : reminder_ids) {
      auto& insert = database.statement(
          "INSERT INTO reminders(reminder_id, order_id, shown_at) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING");
      insert.bind(1, id);
      if (const auto order = OrderId::parse(id.substr(0, id.find(' ')))) insert.bind(2, order->text());
      insert.bind(3, stored(now));
      if (insert.exec() > 0) first.push_back(id);
    }
    return first;
  });
}

}  // namespace recourse::ledger
