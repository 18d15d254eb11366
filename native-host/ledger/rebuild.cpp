#include "ledger/rebuild.h"

#include <algorithm>
#include <tuple>

namespace recourse::ledger {

std::vector<Seen> sightings(Database& database, const std::string& order_id, const char* kind,
                            const std::optional<std::string>& dispute_id) {
  auto& select = database.statement(
      "SELECT at, again_at, page, source, complete, body FROM events WHERE order_id = ?1 AND kind = ?2 AND "
      "(?3 IS NULL OR body ->> '$.disputeId' = ?3)");
  select.bind(1, order_id);
  select.bind(2, kind);
  bind_or_null(select, 3, dispute_id);
  std::vector<Seen> all;
  while (select.executeStep()) {
    Seen seen{instant_of(select.getColumn(0)), select.getColumn(2).getString(), select.getColumn(3).getString(),
              select.getColumn(4).getInt() != 0, select.getColumn(5).getString()};
    if (!select.getColumn(1).isNull()) {
      Seen again = seen;
      again.at = instant_of(select.getColumn(1));
      all.push_back(std::move(again));
    }
    all.push_back(std::move(seen));
  }
  std::sort(all.begin(), all.end(), [now = database.now()](const Seen& a, const Seen& b) {
    if (a.at != b.at) return is_earlier(a.at, b.at, now);
    return std::tie(a.page, a.source, a.complete, a.body) < std::tie(b.page, b.source, b.complete, b.body);
  });
  return all;
}

std::vector<std::string> texts(Database& database, const char* sql, const std::optional<std::string>& first) {
  SQLite::Statement select(database.connection(), sql);
  bind_or_null(select, 1, first);
  std::vector<std::string> rows;
  while (select.executeStep()) rows.push_back(select.getColumn(0).getString());
  return rows;
}

void rebuild_all(Database& database) {
  database.connection().exec("DELETE FROM reads");
  rebuild_reads(database);
  for (const auto& order : texts(database, "SELECT DISTINCT order_id FROM events WHERE order_id IS NOT NULL")) {
    rebuild_order(database, order);
    rebuild_disputes(database, order);
    rebuild_notes(database, order);
  }
  for (const auto& store : texts(database, "SELECT DISTINCT store_id FROM events WHERE store_id IS NOT NULL")) {
    rebuild_store(database, store);
    rebuild_messages(database, store);
  }
}

}  // namespace recourse::ledger
