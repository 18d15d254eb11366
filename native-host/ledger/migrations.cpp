#include <array>

#include "ledger/rebuild.h"
#include "ledger/schema.h"

namespace recourse::ledger {

namespace {

/// Version 2: that a page was read is an event too; orders are rows in the order of their day and know how far their
/// dates reach; times always have milliseconds; settings know when they were changed; notes belong to their events. All
/// that is derived is made anew from the events.
void to_version_2(Database& database) {
  database.connection().exec(R"(
UPDATE events SET at = iif(length(at) = 20, substr(at, 1, 19) || '.000Z', at),
  again_at = iif(length(again_at) = 20, substr(again_at, 1, 19) || '.000Z', again_at),
  recorded_at = iif(length(recorded_at) = 20, substr(recorded_at, 1, 19) || '.000Z', recorded_at);
UPDATE messages SET sent_at = iif(length(sent_at) = 20, substr(sent_at, 1, 19) || '.000Z', sent_at);
UPDATE stores SET seen_at = iif(length(seen_at) = 20, substr(seen_at, 1, 19) || '.000Z', seen_at),
  conversation_read_at = iif(length(conversation_read_at) = 20, substr(conversation_read_at, 1, 19) || '.000Z', conversation_read_at);
UPDATE reads SET read_at = iif(length(read_at) = 20, substr(read_at, 1, 19) || '.000Z', read_at);

INSERT INTO events(at, recorded_at, kind, page, source, complete, body)
  SELECT read_at, read_at, 'read', page, 'page json', 1, '{}' FROM reads;
INSERT INTO events(at, recorded_at, kind, store_id, page, source, complete, body)
  SELECT conversation_read_at, conversation_read_at, 'read', store_id, 'conversation', 'page json', 1, '{}'
  FROM stores WHERE conversation_read_at IS NOT NULL;
CREATE INDEX events_of_neither ON events(kind, at) WHERE order_id IS NULL AND store_id IS NULL;

DROP TABLE search;
DROP TABLE documents;
DROP TABLE orders;
DROP TABLE notes;
DROP TABLE disputes;

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

CREATE TABLE disputes(
  dispute_id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL,
  over INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX disputes_of_order ON disputes(order_id);
CREATE INDEX disputes_going_on ON disputes(order_id) WHERE over = 0;

CREATE TABLE notes(
  event INTEGER PRIMARY KEY REFERENCES events(event) ON DELETE CASCADE,
  order_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX notes_of_order ON notes(order_id, recorded_at);

ALTER TABLE settings RENAME TO settings_before;
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL, changed_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO settings SELECT name, value, (SELECT iif(length(made_at) = 20, substr(made_at, 1, 19) || '.000Z', made_at) FROM ledger) FROM settings_before;
DROP TABLE settings_before;

CREATE TABLE IF NOT EXISTS reminders(reminder_id TEXT PRIMARY KEY, order_id TEXT, shown_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
UPDATE reminders SET shown_at = iif(length(shown_at) = 20, substr(shown_at, 1, 19) || '.000Z', shown_at);
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
)");
  rebuild_all(database);
}

/// The step to version N stands at N - 2. A step says what it needs in full, not by today's schema, which goes on
/// changing; only what is derived may be made by today's code, in the last step.
constexpr std::array kSteps{to_version_2};
static_assert(kSteps.size() == kSchemaVersion - 1);

}  // namespace

void migrate(Database& database, int from) {
  for (std::size_t step = static_cast<std::size_t>(from) - 1; step < kSteps.size(); ++step) kSteps[step](database);
}

}  // namespace recourse::ledger
