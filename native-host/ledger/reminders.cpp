#include <algorithm>

#include "ledger/events.h"
#include "ledger/impl.h"

namespace recourse::ledger {

namespace {

/// A completed order with tracking that says it is still on its way is worth a look this long after it was placed.
constexpr std::chrono::days kCompletedUnderWay{200};

/// Reminders shown longer ago are forgotten: no last day comes twice after so long.
constexpr std::chrono::days kRemembered{400};

}  // namespace

std::vector<OrderId> Ledger::orders_to_remind_of(PageDate today, PageDate since) const {
  return guarded(impl_->database, [&] {
    std::vector<OrderId> orders;
    auto& select = impl_->database.statement(
        "SELECT order_id FROM orders WHERE (placed_on IS NULL OR placed_on >= ?1) AND status IN ('processing', "
        "'shipped') "
        "UNION SELECT order_id FROM orders WHERE status = 'completed' AND placed_on >= ?2 AND "
        "(state LIKE '%\"tracking\":\"moving\"%' OR state LIKE '%\"tracking\":\"returned\"%' OR "
        "state LIKE '%\"tracking\":\"lost\"%') "
        "UNION SELECT order_id FROM notes WHERE kind IN ('problem', 'agreement') AND recorded_at >= ?1 "
        "UNION SELECT order_id FROM disputes WHERE json_extract(state, '$.dispute.state') NOT IN ('resolved', "
        "'cancelled')");
    select.bind(1, format_page_date(since));
    select.bind(2, format_page_date(today - kCompletedUnderWay));
    while (select.executeStep())
      if (auto id = OrderId::parse(select.getColumn(0).getString())) orders.push_back(std::move(*id));
    select.tryReset();
    return orders;
  });
}

bool Ledger::is_reminder_shown(const std::string& reminder_id) const {
  return guarded(impl_->database, [&] {
    auto& select = impl_->database.statement("SELECT 1 FROM reminders WHERE reminder_id = ?1");
    select.bind(1, reminder_id);
    const bool found = select.executeStep();
    select.tryReset();
    return found;
  });
}

std::vector<std::string> Ledger::show_reminders(const std::vector<std::string>& reminder_ids, Instant now) {
  auto& database = impl_->database;
  return in_transaction(database, [&] {
    auto& forget = database.statement("DELETE FROM reminders WHERE shown_at < ?1");
    forget.bind(1, stored(now - kRemembered));
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
