#pragma once

#include <optional>
#include <string>

#include "domain/facts.h"
#include "ledger/database.h"

// What several views read of the derived tables.
namespace recourse::ledger {

/// A number that changes whenever the file does, through whichever connection. Null while no state of the file is being
/// read, for it would be that of the last one, and while this connection writes, which it does not tell of.
std::optional<unsigned> version_of(Database& database);

/// A setting as a JSON text.
std::optional<std::string> read_setting(Database& database, const std::string& name);

/// What the table holds of an order, a dispute, as the clock has it: made anew where times ahead of it decide.
OrderRecord order_record(Database& database, const std::string& order_id, const std::string& state);
DisputeRecord dispute_record(Database& database, const std::string& state);

/// When a page was last read whole, of a store or, without one, of all orders; null when it never was.
std::optional<Instant> read_at(Database& database, const char* page, const std::optional<std::string>& store_id);

/// The store's own row, from column `first` on: name, can_message, seen_at, conversation_read_at, noted ahead
/// (clock.h).
void take_store(Database& database, SQLite::Statement& row, int first, StoreFacts& facts);

/// The store's messages and settings, for facts that know the store.
void read_conversation(Database& database, StoreFacts& facts);

}  // namespace recourse::ledger
