#include "platform/browsers.h"

#include <algorithm>

namespace recourse::platform {
namespace {

constexpr Browser table[] = {
#include "platform/browsers.inc"
};

}  // namespace

std::span<const Browser> browsers() { return table; }

const Browser* browser_named(std::string_view name) {
  if (name.empty()) return nullptr;
  const auto* found = std::ranges::find_if(
      table, [&](const Browser& b) { return b.name == name || std::ranges::find(b.aliases, name) != b.aliases.end(); });
  return found == std::end(table) ? nullptr : found;
}

}  // namespace recourse::platform
