#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "messaging/errors.h"

namespace recourse::messaging {

/// A JSON-RPC 2.0 request. Without an id it is a notification, which gets no answer.
struct Request {
  std::optional<nlohmann::json> id;
  std::string method;
  nlohmann::json params;
};

/// A message that is no request; `id` is what could be read of its id, else null.
struct NotARequest {
  nlohmann::json id;
  CallError error;
};

/// Deepest nesting taken. Deeper messages are refused without being built in memory.
inline constexpr int kDeepest = 64;

/// Throws NotARequest.
Request parse_request(const std::string& text);

std::string result_text(const nlohmann::json& id, const nlohmann::json& result);
std::string error_text(const nlohmann::json& id, const CallError& error);

}  // namespace recourse::messaging
