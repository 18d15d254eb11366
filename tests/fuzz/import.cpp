// Any text as a file to import: it is refused with a reason, or merged; the ledger answers afterwards.
#include <cstddef>
#include <cstdint>

#include "fuzz/live_host.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static recourse::fuzz::LiveHost host;
  const std::string file(reinterpret_cast<const char*>(bytes), size);
  nlohmann::json request{{"jsonrpc", "2.0"}, {"id", 1}, {"method", "ledger.import"}};
  request["params"] = {{"chunk", file}, {"last", true}};
  host.answer(request.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  host.answer(R"({"jsonrpc":"2.0","id":2,"method":"order.check","params":{"orderId":"3048963030690001"}})");
  return 0;
}
