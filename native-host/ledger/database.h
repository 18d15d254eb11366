#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "ledger/ledger.h"

namespace recourse::ledger {

/// The open file: pragmas set, schema current, statements prepared once and kept.
class Database {
 public:
  /// Throws LedgerError.
  Database(const std::filesystem::path& file, Instant now);

  /// A prepared statement, reset and without bindings. `sql` must be a literal: its address is the key.
  SQLite::Statement& statement(const char* sql);

  SQLite::Database& connection() { return connection_; }
  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
  SQLite::Database connection_;
  std::map<const char*, std::unique_ptr<SQLite::Statement>> statements_;
};

/// Runs `work` in one IMMEDIATE transaction and commits it; on failure nothing of it stays. Throws LedgerError.
template <class Work>
auto in_transaction(Database& database, const Work& work);

/// The ledger's error for what SQLite threw.
[[noreturn]] void rethrow(const SQLite::Exception& error, const std::filesystem::path& file);

/// Runs `work`, its SQLite errors turned into LedgerError.
template <class Work>
auto guarded(const Database& database, const Work& work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    rethrow(error, database.file());
  }
}

template <class Work>
auto in_transaction(Database& database, const Work& work) {
  return guarded(database, [&] {
    SQLite::Transaction transaction(database.connection(), SQLite::TransactionBehavior::IMMEDIATE);
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      transaction.commit();
    } else {
      auto result = work();
      transaction.commit();
      return result;
    }
  });
}

}  // namespace recourse::ledger
