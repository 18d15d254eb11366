#include <algorithm>

#include "codec/reader.h"
#include "ledger/rebuild.h"

namespace recourse::ledger {

namespace {

std::string key_of(const Message& message) {
  if (message.message_id) return "id " + message.store_id.text() + " " + *message.message_id;
  return "at " + message.store_id.text() + " " + std::string(codec::name_of(message.direction)) + " " +
         format_instant(message.sent_at) + " " + message.text;
}

/// What is known of a message after it was seen again: only what it lacked changes.
Message merged(const Message& before, const Message& seen) {
  Message after = before;
  after.recalled = before.recalled || seen.recalled;
  if (before.author == Author::unknown) after.author = seen.author;
  if (!before.order_id) after.order_id = seen.order_id;
  return after;
}

/// No message was sent after it was recorded: one dated ahead of the clock counts as sent by then.
Instant sent_by(const Message& message, Instant recorded_at) { return std::min(message.sent_at, recorded_at); }

/// Writes what is known of the message now; null when it said nothing new.
std::optional<Message> keep(Database& database, const Message& message, Instant recorded_at) {
  const auto sent = stored(sent_by(message, recorded_at));
  auto& known = database.statement("SELECT message, sent_at, body FROM messages WHERE key = ?1");
  known.bind(1, key_of(message));
  if (!known.executeStep()) {
    auto& insert = database.statement("INSERT INTO messages(store_id, key, sent_at, body) VALUES(?1, ?2, ?3, ?4)");
    insert.bind(1, message.store_id.text());
    insert.bind(2, key_of(message));
    insert.bind(3, sent);
    insert.bind(4, codec::stored_text(message));
    insert.exec();
    return message;
  }
  const auto number = known.getColumn(0).getInt64();
  const auto sent_before = known.getColumn(1).getString();
  const auto before = codec::read_text(known.getColumn(2).getString(), codec::message_from);
  known.tryReset();
  const auto after = merged(before, message);
  if (after == before && sent >= sent_before) return std::nullopt;
  auto& update = database.statement("UPDATE messages SET sent_at = min(sent_at, ?2), body = ?3 WHERE message = ?1");
  update.bind(1, number);
  update.bind(2, sent);
  update.bind(3, codec::stored_text(after));
  update.exec();
  return after;
}

}  // namespace

void record_message(Database& database, Event event, const Message& message) {
  const auto after = keep(database, message, event.recorded_at);
  if (!after) return;
  event.kind = "message";
  event.at = after->sent_at;
  event.store_id = after->store_id.text();
  if (after->order_id) event.order_id = after->order_id->text();
  event.body = codec::stored_text(*after);
  append(database, event);
}

void rebuild_messages(Database& database, const std::string& store_id) {
  auto& forget = database.statement("DELETE FROM messages WHERE store_id = ?1");
  forget.bind(1, store_id);
  forget.exec();
  SQLite::Statement select(database.connection(),
                           "SELECT body, recorded_at FROM events WHERE store_id = ?1 AND kind = 'message' "
                           "ORDER BY at, recorded_at, body");
  select.bind(1, store_id);
  while (select.executeStep())
    keep(database, codec::read_text(select.getColumn(0).getString(), codec::message_from),
         instant_of(select.getColumn(1)));
}

}  // namespace recourse::ledger
