#include "platform/paths.h"

#include <cstdlib>
#include <stdexcept>

namespace recourse::platform {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::filesystem::path default_ledger() {
  const std::filesystem::path inside = std::filesystem::path("recourse") / "ledger.db";
  if (const auto data = environment("XDG_DATA_HOME"); !data.empty()) return data / inside;
  if (const auto home = environment("HOME"); !home.empty())
    return std::filesystem::path(home) / ".local" / "share" / inside;
  throw std::runtime_error(
      "Neither XDG_DATA_HOME nor HOME is set, so there is no place for the ledger; name one with --ledger.");
}

}  // namespace recourse::platform
