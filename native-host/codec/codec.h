#pragma once

#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <string>

#include "domain/buyer_notes.h"
#include "domain/facts.h"
#include "domain/observation.h"
#include "domain/verdict.h"

namespace recourse::codec {

/// A member that is missing, of the wrong type, or out of bounds. `path` is a JSON pointer ("/orders/3/orderId").
struct BadValue : std::runtime_error {
  BadValue(std::string where, const std::string& why) : std::runtime_error(why), path(std::move(where)) {}
  std::string path;
};

/// JSON as the protocol writes it (docs/protocol.md) to plain types; unknown members are ignored, null is "missing".
/// All throw BadValue.
Observation observation_from(const nlohmann::json& json);
Order order_from_text(const std::string& text);
Message message_from(const nlohmann::json& json, const std::string& path = "");
Dispute dispute_from(const nlohmann::json& json, const std::string& path = "");
Agreement agreement_from(const nlohmann::json& json, Instant recorded_at);
Problem problem_from(const nlohmann::json& json, Instant recorded_at);
Note note_from(const nlohmann::json& json, Instant recorded_at);
StoreSettings store_settings_from(const nlohmann::json& json, const std::string& path = "");

nlohmann::json to_json(const Order& order);
nlohmann::json to_json(const Dispute& dispute);
nlohmann::json to_json(const Message& message);
nlohmann::json to_json(const Agreement& agreement);
nlohmann::json to_json(const Problem& problem);
nlohmann::json to_json(const Note& note);
nlohmann::json to_json(const StoreSettings& settings);
nlohmann::json to_json(const Finding& finding);
nlohmann::json to_json(const OrderVerdict& verdict);
nlohmann::json to_json(const MessageVerdict& verdict);

/// The ledger's own stored form of a folded order and dispute.
nlohmann::json to_json(const OrderRecord& record);
nlohmann::json to_json(const DisputeRecord& record);
/// An order as an event keeps it: without members that say nothing.
nlohmann::json stored_json(const Order& order);
OrderRecord order_record_from(const nlohmann::json& json);
DisputeRecord dispute_record_from(const nlohmann::json& json);

}  // namespace recourse::codec
