#include "ledger/schema.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <random>

#include "ledger/backup_files.h"
#include "ledger/content.h"

namespace recourse::ledger {

// Every fact comes in as an event (append-only, with its source); the other tables are derived from events in the same
// transaction. `again_at` is the last time the same thing was seen again. Times are RFC 3339 UTC texts with
// milliseconds, page dates YYYY-MM-DD, both sortable as text.
const char* const kSchema = R"(
CREATE TABLE ledger(id TEXT NOT NULL, made_at TEXT NOT NULL) STRICT;

CREATE TABLE events(
  event INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  again_at TEXT,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  order_id TEXT,
  store_id TEXT,
  page TEXT,
  source TEXT,
  complete INTEGER NOT NULL DEFAULT 0,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_order ON events(order_id, at) WHERE order_id IS NOT NULL;
CREATE INDEX events_of_store ON events(store_id, at) WHERE store_id IS NOT NULL;
CREATE INDEX events_of_neither ON events(kind, at) WHERE order_id IS NULL AND store_id IS NULL;

-- One row an order. Rows follow its day, so that newest first is the order of rows. `reach` is the last day any window
-- or date of the order speaks of.
CREATE TABLE orders(
  document INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL UNIQUE,
  store_id TEXT,
  placed_on TEXT,
  status TEXT NOT NULL,
  reach TEXT,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX orders_of_store ON orders(store_id) WHERE store_id IS NOT NULL;
CREATE INDEX orders_of_day ON orders(placed_on, order_id);
CREATE INDEX orders_by_reach ON orders(reach) WHERE reach IS NOT NULL;

CREATE TABLE stores(
  store_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  can_message INTEGER,
  seen_at TEXT NOT NULL,
  conversation_read_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE reads(page TEXT PRIMARY KEY, read_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE disputes(
  dispute_id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL,
  over INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX disputes_of_order ON disputes(order_id);
CREATE INDEX disputes_going_on ON disputes(order_id) WHERE over = 0;

CREATE TABLE messages(
  message INTEGER PRIMARY KEY,
  store_id TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  sent_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX messages_of_store ON messages(store_id, sent_at);

CREATE TABLE notes(
  event INTEGER PRIMARY KEY REFERENCES events(event) ON DELETE CASCADE,
  order_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX notes_of_order ON notes(order_id, recorded_at);

CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL, changed_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Reminders that were shown, so that two browsers never ring twice.
CREATE TABLE reminders(reminder_id TEXT PRIMARY KEY, order_id TEXT, shown_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Times a damaged ledger was set aside; lost is null when nobody can tell.
CREATE TABLE recoveries(
  at TEXT PRIMARY KEY,
  set_aside TEXT NOT NULL,
  backup_at TEXT,
  saved INTEGER NOT NULL,
  lost INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE documents(
  document INTEGER PRIMARY KEY REFERENCES orders(document),
  words TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  words, content='documents', content_rowid='document', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'
);
)";

namespace {

std::string random_id() {
  std::random_device random;
  std::string id;
  for (int i = 0; i < 4; ++i) id += fmt::format("{:08x}", random());
  return id;
}

int number(SQLite::Database& connection, const char* sql) { return connection.execAndGet(sql).getInt(); }

void mark(SQLite::Database& connection) {
  connection.exec(fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", kApplicationId, kSchemaVersion));
}

void make(Database& database, Instant now) {
  auto& connection = database.connection();
  // Readers and one writer at once: several browsers share the file. WAL's shared memory does not work over a network.
  if (!is_on_network(database.file())) enter_wal(connection);
  database.prepare_to_write();
  SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
  if (number(connection, "PRAGMA user_version") != 0) return;  // another process was quicker
  make_ledger(connection, random_id(), stored(now));
  transaction.commit();
}

void update(Database& database) {
  auto& connection = database.connection();
  database.forget_statements();
  database.prepare_to_write();
  SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
  const int found = number(connection, "PRAGMA user_version");
  if (found == kSchemaVersion) return;  // another process was quicker
  migrate(database, found);
  write_index(database);
  database.forget_statements();
  mark(connection);
  transaction.commit();
}

struct Header {
  int version;
  int application;
  bool is_empty;
};

/// The header as it was at one moment: another process may be making the ledger just now.
Header header_at_one_moment(SQLite::Database& connection) {
  SQLite::Transaction snapshot(connection);
  const Header header{.version = number(connection, "PRAGMA user_version"),
                      .application = number(connection, "PRAGMA application_id"),
                      .is_empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0};
  snapshot.commit();
  return header;
}

}  // namespace

void make_ledger(SQLite::Database& connection, const std::string& id, const std::string& made_at) {
  connection.exec(kSchema);
  SQLite::Statement insert(connection, "INSERT INTO ledger VALUES(?1, ?2)");
  insert.bind(1, id);
  insert.bind(2, made_at);
  insert.exec();
  mark(connection);
}

void enter_wal(SQLite::Database& connection) {
  constexpr int kMostTries = 500;
  for (int tries = 0;; ++tries) {
    try {
      connection.exec("PRAGMA journal_mode=WAL");
      return;
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() != SQLITE_BUSY || tries == kMostTries) throw;
      ::sqlite3_sleep(1 + static_cast<int>(std::random_device{}() % 20));
    }
  }
}

void bring_up_to_date(Database& database, Instant now, BeforeMigration before) {
  auto& connection = database.connection();
  if (number(connection, "PRAGMA application_id") == kApplicationId &&
      number(connection, "PRAGMA user_version") == kSchemaVersion)
    return;
  const auto [version, application, is_empty] = header_at_one_moment(connection);
  if (application == kApplicationId && version == kSchemaVersion) return;
  const std::string name = database.file().string();
  if (version == 0 && application == 0 && is_empty) return make(database, now);
  if (application != kApplicationId) refuse_as_ledger(database.file(), Content::database);
  if (version > kSchemaVersion || version < 1)
    throw LedgerError(Failure::newer_version,
                      fmt::format("{} was written by a newer Recourse (schema {}); update this one.", name, version),
                      name);
  if (before == BeforeMigration::back_up) back_up_before_migration(database, version, now);
  update(database);
  if (before == BeforeMigration::back_up) prune_backups(database.file(), now);
}

}  // namespace recourse::ledger
