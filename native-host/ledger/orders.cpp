#include "ledger/orders.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "codec/reader.h"
#include "ledger/clock.h"
#include "ledger/events.h"
#include "ledger/open_ledger.h"
#include "ledger/state.h"

namespace recourse::ledger {

namespace {

/// The buyer's next word; one that takes back leaves nothing of what was said of the same.
void take_word(std::vector<Problem>& words, Problem word) {
  if (word.state != ProblemState::none) return words.push_back(std::move(word));
  std::erase_if(words, [&](const Problem& said) { return !word.line_id || said.line_id == word.line_id; });
}

/// The newest last, those of a clock that was ahead first; ties by content, so that arrival does not matter. Sorted
/// here: SQLite would make ready to sort where nothing is noted.
void read_notes(Database& database, const OrderId& order, OrderFacts& facts) {
  struct Row {
    Instant at;
    std::string body;
    std::string kind;
  };
  std::vector<Row> rows;
  auto& select = database.statement("SELECT kind, recorded_at, body FROM notes WHERE order_id = ?1");
  select.bind(1, order.text());
  while (select.executeStep()) {
    std::string kind = select.getColumn(0).getString();
    if (kind == "agreement" || kind == "problem" || kind == "reminder")
      rows.push_back({instant_of(select.getColumn(1)), select.getColumn(2).getString(), std::move(kind)});
  }
  const Instant now = database.now() + kOneMoment;
  std::ranges::sort(
      rows, [now](const Row& a, const Row& b) { return a.at == b.at ? a.body < b.body : is_earlier(a.at, b.at, now); });
  for (const auto& row : rows) {
    const codec::Document document(row.body);
    std::vector<Refused> outgrown;
    const auto body = codec::Reader(document.root()).lenient(outgrown);
    if (row.kind == "agreement")
      facts.agreements.push_back(codec::agreement_from(body, row.at));
    else if (row.kind == "problem")
      take_word(facts.problems, codec::problem_from(body, row.at));
    else
      facts.asked_reminders.push_back(codec::asked_reminder_from(body, row.at));
  }
}

void read_disputes(Database& database, const OrderId& order, OrderFacts& facts) {
  auto& select = database.statement("SELECT state FROM disputes WHERE order_id = ?1 ORDER BY dispute_id");
  select.bind(1, order.text());
  while (select.executeStep()) facts.disputes.push_back(dispute_record(database, select.getColumn(0).getString()));
}

std::optional<OrderFacts> read_order(Database& database, const OrderId& order) {
  auto& select = database.statement(
      "SELECT o.state, (SELECT read_at FROM reads WHERE page = 'refund-list'), s.store_id, s.name, s.can_message, "
      "s.seen_at, s.conversation_read_at, (SELECT read_at FROM reads WHERE page = 'ahead of the clock') FROM orders o "
      "LEFT JOIN stores s ON s.store_id = o.store_id WHERE o.order_id = ?1");
  select.bind(1, order.text());
  if (!select.executeStep()) return std::nullopt;
  OrderFacts facts{.record = order_record(database, order.text(), select.getColumn(0).getString())};
  if (!select.getColumn(1).isNull()) facts.refund_list_read_at = instant_of(select.getColumn(1));
  if (facts.refund_list_read_at > database.now() || is_over(database, select.getColumn(7)))
    facts.refund_list_read_at = read_at(database, "refund-list", std::nullopt);
  if (!select.getColumn(2).isNull()) {
    facts.store.store_id = StoreId::parse(select.getColumn(2).getString());
    take_store(database, select, 3, facts.store);
  }
  select.tryReset();
  if (facts.record.order.store) facts.store.store_id = facts.record.order.store->store_id;
  read_disputes(database, order, facts);
  read_notes(database, order, facts);
  if (facts.store.store_id) read_conversation(database, facts.store);
  return facts;
}

/// An order of which no page was seen, from its disputes and the buyer's notes alone.
std::optional<OrderFacts> read_unseen(Database& database, const OrderId& order) {
  OrderFacts facts{.record = {.order = {.order_id = order}}};
  read_disputes(database, order, facts);
  read_notes(database, order, facts);
  std::vector<Instant> told_at;
  for (const auto& known : facts.disputes) told_at.insert(told_at.end(), {known.first_seen_at, known.last_seen_at});
  const auto noted = [&](const auto& notes) {
    for (const auto& note : notes) told_at.push_back(note.recorded_at);
  };
  noted(facts.agreements);
  noted(facts.problems);
  noted(facts.asked_reminders);
  if (told_at.empty()) return std::nullopt;
  const auto [first, last] = std::ranges::minmax(told_at);
  facts.record.first_seen_at = first;
  facts.record.last_seen_at = last;
  facts.is_seen = false;
  return facts;
}

std::optional<OrderFacts> read_known(Database& database, const OrderId& order) {
  auto facts = read_order(database, order);
  return facts ? std::move(facts) : read_unseen(database, order);
}

}  // namespace

std::optional<OrderFacts> Orders::facts(const OrderId& order) const {
  return in_snapshot(ledger_.database, [&] { return read_order(ledger_.database, order); });
}

std::optional<OrderFacts> Orders::known(const OrderId& order) const {
  return in_snapshot(ledger_.database, [&] { return read_known(ledger_.database, order); });
}

std::vector<Note> Orders::notes(const OrderId& order) const {
  return guarded(ledger_.database, [&] {
    auto& select = ledger_.database.statement(
        "SELECT recorded_at, body FROM notes WHERE order_id = ?1 AND kind = 'note' ORDER BY recorded_at, event");
    select.bind(1, order.text());
    std::vector<Note> notes;
    while (select.executeStep())
      notes.push_back(codec::read_text(select.getColumn(1).getString(), [&](const codec::Reader& r) {
        return codec::note_from(r, instant_of(select.getColumn(0)));
      }));
    select.tryReset();
    // Those of a clock that was ahead come first: what the buyer wrote since is the newest.
    const Instant now = ledger_.database.now() + kOneMoment;
    std::ranges::stable_sort(
        notes, [now](const Note& a, const Note& b) { return is_earlier(a.recorded_at, b.recorded_at, now); });
    return notes;
  });
}

void Orders::for_each_reaching(PageDate since, const std::function<void(const OrderFacts&)>& visit) const {
  in_snapshot(ledger_.database, [&] {
    std::vector<OrderId> ids;
    auto& select = ledger_.database.statement(
        "SELECT order_id FROM orders WHERE reach >= ?1 AND status NOT IN ('unpaid', 'expired', 'cancelled') "
        "UNION SELECT order_id FROM disputes WHERE over = 0 "
        "UNION SELECT order_id FROM orders WHERE ?2");
    select.bind(1, format_page_date(since));
    select.bind(2, is_settled(ledger_.database) ? 0 : 1);
    while (select.executeStep())
      if (auto id = OrderId::parse(select.getColumn(0).getString())) ids.push_back(std::move(*id));
    for (const auto& id : ids)
      if (const auto facts = read_known(ledger_.database, id)) visit(*facts);
  });
}

void Orders::for_each(std::optional<std::int64_t> after,
                      const std::function<bool(std::int64_t row, const OrderRecord&)>& visit) const {
  in_snapshot(ledger_.database, [&] {
    auto& select = ledger_.database.statement(
        "SELECT document, order_id, state FROM orders WHERE document < ?1 ORDER BY document DESC");
    select.bind(1, static_cast<std::int64_t>(after.value_or(INT64_MAX)));
    while (select.executeStep()) {
      const auto record =
          order_record(ledger_.database, select.getColumn(1).getString(), select.getColumn(2).getString());
      if (!visit(select.getColumn(0).getInt64(), record)) break;
    }
    select.tryReset();
  });
}

void Orders::for_each_of(const std::set<OrderId>& only, std::optional<std::int64_t> after,
                         const std::function<bool(std::int64_t row, const OrderRecord&)>& visit) const {
  in_snapshot(ledger_.database, [&] {
    std::vector<std::int64_t> rows;
    auto& find = ledger_.database.statement("SELECT document FROM orders WHERE order_id = ?1");
    for (const auto& order : only) {
      find.bind(1, order.text());
      if (find.executeStep()) rows.push_back(find.getColumn(0).getInt64());
      find.tryReset();
    }
    std::sort(rows.begin(), rows.end(), std::greater());
    auto& read = ledger_.database.statement("SELECT state FROM orders WHERE document = ?1");
    for (const auto row : rows) {
      if (after && row >= *after) continue;
      read.bind(1, row);
      const bool known = read.executeStep();
      const auto state = known ? read.getColumn(0).getString() : std::string();
      read.tryReset();
      if (known && !visit(row, codec::read_text(state, codec::order_record_from))) break;
    }
  });
}

}  // namespace recourse::ledger
