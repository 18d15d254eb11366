#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

namespace recourse::ledger {

class Database;
class Ledger;

/// One IMMEDIATE transaction: what is not committed when it ends is undone. Throws LedgerError when the ledger's path
/// leads to another file by now, SQLite::Exception otherwise.
class Transaction {
 public:
  explicit Transaction(Database& database);
  /// Writes what the search index is still to learn, and commits.
  void commit();

 private:
  Database& database_;
  SQLite::Transaction transaction_;
};

/// While it lives, everything read is of one state of the ledger, whatever others write meanwhile. Inside another
/// snapshot or a transaction it changes nothing.
class Snapshot {
 public:
  explicit Snapshot(const Ledger& ledger);
  explicit Snapshot(Database& database);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Database& database_;
  bool began_ = false;
};

}  // namespace recourse::ledger
