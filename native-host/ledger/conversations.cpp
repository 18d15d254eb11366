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
  auto& messages = database.statement(
      "SELECT sent_at, body FROM messages WHERE store_id = ?1 ORDER BY sent_at DESC, message DESC LIMIT ?2");
  messages.bind(1, facts.store_id->text());
  messages.bind(2, kMostMessages);
  while (messages.executeStep()) {
    auto& message =
        facts.messages.emplace_back(codec::read_text(messages.getColumn(1).getString(), codec::message_from));
    message.sent_at = instant_of(messages.getColumn(0));
  }
  std::reverse(facts.messages.begin(), facts.messages.end());
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
