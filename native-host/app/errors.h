#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

namespace recourse::app {

/// JSON-RPC's codes and the host's own. Append-only.
enum class Code {
  parse = -32700,
  request = -32600,
  method = -32601,
  params = -32602,
  internal = -32603,
  ledger_unavailable = -32001,
  ledger_damaged = -32002,
  disk_full = -32003,
  not_found = -32004,
  protocol_version = -32005,
  too_large = -32006,
  caller_not_allowed = -32007
};

/// A request that cannot be answered with a result. `data` may hold `path` or `cause`.
struct CallError : std::runtime_error {
  CallError(Code what, const std::string& sentence, nlohmann::json more = nullptr)
      : std::runtime_error(sentence), code(what), data(std::move(more)) {}
  Code code;
  nlohmann::json data;
};

/// {"code", "message", "data"}.
nlohmann::json to_json(const CallError& error);

/// The error for the exception being handled, whatever it is. Call it inside a catch block.
CallError current_error();

}  // namespace recourse::app
