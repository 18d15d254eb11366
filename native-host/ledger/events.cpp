#include "ledger/impl.h"

namespace recourse::ledger {

std::optional<std::string> text_or_null(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getString();
}

Instant instant_of(const SQLite::Column& column) {
  const auto at = parse_instant(column.getString());
  if (!at) throw LedgerError(Failure::damaged, "The ledger holds a time that is none.");
  return *at;
}

void bind_or_null(SQLite::Statement& statement, int index, const std::optional<std::string>& value) {
  if (value) statement.bind(index, *value);
}

void append(Database& database, const Event& event) {
  auto& insert = database.statement(
      "INSERT INTO events(at, recorded_at, kind, order_id, store_id, page, source, complete, body) "
      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  insert.bind(1, format_instant(event.at));
  insert.bind(2, format_instant(event.recorded_at));
  insert.bind(3, event.kind);
  bind_or_null(insert, 4, event.order_id);
  bind_or_null(insert, 5, event.store_id);
  insert.bind(6, event.page);
  insert.bind(7, event.source);
  insert.bind(8, event.complete ? 1 : 0);
  insert.bind(9, event.body);
  insert.exec();
}

}  // namespace recourse::ledger
