#include "ledger/merge.h"

#include "ledger/rebuild.h"

namespace recourse::ledger {

Merge::Merge(Database& database) : database_(database) {
  guarded(database, [&] {
    database.prepare_to_write();
    database.connection().exec(
        "CREATE TEMP TABLE IF NOT EXISTS touched(subject TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(subject, id)) "
        "WITHOUT ROWID; DELETE FROM touched");
  });
}

bool Merge::take(const Event& event) {
  if (!merge_event(database_, event)) return false;
  const auto touch = [&](const char* subject, const std::string& id) {
    auto& insert = database_.statement("INSERT OR IGNORE INTO touched VALUES(?1, ?2)");
    insert.bind(1, subject);
    insert.bind(2, id);
    insert.exec();
  };
  if (event.order_id) touch("order", *event.order_id);
  if (event.store_id) touch("store", *event.store_id);
  if (!event.order_id && !event.store_id) touch("reads", "");
  return true;
}

std::int64_t Merge::rebuild() {
  std::int64_t orders = 0;
  SQLite::Statement touched(database_.connection(), "SELECT subject, id FROM touched ORDER BY subject, id");
  while (touched.executeStep()) {
    const std::string subject = touched.getColumn(0).getString();
    const std::string id = touched.getColumn(1).getString();
    if (subject == "reads") {
      rebuild_reads(database_);
    } else if (subject == "store") {
      rebuild_store(database_, id);
      rebuild_messages(database_, id);
    } else {
      ++orders;
      rebuild_order(database_, id);
      rebuild_disputes(database_, id);
      rebuild_notes(database_, id);
    }
  }
  return orders;
}

}  // namespace recourse::ledger
