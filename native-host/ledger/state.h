#pragma once

#include <optional>
#include <string>

#include "domain/facts.h"
#include "ledger/database.h"

// What several views read of the derived tables.
namespace recourse::ledger {

/// A setting as a JSON text.
std::optional<std::string> read_setting(Database& database, const std::string& name);

/// The store's own row, from column `first` on: name, can_message, conversation_read_at.
void take_store(SQLite::Statement& row, int first, StoreFacts& facts);

/// The store's messages and settings, for facts that know the store.
void read_conversation(Database& database, StoreFacts& facts);

}  // namespace recourse::ledger
