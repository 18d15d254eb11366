#include "messaging/caller.h"

#include <algorithm>
#include <filesystem>

#include "identity.h"

namespace recourse::messaging {

namespace {

bool starts_with(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }
bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

std::optional<Caller> browser_caller(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return std::nullopt;
  const std::string& first = arguments.front();
  if (starts_with(first, "chrome-extension://")) {
    const auto& ids = identity::kChromiumIds;
    const bool ours = std::any_of(
        ids.begin(), ids.end(), [&](const char* id) { return first == std::string("chrome-extension://") + id + "/"; });
    return Caller{first, ours};
  }
  if (arguments.size() == 2 && std::filesystem::path(first).is_absolute() && ends_with(first, ".json")) {
    const auto& ids = identity::kFirefoxIds;
    const bool ours = std::any_of(ids.begin(), ids.end(), [&](const char* id) { return arguments[1] == id; });
    return Caller{arguments[1], ours};
  }
  return std::nullopt;
}

}  // namespace recourse::messaging
