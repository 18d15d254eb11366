#include "ledger/conversations.h"

#include <algorithm>

#include "codec/reader.h"
#include "ledger/open_ledger.h"
#include "ledger/rebuild.h"
#include "ledger/state.h"

namespace recourse::ledger {

namespace {

/// A conversation's newest messages are enough: what is older than these has been answered or forgotten.
constexpr int kMostMessages = 500;

/// Of stores whose messages are kept decoded, beside the one asked for last.
constexpr std::size_t kMostBytesKept = 256 * 1024;

std::vector<Message> decoded_messages(Database& database, const std::string& store) {
  std::vector<Message> messages;
  auto& select = database.statement(
      "SELECT sent_at, body FROM messages WHERE store_id = ?1 ORDER BY sent_at DESC, message DESC LIMIT ?2");
  select.bind(1, store);
  select.bind(2, kMostMessages);
  while (select.executeStep()) {
    auto& message = messages.emplace_back(codec::read_text(select.getColumn(1).getString(), codec::message_from));
    message.sent_at = instant_of(select.getColumn(0));
  }
  std::reverse(messages.begin(), messages.end());
  return messages;
}

std::size_t bytes_of(const std::vector<Message>& messages) {
  std::size_t bytes = 0;
  for (const auto& message : messages) bytes += sizeof message + message.text.capacity();
  return bytes;
}

/// A store's messages are asked for with each of its orders, and decoding them costs more than all else.
std::vector<Message> messages_with(Database& database, const std::string& store) {
  const auto version = version_of(database);
  if (!version) return decoded_messages(database, store);
  auto& known = database.known_messages();
  if (known.version != version) known = {version, 0, {}};
  if (const auto at = known.stores.find(store); at != known.stores.end()) return at->second;
  auto messages = decoded_messages(database, store);
  if (messages.empty()) return messages;
  const auto bytes = bytes_of(messages);
  if (known.bytes + bytes > kMostBytesKept) known = {version, 0, {}};
  known.bytes += bytes;
  known.stores.emplace(store, messages);
  return messages;
}

StoreSettings store_settings(Database& database, const StoreId& store) {
  StoreSettings settings;
  if (const auto own = read_setting(database, "store:" + store.text()))
    settings = codec::read_text(*own, codec::store_settings_from);
  if (!settings.bot_counts)
    if (const auto any = read_setting(database, "botCounts")) settings.bot_counts = *any == "true";
  return settings;
}

StoreFacts read_store(Database& database, const StoreId& store) {
  StoreFacts facts;
  facts.store_id = store;
  auto& select = database.statement(
      "SELECT name, can_message, seen_at, conversation_read_at, (SELECT read_at FROM reads WHERE page "
      "= 'ahead of the clock') FROM stores WHERE store_id = ?1");
  select.bind(1, store.text());
  if (select.executeStep()) {
    take_store(database, select, 0, facts);
    select.tryReset();
  }
  read_conversation(database, facts);
  return facts;
}

}  // namespace

void read_conversation(Database& database, StoreFacts& facts) {
  facts.messages = messages_with(database, facts.store_id->text());
  facts.settings = store_settings(database, *facts.store_id);
}

int Conversations::record(const std::vector<Message>& messages, Instant now) {
  auto& database = ledger_.database;
  return in_transaction(database, now, [&] {
    for (const auto& message : messages) record_message(database, by_hand("message", now), message);
    return static_cast<int>(messages.size());
  });
}

StoreFacts Conversations::with(const StoreId& store) const {
  return in_snapshot(ledger_.database, [&] { return read_store(ledger_.database, store); });
}

}  // namespace recourse::ledger
