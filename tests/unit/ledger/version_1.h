#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace recourse::ledger {

/// Makes a ledger as schema version 1 was, with something in every table.
inline void make_version_1(const std::filesystem::path& file) {
  std::filesystem::create_directories(file.parent_path());
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA journal_mode=WAL");
  database.exec(R"sql(
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

CREATE TABLE documents(
  document INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  words, content='documents', content_rowid='document', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'
);
)sql");
  database.exec(R"sql(
INSERT INTO ledger VALUES('0123456789abcdef0123456789abcdef', '2026-08-01T09:00:00Z');
INSERT INTO events(at, again_at, recorded_at, kind, order_id, store_id, page, source, complete, body) VALUES
  ('2026-08-01T10:00:00Z', NULL, '2026-08-01T10:00:01Z', 'order', '8212313961591322', '1105843321', 'order-list',
   'page json', 1, '{"orderId":"8212313961591322","status":"shipped","placedOn":"2026-07-15","paidOn":null,'
   || '"store":{"storeId":"1105843321","name":"Vega Store","canMessage":true},"windows":[],'
   || '"lines":[{"lineId":"8212313961601322","title":"Brass desk lamp","quantity":1,"disputeOffered":null}]}'),
  ('2026-08-05T10:00:00Z', '2026-08-09T10:00:00Z', '2026-08-05T10:00:01Z', 'order', '8212313961591322', '1105843321',
   'order-detail', 'page dom', 1, '{"orderId":"8212313961591322","status":"completed","completedOn":"2026-07-28",'
   || '"lines":[{"lineId":"8212313961601322","title":"Brass desk lamp","disputeOffered":true}]}'),
  ('2026-08-06T10:00:00Z', NULL, '2026-08-06T10:00:01Z', 'dispute', '8212313961591322', NULL, 'refund-list',
   'page json', 1, '{"disputeId":"71","orderId":"8212313961591322","state":"open"}'),
  ('2026-08-09T11:00:00Z', NULL, '2026-08-09T11:00:01Z', 'dispute', '8212313961591322', NULL, 'refund-list',
   'page json', 1, '{"disputeId":"71","orderId":"8212313961591322","state":"resolved","outcome":"refunded"}'),
  ('2026-08-02T08:00:00Z', NULL, '2026-08-09T12:00:00Z', 'message', NULL, '1105843321', 'conversation', 'page json', 1,
   '{"storeId":"1105843321","direction":"sent","sentAt":"2026-08-02T08:00:00Z","text":"Where is it?"}'),
  ('2026-08-09T13:00:00Z', NULL, '2026-08-09T13:00:00Z', 'agreement', '8212313961591322', NULL, '', 'buyer', 0,
   '{"orderId":"8212313961591322","state":"granted","recordedAt":"2026-08-09T13:00:00Z"}');
INSERT INTO orders VALUES('8212313961591322', '1105843321', '2026-07-15', 'completed', 2064900000000, '{}');
INSERT INTO stores VALUES('1105843321', 'Vega Store', 1, '2026-08-01T10:00:00Z', '2026-08-09T12:00:00Z');
INSERT INTO reads VALUES('refund-list', '2026-08-09T11:00:00Z');
INSERT INTO disputes VALUES('71', '8212313961591322', '{}');
INSERT INTO messages(store_id, key, sent_at, body) VALUES('1105843321', 'at 1105843321 sent 2026-08-02T08:00:00Z Where is it?',
  '2026-08-02T08:00:00Z',
  '{"storeId":"1105843321","direction":"sent","sentAt":"2026-08-02T08:00:00Z","text":"Where is it?"}');
INSERT INTO notes(order_id, kind, recorded_at, body) VALUES('8212313961591322', 'agreement', '2026-08-09T13:00:00Z',
  '{"orderId":"8212313961591322","state":"granted","recordedAt":"2026-08-09T13:00:00Z"}');
INSERT INTO settings VALUES('botCounts', 'true');
INSERT INTO documents VALUES(2064900000000, '8212313961591322', 'Brass desk lamp');
INSERT INTO search(rowid, words) VALUES(2064900000000, 'Brass desk lamp');
PRAGMA application_id=0x52435253;
PRAGMA user_version=1;
)sql");
}

}  // namespace recourse::ledger
