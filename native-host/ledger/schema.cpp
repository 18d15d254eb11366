#include "ledger/schema.h"

#include <fmt/format.h>

#include <random>

namespace recourse::ledger {

namespace {

/// Version 1. Every fact comes in as an event (append-only, with its source); the other tables are derived from events
/// in the same transaction. `again_at` is the last time the same thing was seen again. Times are RFC 3339 UTC texts,
/// page dates YYYY-MM-DD, both sortable as text.
constexpr const char* kVersion1 = R"(
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

CREATE TABLE orders(
  order_id TEXT PRIMARY KEY,
  store_id TEXT,
  placed_on TEXT,
  status TEXT NOT NULL,
  document INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_of_store ON orders(store_id, placed_on);
CREATE INDEX orders_of_day ON orders(placed_on);
CREATE UNIQUE INDEX orders_by_document ON orders(document);

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
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX disputes_of_order ON disputes(order_id);

CREATE TABLE messages(
  message INTEGER PRIMARY KEY,
  store_id TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  sent_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX messages_of_store ON messages(store_id, sent_at);

CREATE TABLE notes(
  note INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX notes_of_order ON notes(order_id, kind, recorded_at);

CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reminders(reminder_id TEXT PRIMARY KEY, order_id TEXT, shown_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE documents(
  document INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  words, content='documents', content_rowid='document', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'
);
)";

std::string random_id() {
  std::random_device random;
  std::string id;
  for (int i = 0; i < 4; ++i) id += fmt::format("{:08x}", random());
  return id;
}

int header(SQLite::Database& connection, const char* pragma) { return connection.execAndGet(pragma).getInt(); }

void make(Database& database, Instant now) {
  auto& connection = database.connection();
  connection.exec("PRAGMA journal_mode=WAL");  // readers and one writer at once: several browsers share the file
  in_transaction(database, [&] {
    if (header(connection, "PRAGMA user_version") != 0) return;  // another process was quicker
    connection.exec(kVersion1);
    SQLite::Statement mark(connection, "INSERT INTO ledger VALUES(?1, ?2)");
    mark.bind(1, random_id());
    mark.bind(2, format_instant(now));
    mark.exec();
    connection.exec(fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", kApplicationId, kSchemaVersion));
  });
}

}  // namespace

void bring_up_to_date(Database& database, Instant now) {
  auto& connection = database.connection();
  const int version = header(connection, "PRAGMA user_version");
  const int application = header(connection, "PRAGMA application_id");
  if (version == kSchemaVersion && application == kApplicationId) return;
  if (version == 0 && application == 0 && header(connection, "SELECT count(*) FROM sqlite_schema") == 0)
    return make(database, now);
  if (application != kApplicationId)
    throw LedgerError(Failure::not_a_ledger,
                      fmt::format("{} is another program's database.", database.file().string()));
  throw LedgerError(Failure::newer_version,
                    fmt::format("{} was written by a newer Recourse (schema {}); update this one.",
                                database.file().string(), version));
}

}  // namespace recourse::ledger
