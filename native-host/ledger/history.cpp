#include <nlohmann/json.hpp>

#include "ledger/impl.h"

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

}  // namespace

HistoryPage Ledger::history(const std::optional<OrderId>& order, const std::optional<StoreId>& store, int limit,
                            const std::optional<std::string>& cursor) const {
  return guarded(impl_->database, [&] {
    auto& select =
        order ? impl_->database.statement(
                    "SELECT event, at, kind, order_id, store_id, source, body FROM events WHERE order_id = ?1 AND "
                    "(at || ' ' || printf('%020d', event)) < ?2 ORDER BY at DESC, event DESC LIMIT ?3")
              : impl_->database.statement(
                    "SELECT event, at, kind, order_id, store_id, source, body FROM events WHERE store_id = ?1 AND "
                    "(at || ' ' || printf('%020d', event)) < ?2 ORDER BY at DESC, event DESC LIMIT ?3");
    select.bind(1, order ? order->text() : store->text());
    select.bind(2, cursor.value_or("~"));
    select.bind(3, limit + 1);
    HistoryPage page;
    std::string last;
    while (select.executeStep()) {
      if (static_cast<int>(page.events.size()) == limit) {
        page.cursor = last;
        break;
      }
      std::string number = std::to_string(select.getColumn(0).getInt64());
      number.insert(0, 20 - std::min<std::size_t>(20, number.size()), '0');
      last = select.getColumn(1).getString() + " " + number;
      HistoryEvent event{.at = instant_of(select.getColumn(1)), .kind = select.getColumn(2).getString()};
      if (!select.getColumn(3).isNull()) event.order_id = OrderId::parse(select.getColumn(3).getString());
      if (!select.getColumn(4).isNull()) event.store_id = StoreId::parse(select.getColumn(4).getString());
      event.source = select.getColumn(5).getString();
      event.summary = summary_of(json::parse(select.getColumn(6).getString()));
      page.events.push_back(std::move(event));
    }
    select.tryReset();
    return page;
  });
}

}  // namespace recourse::ledger
