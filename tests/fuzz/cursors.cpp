// Any text as the cursor or token of every method that takes one: refused, or a page that ends.
#include <array>
#include <cstddef>
#include <cstdint>

#include "fuzz/live_host.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static recourse::fuzz::LiveHost host;
  using nlohmann::json;
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  const std::array<std::pair<const char*, json>, 10> questions{{
      {"ledger.search", {{"query", "lamp"}}},
      {"ledger.search", {{"query", "3048"}}},
      {"ledger.history", {{"orderId", "3048963030690001"}}},
      {"ledger.history", {{"storeId", "1100000001"}}},
      {"ledger.lists", json::object()},
      {"ledger.orders", json::object()},
      {"ledger.export", {{"format", "json"}}},
      {"ledger.export", {{"format", "csv"}}},
      {"ledger.export", {{"format", "ics"}}},
      {"ledger.import", {{"chunk", "{"}, {"last", true}}},
  }};
  for (const auto& [method, rest] : questions) {
    json request{{"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", rest}};
    request["params"][std::string_view(method) == "ledger.import" ? "token" : "cursor"] = text;
    host.answer(request.dump(-1, ' ', false, json::error_handler_t::replace));
  }
  return 0;
}
