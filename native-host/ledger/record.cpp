#include "codec/codec.h"
#include "ledger/before_import.h"
#include "ledger/open_ledger.h"
#include "ledger/orders.h"
#include "ledger/rebuild.h"
#include "ledger/stored_event.h"

namespace recourse::ledger {

namespace {

/// Writes what the buyer recorded, under the time it gets.
template <class Noted>
void record_noted(Database& database, const char* kind, const Noted& noted) {
  in_transaction(database, noted.recorded_at, [&] {
    record_note(database, kind, noted.order_id, noted.recorded_at, [&](Instant at) {
      Noted timed = noted;
      timed.recorded_at = at;
      return codec::stored_text(timed);
    });
  });
}

}  // namespace

Recorded Orders::record(const Observation& seen, Instant now) {
  auto& database = ledger_.database;
  return in_transaction(database, now, [&] {
    std::set<std::string> stores;  // each made anew once, however many of its orders are on the page
    for (const auto& order : seen.orders) record_order(database, seen.page, order, now, stores);
    for (const auto& store : stores) rebuild_store(database, store);
    for (const auto& dispute : seen.disputes) record_dispute(database, event_of(seen.page, "dispute", now), dispute);
    for (const auto& message : seen.messages) record_message(database, event_of(seen.page, "message", now), message);
    record_read(database, seen.page, now);
    return Recorded{static_cast<int>(seen.orders.size()), static_cast<int>(seen.disputes.size()),
                    static_cast<int>(seen.messages.size())};
  });
}

int Orders::record_from_tool(const std::vector<Order>& orders, const std::string& tool, Instant now) {
  auto& database = ledger_.database;
  BeforeImport before(database, now);
  const int changed = in_transaction(database, now, [&] {
    int news = 0;
    std::set<std::string> stores;
    for (const auto& order : orders) {
      const Page page{.kind = PageKind::order_list, .seen_at = time_before_pages(order), .tool = tool};
      news += record_order(database, page, order, now, stores) ? 1 : 0;
    }
    for (const auto& store : stores) rebuild_store(database, store);
    return news;
  });
  if (changed > 0) before.keep();
  return changed;
}

int Orders::record(const std::vector<Dispute>& disputes, Instant now) {
  auto& database = ledger_.database;
  return in_transaction(database, now, [&] {
    for (const auto& dispute : disputes) record_dispute(database, by_hand("dispute", now), dispute);
    return static_cast<int>(disputes.size());
  });
}

void Orders::record(const Agreement& agreement) { record_noted(ledger_.database, "agreement", agreement); }

void Orders::record(const Problem& problem) { record_noted(ledger_.database, "problem", problem); }

void Orders::record(const AskedReminder& reminder) { record_noted(ledger_.database, "reminder", reminder); }

void Orders::record(const Note& note) { record_noted(ledger_.database, "note", note); }

void Orders::record_draft(const OrderId& order, const std::optional<LineId>& line, std::string_view kind,
                          std::string_view text, Instant now) {
  in_transaction(ledger_.database, now, [&] {
    record_note(ledger_.database, "draft", order, now, [&](Instant) { return draft_text(order, line, kind, text); });
  });
}

}  // namespace recourse::ledger
