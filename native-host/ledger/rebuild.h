#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ledger/events.h"

// What is derived from events, one file a subject. `record_*` writes an event and brings the state up to date;
// `rebuild_*` makes the state anew from all events of its subject, so that the order of their coming does not matter.
namespace recourse::ledger {

// order_state.cpp
/// Stores whose state is to be made anew are added to `stores`. Whether it said anything new.
bool record_order(Database& database, const Page& page, const Order& order, Instant now, std::set<std::string>& stores);
void rebuild_order(Database& database, const std::string& order_id);
void forget_order(Database& database, const std::string& order_id);

// store_state.cpp
/// False when the sighting is older than the newest and says something else: then only all events tell.
bool see_store(Database& database, const Store& store, Instant seen_at);
void record_read(Database& database, const Page& page, Instant now);
void rebuild_store(Database& database, const std::string& store_id);
void rebuild_reads(Database& database);

// dispute_state.cpp
void record_dispute(Database& database, Event event, const Dispute& dispute);
void rebuild_disputes(Database& database, const std::string& order_id);

// message_state.cpp
void record_message(Database& database, Event event, const Message& message);
void rebuild_messages(Database& database, const std::string& store_id);

// note_state.cpp
/// `body(at)` is the event's JSON text; `at` is a little later where the order has a note of that time already.
void record_note(Database& database, const char* kind, const OrderId& order, Instant at,
                 const std::function<std::string(Instant at)>& body);
void rebuild_notes(Database& database, const std::string& order_id);
/// Kinds of events that are the buyer's notes.
bool is_note(const std::string& kind);

// rebuild.cpp
/// Everything, from all events: after a migration.
void rebuild_all(Database& database);

/// One time an order or a dispute was seen.
struct Seen {
  Instant at;
  std::string page;
  std::string source;
  bool complete = false;
  std::string body;
};
/// All of an order's sightings of one kind, oldest first, those ahead of the clock before all; ties by content, so that
/// arrival does not matter.
std::vector<Seen> sightings(Database& database, const std::string& order_id, const char* kind,
                            const std::optional<std::string>& dispute_id = std::nullopt);

/// Runs a query of one text column and gives all its rows.
std::vector<std::string> texts(Database& database, const char* sql, const std::optional<std::string>& first = {});

}  // namespace recourse::ledger
