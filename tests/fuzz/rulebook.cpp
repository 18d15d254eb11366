// Any text as a user's rulebook: refused with the place and the reason, or values the rules can work with.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "rulebook/load.h"
#include "rulebook/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto json = nlohmann::json::parse(bytes, bytes + size, nullptr, false);
  if (json.is_discarded()) return 0;
  try {
    const auto book = recourse::rulebook::read_over(recourse::rulebook::built_in(), json);
    if (book.urgent_days < 0 || book.reply_time.count() < 0 || book.store_opens_minute >= book.store_closes_minute)
      std::abort();
  } catch (const recourse::rulebook::Invalid& invalid) {
    if (std::string(invalid.what()).empty()) std::abort();
  }
  return 0;
}
