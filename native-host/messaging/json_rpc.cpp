#include "messaging/json_rpc.h"

#include <nlohmann/json.hpp>

namespace recourse::messaging {

namespace {

constexpr const char* kNoId = "null";

bool is_id(const codec::Value& id) { return id.is_string() || id.is_number_integer(); }

[[noreturn]] void refuse(const std::string& id, app::Code code, const std::string& sentence) {
  throw NotARequest{id, app::CallError(code, sentence)};
}

const codec::Value& no_params() {
  static const codec::Value empty = codec::Value::object();
  return empty;
}

}  // namespace

Request request_in(const codec::Document& document, const std::string& text) {
  using Fault = codec::Document::Fault;
  if (document.fault() == Fault::too_deep)
    refuse(codec::id_in(text), app::Code::request, "The message is nested too deeply.");
  if (document.fault() == Fault::not_json)
    refuse(codec::id_in(text), app::Code::parse, "The message is not JSON in UTF-8.");
  const auto& message = document.root();
  if (message.is_array()) refuse(kNoId, app::Code::request, "Batches are not taken; send one request a message.");
  if (!message.is_object()) refuse(kNoId, app::Code::request, "The message is not a JSON-RPC request.");

  const auto* id = codec::member_of(message, "id");
  if (id != nullptr && !is_id(*id)) refuse(kNoId, app::Code::request, "An id is a text or a whole number.");
  std::optional<std::string> known;
  if (id != nullptr) known = codec::text_of(*id);
  const auto* version = codec::member_of(message, "jsonrpc");
  if (version == nullptr || !version->is_string() || codec::string_of(*version) != "2.0")
    refuse(known.value_or(kNoId), app::Code::request, "\"jsonrpc\" must be \"2.0\".");
  const auto* method = codec::member_of(message, "method");
  if (method == nullptr || !method->is_string())
    refuse(known.value_or(kNoId), app::Code::request, "\"method\" must be a text.");
  const auto* params = codec::member_of(message, "params");
  return {known, codec::string_of(*method), params == nullptr || params->is_null() ? no_params() : *params};
}

std::string result_text(const std::string& id, const std::string& result) {
  constexpr std::string_view begin = R"({"id":)";
  constexpr std::string_view middle = R"(,"jsonrpc":"2.0","result":)";
  std::string text;
  text.reserve(begin.size() + id.size() + middle.size() + result.size() + 1);
  return text.append(begin).append(id).append(middle).append(result).append("}");
}

std::string error_text(const std::string& id, const app::CallError& error) {
  return R"({"error":)" + app::text_of(error) + R"(,"id":)" + id + R"(,"jsonrpc":"2.0"})";
}

}  // namespace recourse::messaging
