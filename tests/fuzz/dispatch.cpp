// Any text as a message to a host with a live ledger: an answer within the protocol, or none for a notification.
#include <cstddef>
#include <cstdint>

#include "fuzz/live_host.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static recourse::fuzz::LiveHost host;
  host.answer(std::string(reinterpret_cast<const char*>(bytes), size));
  return 0;
}
