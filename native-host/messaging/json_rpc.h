#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/errors.h"
#include "codec/json.h"

namespace recourse::messaging {

/// A JSON-RPC 2.0 request, read once. Without an id it is a notification, which gets no answer. What it points to lives
/// in the document it was read from.
struct Request {
  std::optional<std::string> id;  ///< as JSON text
  std::string_view method;
  const codec::Value& params;
};

/// A message that is no request; `id` is what could be read of its id, else null, as JSON text.
struct NotARequest {
  std::string id;
  app::CallError error;
};

/// Reads the request in `document`, which was made from `text`. Throws NotARequest.
Request request_in(const codec::Document& document, const std::string& text);

/// `id` and `result` are JSON texts.
std::string result_text(const std::string& id, const std::string& result);
std::string error_text(const std::string& id, const app::CallError& error);

}  // namespace recourse::messaging
