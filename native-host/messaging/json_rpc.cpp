#include "messaging/json_rpc.h"

namespace recourse::messaging {

using nlohmann::json;

namespace {

/// Reads a message once without building it: how deep it is, what it is, and its id.
class Scan : public nlohmann::json_sax<json> {
 public:
  int deepest() const { return deepest_; }
  bool is_object() const { return is_object_; }
  bool is_list() const { return is_list_; }
  const json& id() const { return id_; }

  bool null() override { return value(nullptr); }
  bool boolean(bool v) override { return value(v); }
  bool number_integer(number_integer_t v) override { return value(v); }
  bool number_unsigned(number_unsigned_t v) override { return value(v); }
  bool number_float(number_float_t v, const string_t&) override { return value(v); }
  bool string(string_t& v) override { return value(v); }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override {
    is_object_ = is_object_ || depth_ == 0;
    return enter();
  }
  bool start_array(std::size_t) override {
    is_list_ = is_list_ || depth_ == 0;
    return enter();
  }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool key(string_t& name) override {
    at_id_ = depth_ == 1 && is_object_ && name == "id";
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  bool enter() {
    at_id_ = false;
    deepest_ = std::max(deepest_, ++depth_);
    return true;
  }
  bool leave() {
    --depth_;
    return true;
  }
  template <class T>
  bool value(const T& v) {
    if (at_id_) id_ = v;
    at_id_ = false;
    return true;
  }

  int depth_ = 0;
  int deepest_ = 0;
  bool is_object_ = false;
  bool is_list_ = false;
  bool at_id_ = false;
  json id_;
};

bool is_id(const json& id) { return id.is_string() || id.is_number_integer(); }

[[noreturn]] void refuse(const json& id, Code code, const std::string& sentence) {
  throw NotARequest{is_id(id) ? id : json(nullptr), CallError(code, sentence)};
}

}  // namespace

Request parse_request(const std::string& text) {
  Scan scan;
  if (!json::sax_parse(text, &scan)) refuse(scan.id(), Code::parse, "The message is not JSON in UTF-8.");
  if (scan.is_list()) refuse(nullptr, Code::request, "Batches are not taken; send one request a message.");
  if (!scan.is_object()) refuse(nullptr, Code::request, "The message is not a JSON-RPC request.");
  if (scan.deepest() > kDeepest) refuse(scan.id(), Code::request, "The message is nested too deeply.");

  json message = json::parse(text);
  const auto id = message.find("id");
  if (id != message.end() && !is_id(*id)) refuse(nullptr, Code::request, "An id is a text or a whole number.");
  const json known = id == message.end() ? json(nullptr) : *id;
  if (message.value("jsonrpc", json()) != "2.0") refuse(known, Code::request, "\"jsonrpc\" must be \"2.0\".");
  const auto method = message.find("method");
  if (method == message.end() || !method->is_string()) refuse(known, Code::request, "\"method\" must be a text.");

  Request request;
  if (id != message.end()) request.id = known;
  request.method = method->get<std::string>();
  const auto params = message.find("params");
  request.params = params == message.end() || params->is_null() ? json::object() : std::move(*params);
  return request;
}

namespace {

/// Text that is no UTF-8 (it can only come from a damaged ledger) is replaced, not thrown over.
std::string dump(const json& message) { return message.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace

std::string result_text(const json& id, const json& result) {
  return dump({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
}

std::string error_text(const json& id, const CallError& error) {
  return dump({{"jsonrpc", "2.0"}, {"id", id}, {"error", to_json(error)}});
}

}  // namespace recourse::messaging
