#include "ledger/transaction.h"

#include <sqlite3.h>

#include "ledger/open_ledger.h"

namespace recourse::ledger {

namespace {

SQLite::Database& ready_to_write(Database& database) {
  database.prepare_to_write();
  return database.connection();
}

}  // namespace

Transaction::Transaction(Database& database)
    : database_(database), transaction_(ready_to_write(database), SQLite::TransactionBehavior::IMMEDIATE) {
  expect_in_place(database);
  database.index_changes() = {};  // of a transaction that failed
}

void Transaction::commit() {
  write_index(database_);
  transaction_.commit();
}

Snapshot::Snapshot(const Ledger& ledger) : Snapshot(ledger.open_->database) {}

Snapshot::Snapshot(Database& database) : database_(database) {
  if (::sqlite3_get_autocommit(database.connection().getHandle()) == 0) return;
  guarded(database, [&] { database.statement("BEGIN").exec(); });
  began_ = true;
}

Snapshot::~Snapshot() {
  if (!began_) return;
  try {
    database_.statement("COMMIT").exec();
  } catch (...) {  // a snapshot has nothing to lose
  }
}

}  // namespace recourse::ledger
