#include <algorithm>

#include "codec/reader.h"
#include "ledger/clock.h"
#include "ledger/index.h"
#include "ledger/rebuild.h"
#include "ledger/state.h"

namespace recourse::ledger {

namespace {

struct Known {
  std::int64_t row;
  OrderRecord record;
};

std::optional<Known> known_order(Database& database, const std::string& order_id) {
  auto& select = database.statement("SELECT document, state FROM orders WHERE order_id = ?1");
  select.bind(1, order_id);
  if (!select.executeStep()) return std::nullopt;
  const auto row = select.getColumn(0).getInt64();
  const std::string state = select.getColumn(1).getString();
  select.tryReset();
  return Known{row, codec::read_text(state, codec::order_record_from)};
}

OrderSighting sighting_of(const Seen& seen) {
  return {codec::value_of<PageKind>(seen.page).value_or(PageKind::order_list),
          seen.source == "page json" ? Source::json : Source::dom, seen.complete, seen.at,
          codec::read_text(seen.body, codec::order_from)};
}

/// Whether a newer sighting can be added to what is known.
bool can_go_on(const OrderRecord& record, Instant seen_at, Instant now) {
  return is_folded_at(record, now) && seen_at > record.last_seen_at;
}

std::optional<OrderRecord> refold(Database& database, const std::string& order_id) {
  std::optional<OrderRecord> record;
  for (const auto& seen : sightings(database, order_id, "order"))
    record = record ? fold(std::move(*record), sighting_of(seen)) : first_sighting(sighting_of(seen));
  return record;
}

/// The last day any date or window of the order speaks of. No last day of the rules lies later by more than the
/// rulebook's own numbers.
std::optional<PageDate> reach_of(const OrderRecord& record) {
  const Order& order = record.order;
  std::optional<PageDate> latest;
  const auto take = [&](const std::optional<PageDate>& day) {
    if (day && (!latest || *day > *latest)) latest = day;
  };
  for (const auto& day :
       {order.placed_on, order.paid_on, order.shipped_on, order.eta_on, order.delivered_on, order.completed_on})
    take(day);
  for (const auto& line : order.lines) {
    take(line.eta_on);
    take(line.delivered_on);
  }
  int longest = 0;
  for (const auto& seen : record.windows) {
    take(seen.window.date);
    longest = std::max(longest, seen.window.days.value_or(0));
  }
  if (latest) *latest += std::chrono::days(longest);
  return latest;
}

void bind_order(SQLite::Statement& write, std::int64_t row, const OrderRecord& record) {
  const Order& order = record.order;
  write.bind(1, row);
  write.bind(2, order.order_id.text());
  if (order.store) write.bind(3, order.store->store_id.text());
  if (order.placed_on) write.bind(4, format_page_date(*order.placed_on));
  write.bind(5, std::string(codec::name_of(order.status)));
  if (const auto reach = reach_of(record)) write.bind(6, format_page_date(*reach));
  write.bind(7, codec::stored_text(record));
  write.exec();
}

void keep(Database& database, const std::optional<Known>& before, const OrderRecord& record) {
  const std::string words = words_of(record);
  if (record.ahead_at) note_ahead(database, *record.ahead_at);
  if (!before) {
    const auto row = new_row(database, day_of(record));
    bind_order(database.statement("INSERT INTO orders(document, order_id, store_id, placed_on, status, reach, state) "
                                  "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
               row, record);
    index_words(database, row, words);
    return;
  }
  const bool moves = day_of(before->record) != day_of(record);
  const bool reworded = moves || words_of(before->record) != words;
  const auto row = moves ? new_row(database, day_of(record)) : before->row;
  if (reworded) forget_words(database, before->row);
  bind_order(database.statement("UPDATE orders SET document = ?1, store_id = ?3, placed_on = ?4, status = ?5, "
                                "reach = ?6, state = ?7 WHERE order_id = ?2"),
             row, record);
  if (reworded) index_words(database, row, words);
}

}  // namespace

bool record_order(Database& database, const Page& page, const Order& order, Instant now,
                  std::set<std::string>& stores) {
  Event event = event_of(page, "order", now);
  event.order_id = order.order_id.text();
  if (order.store) event.store_id = order.store->store_id.text();
  event.body = codec::stored_text(order);

  const auto before = known_order(database, *event.order_id);
  const auto news = append_if_new(database, event, before ? before->record.status_changed_at : std::nullopt);
  if (news == News::none && before) return false;
  const OrderSighting sighting{page.kind, page.source, page.complete, page.seen_at, order};
  const bool in_order = !before || can_go_on(before->record, page.seen_at, database.now());
  if (!in_order)
    keep(database, before, *refold(database, *event.order_id));
  else
    keep(database, before, before ? fold(before->record, sighting) : first_sighting(sighting));
  if (order.store && !see_store(database, *order.store, page.seen_at)) stores.insert(*event.store_id);
  return true;
}

OrderRecord order_record(Database& database, const std::string& order_id, const std::string& state) {
  auto record = codec::read_text(state, codec::order_record_from);
  if (is_folded_at(record, database.now())) return record;
  auto folded = refold(database, order_id);
  return folded ? std::move(*folded) : std::move(record);
}

void rebuild_order(Database& database, const std::string& order_id) {
  const auto record = refold(database, order_id);
  if (record) keep(database, known_order(database, order_id), *record);
}

void forget_order(Database& database, const std::string& order_id) {
  auto& select = database.statement("SELECT document FROM orders WHERE order_id = ?1");
  select.bind(1, order_id);
  if (!select.executeStep()) return;
  const auto row = select.getColumn(0).getInt64();
  select.tryReset();
  forget_words(database, row);
  auto& remove = database.statement("DELETE FROM orders WHERE document = ?1");
  remove.bind(1, row);
  remove.exec();
}

}  // namespace recourse::ledger
