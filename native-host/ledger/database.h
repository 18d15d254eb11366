#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "codec/codec.h"
#include "domain/message.h"
#include "ledger/files.h"
#include "ledger/ledger.h"
#include "ledger/transaction.h"
#include "platform/files.h"

namespace recourse::ledger {

/// A time as the tables hold it: always with milliseconds, so that texts sort as times do.
std::string stored(Instant at);

/// Changes of the search index that are still to be written. FTS5 writes a piece of index of its own, to be merged
/// later, whenever another statement that could fail halfway comes between two of its own, and whenever a row comes
/// before the last one; so its statements of a transaction come one after another, at its end, in the order of rows.
struct IndexChanges {
  struct Row {
    std::optional<std::string> forgotten;  ///< words it was found by
    std::optional<std::string> added;
  };
  std::map<std::int64_t, Row> rows;
};

/// Settings that were asked for, as one version of the file has them (settings.cpp).
struct KnownSettings {
  std::optional<unsigned> version;
  std::map<std::string, std::optional<std::string>> values;
};

/// Messages that were asked for, by store, as one version of the file has them (conversations.cpp).
struct KnownMessages {
  std::optional<unsigned> version;
  std::size_t bytes = 0;
  std::map<std::string, std::vector<Message>> stores;
};

enum class BeforeMigration { back_up, nothing };

/// The open file: schema current, statements prepared once and kept.
class Database {
 public:
  /// An older file is brought up to date, after a backup. Throws LedgerError.
  Database(const std::filesystem::path& file, Instant now, BeforeMigration before = BeforeMigration::back_up);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// A prepared statement, reset and without bindings. `sql` must be a literal: its address is the key.
  SQLite::Statement& statement(const char* sql);

  SQLite::Database& connection() { return connection_; }
  const std::filesystem::path& file() const { return file_; }

  /// The clock. Times ahead of it were written by one that was wrong, and give way to all others (clock.h).
  Instant now() const { return now_; }
  void be_at(Instant now) { now_ = now; }

  /// Whether the path leads to another file by now, or to none.
  bool is_replaced() const { return platform::can_rename_open_files() && platform::identity_of(file_) != identity_; }

  /// The -wal as it was when the file was opened.
  const platform::FileIdentity& wal_identity() const { return wal_identity_; }
  const platform::FileIdentity& identity() const { return identity_; }
  /// See replaced_file.h.
  const std::string& last_erasing_at_open() const { return last_erasing_; }

  /// What only writing needs is set before the first write, so that a reading process starts sooner.
  void prepare_to_write();

  /// Ends what a statement is in the midst of: after an error it must not hold an old state of the file.
  void reset_statements();

  /// Whether people were not told of this yet.
  bool is_first_told(const std::string& what) { return told_.insert(what).second; }

  IndexChanges& index_changes() { return index_changes_; }
  KnownSettings& known_settings() { return known_settings_; }
  KnownMessages& known_messages() { return known_messages_; }

  /// Finishes all prepared statements, for what must be alone on the file.
  void forget_statements() { statements_.clear(); }

 private:
  std::filesystem::path file_;
  Instant now_;
  SQLite::Database connection_;
  platform::FileIdentity identity_;
  platform::FileIdentity wal_identity_;
  std::string last_erasing_;
  bool writes_ = false;
  bool is_wal_noted_ = false;
  bool is_copy_ = false;
  bool has_reserve_ = false;
  IndexChanges index_changes_;
  KnownSettings known_settings_;
  KnownMessages known_messages_;
  std::set<std::string> told_;
  std::map<const char*, std::unique_ptr<SQLite::Statement>> statements_;
};

/// Opens a database file as it is, without making one of it: for backups and files set aside. Throws SQLite::Exception.
SQLite::Database open_to_read(const std::filesystem::path& file);

/// Closing the connection then leaves the -wal of its path alone.
void leave_wal_on_close(SQLite::Database& connection);

/// Sets how a connection waits for other processes.
void wait_with_jitter(SQLite::Database& connection);

/// The ledger's error for what SQLite threw.
[[noreturn]] void rethrow(const SQLite::Exception& error, const std::filesystem::path& file,
                          sqlite3* connection = nullptr);

/// The ledger's error for a state or event that cannot be read.
[[noreturn]] void rethrow_unreadable(const std::filesystem::path& file);

/// Runs `work`, its SQLite errors turned into LedgerError; so are values that cannot be read, for all of them were
/// written by this host.
template <class Work>
auto guarded(Database& database, const Work& work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    database.reset_statements();
    rethrow(error, database.file(), database.connection().getHandle());
  } catch (const codec::BadValue&) {
    database.reset_statements();
    rethrow_unreadable(database.file());
  } catch (...) {
    database.reset_statements();
    throw;
  }
}

/// Throws LedgerError when another file is at the ledger's path by now: what is written to this one is lost.
void expect_in_place(const Database& database);

/// What was written before a change from a file failed stays in the -wal until others write over it, and some of it may
/// have been erased here: takes it away where that can be done.
void clear_refused(Database& database) noexcept;

/// Before such a change: what the -wal holds goes into the file while nothing else stands behind it. Where that has no
/// room the change is refused before anything of it is written, for `clear_refused` would have none either. Throws
/// SQLite::Exception.
void empty_wal(Database& database);

/// Writes what the search index is still to learn (index.cpp).
void write_index(Database& database);

/// Runs `work` in one transaction and commits it; on failure nothing of it stays. Throws LedgerError.
template <class Work>
auto in_transaction(Database& database, const Work& work) {
  return guarded(database, [&] {
    Transaction transaction(database);
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

/// Makes what is derived anew where times ahead of the clock, or no longer ahead of it, decide (clock.cpp).
void settle(Database& database);

/// The same with the clock at `now`.
template <class Work>
auto in_transaction(Database& database, Instant now, const Work& work) {
  database.be_at(now);
  return in_transaction(database, [&] {
    settle(database);
    return work();
  });
}

/// Runs `work` on one state of the file. Throws LedgerError.
template <class Work>
auto in_snapshot(Database& database, const Work& work) {
  return guarded(database, [&] {
    const Snapshot snapshot(database);
    return work();
  });
}

}  // namespace recourse::ledger
