#include "ledger/history.h"

#include <nlohmann/json.hpp>

#include "codec/cursor.h"
#include "codec/json.h"
#include "ledger/events.h"
#include "ledger/open_ledger.h"

namespace recourse::ledger {

using nlohmann::json;

namespace {

constexpr std::size_t kLongestSummary = 300;

/// A line about an event: its own words where it has any, else its state.
std::string summary_of(const json& body) {
  for (const char* name : {"text", "note", "statusText", "status", "state"}) {
    const auto found = body.find(name);
    if (found == body.end() || !found->is_string() || found->get_ref<const std::string&>().empty()) continue;
    std::string text = found->get<std::string>();
    if (text.size() > kLongestSummary) {
      std::size_t end = kLongestSummary;
      while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
      text.resize(end);
      text += "…";
    }
    return text;
  }
  return {};
}

constexpr std::string_view kPages = "history";

/// Where a page of history ends.
struct Place {
  std::string at = "~";
  std::int64_t event = INT64_MAX;
};

Place place_of(const std::optional<std::string>& cursor) {
  const auto read = codec::Cursor::read(cursor, kPages, 2);
  return read ? Place{read->time(0), read->whole(1)} : Place{};
}

constexpr const char* kOfOrder =
    "SELECT event, at, kind, order_id, store_id, source, body FROM events WHERE order_id = ?1 AND (at, event) < (?2, "
    "?3) "
    "ORDER BY at DESC, event DESC LIMIT ?4";

/// What has no store of its own (disputes, notes) belongs to the store of its order.
constexpr const char* kOfStore =
    "SELECT event, at, kind, order_id, store_id, source, body FROM events WHERE store_id = ?1 AND (at, event) < (?2, "
    "?3) "
    "UNION ALL "
    "SELECT e.event, e.at, e.kind, e.order_id, e.store_id, e.source, e.body FROM orders o JOIN events e ON "
    "e.order_id = o.order_id WHERE o.store_id = ?1 AND e.store_id IS NULL AND (e.at, e.event) < (?2, ?3) "
    "ORDER BY 2 DESC, 1 DESC LIMIT ?4";

HistoryEvent history_event(SQLite::Statement& row) {
  HistoryEvent event{.at = instant_of(row.getColumn(1)), .kind = row.getColumn(2).getString()};
  if (!row.getColumn(3).isNull()) event.order_id = OrderId::parse(row.getColumn(3).getString());
  if (!row.getColumn(4).isNull()) event.store_id = StoreId::parse(row.getColumn(4).getString());
  event.source = row.getColumn(5).getString();
  event.summary = summary_of(codec::Document(row.getColumn(6).getString()).root());
  return event;
}

}  // namespace

HistoryPage History::of(const std::optional<OrderId>& order, const std::optional<StoreId>& store, int limit,
                        const std::optional<std::string>& cursor) const {
  const Place before = place_of(cursor);
  return guarded(ledger_.database, [&] {
    auto& select = ledger_.database.statement(order ? kOfOrder : kOfStore);
    select.bind(1, order ? order->text() : store->text());
    select.bind(2, before.at);
    select.bind(3, before.event);
    select.bind(4, limit + 1);
    HistoryPage page;
    std::string last;
    while (select.executeStep()) {
      if (static_cast<int>(page.events.size()) == limit) {
        page.cursor = last;
        break;
      }
      last = codec::Cursor::written(kPages,
                                    {select.getColumn(1).getString(), std::to_string(select.getColumn(0).getInt64())});
      page.events.push_back(history_event(select));
    }
    select.tryReset();
    return page;
  });
}

}  // namespace recourse::ledger
