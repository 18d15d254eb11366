// Any text as a query, valid UTF-8 or not: it is text, never syntax; the marks lie within the snippet.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "fuzz/live_host.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static recourse::fuzz::LiveHost host;
  nlohmann::json request{{"jsonrpc", "2.0"}, {"id", 1}, {"method", "ledger.search"}};
  request["params"]["query"] = std::string(reinterpret_cast<const char*>(bytes), std::min<std::size_t>(size, 480));
  host.answer(request.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  return 0;
}
