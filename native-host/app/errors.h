#pragma once

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

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

/// A call that cannot be answered with a result.
struct CallError : std::runtime_error {
  CallError(Code what, const std::string& sentence, std::string more = {}, std::string key = {},
            std::map<std::string, std::string, std::less<>> in_it = {})
      : std::runtime_error(sentence),
        code(what),
        data(std::move(more)),
        word(std::move(key)),
        places(std::move(in_it)) {}
  Code code;
  std::string data;  ///< a JSON object that may hold `path` or `cause`; empty: none
  std::string word;  ///< of the locale files, for people; empty: they get the English
  std::map<std::string, std::string, std::less<>> places;  ///< `path` among them is put before the sentence
};

/// The data {"NAME": "VALUE"}.
std::string error_data(std::string_view name, std::string_view value);

/// {"code", "data", "message"}.
std::string text_of(const CallError& error);

/// The error for the exception being handled, whatever it is. Call it inside a catch block.
CallError current_error();

}  // namespace recourse::app
