// Any text as the values of settings, set by the protocol and taken in by an import: refused with a reason or kept
// within bounds; what is judged by them afterwards is answered.
#include <cstddef>
#include <cstdint>

#include "fuzz/live_host.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static recourse::fuzz::LiveHost host;
  const std::string values(reinterpret_cast<const char*>(bytes), size);
  host.answer(R"({"jsonrpc":"2.0","id":1,"method":"settings.set","params":{"values":)" + values + "}}");
  // The same as an export tells them: [{"name":…,"value":…,"changedAt":…}].
  const std::string file =
      R"({"format":"recourse-ledger","version":1,"events":[],"reminders":[],"settings":)" + values + "}";
  nlohmann::json request{{"jsonrpc", "2.0"}, {"id", 2}, {"method", "ledger.import"}};
  request["params"] = {{"chunk", file}, {"last", true}};
  host.answer(request.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  host.answer(R"({"jsonrpc":"2.0","id":3,"method":"settings.get","params":{}})");
  host.answer(R"({"jsonrpc":"2.0","id":4,"method":"order.check","params":{"orderId":"3048963030690001"}})");
  host.answer(R"({"jsonrpc":"2.0","id":5,"method":"ledger.deadlines","params":{"withinDays":400}})");
  return 0;
}
