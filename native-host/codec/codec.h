#pragma once

#include <stdexcept>
#include <string>

#include "codec/misfit.h"
#include "domain/buyer_notes.h"
#include "domain/facts.h"
#include "domain/observation.h"
#include "domain/verdict.h"

namespace recourse::codec {

/// A member that is missing, of the wrong type, or out of bounds. `path` is a JSON pointer ("/orders/3/orderId").
struct BadValue : std::runtime_error {
  BadValue(std::string where, const Misfit& why)
      : std::runtime_error(why.english), path(std::move(where)), misfit(why) {}
  std::string path;
  Misfit misfit;  ///< its English is what()
};

class Reader;
class Writer;

/// JSON as the protocol writes it (docs/protocol.md) to plain types; unknown members are ignored, null is "missing".
/// All throw BadValue.
Observation observation_from(const Reader& r);
Order order_from(const Reader& r);
Message message_from(const Reader& r);
Dispute dispute_from(const Reader& r);
Agreement agreement_from(const Reader& r, Instant recorded_at);
Problem problem_from(const Reader& r, Instant recorded_at);
AskedReminder asked_reminder_from(const Reader& r, Instant recorded_at);
Note note_from(const Reader& r, Instant recorded_at);
StoreSettings store_settings_from(const Reader& r);

void write(Writer& w, const Refused& part);
void write(Writer& w, const Order& order);
void write(Writer& w, const Dispute& dispute);
void write(Writer& w, const Message& message);
void write(Writer& w, const Finding& finding);
void write(Writer& w, const OrderVerdict& verdict);
void write(Writer& w, const Deadline& deadline);
void write(Writer& w, const NextStep& step);
void write(Writer& w, const Turn& turn);
void write(Writer& w, const MessageVerdict& verdict);
void write(Writer& w, const Agreement& agreement);
void write(Writer& w, const Problem& problem);
void write(Writer& w, const Note& note);
void write(Writer& w, const Evidence& evidence);

/// The ledger's own stored form of a folded order and dispute: as texts, members that say nothing left out.
std::string stored_text(const OrderRecord& record);
std::string stored_text(const DisputeRecord& record);
/// What an event keeps.
std::string stored_text(const Order& order);
std::string stored_text(const Dispute& dispute);
std::string stored_text(const Message& message);
std::string stored_text(const Agreement& agreement);
std::string stored_text(const Problem& problem);
std::string stored_text(const AskedReminder& reminder);
std::string stored_text(const Note& note);
/// What a setting of a store keeps.
std::string stored_text(const StoreSettings& settings);
OrderRecord order_record_from(const Reader& r);
DisputeRecord dispute_record_from(const Reader& r);

}  // namespace recourse::codec
