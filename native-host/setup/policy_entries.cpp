#include "setup/policy_entries.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "setup/embedded.h"
#include "setup/manifest.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using nlohmann::json;
namespace {

/// Every host that has orders is below one of these.
constexpr std::string_view kSites[] = {"www.aliexpress.com", "www.aliexpress.us", "aliexpress.ru"};

bool covers_site(std::string pattern) {
  if (pattern == "<all_urls>") return true;
  if (const auto scheme = pattern.find("://"); scheme != std::string::npos) pattern.erase(0, scheme + 3);
  const std::string host = pattern.substr(0, pattern.find_first_of("/:"));
  if (host == "*" || host.find("aliexpress.") != std::string::npos) return true;
  if (!host.starts_with("*.")) return false;
  return std::ranges::any_of(kSites, [&](std::string_view site) { return site.ends_with(host.substr(1)); });
}

}  // namespace

bool lists(const json& list, const std::string& entry) {
  return list.is_array() && std::ranges::find(list, json(entry)) != list.end();
}

json with(json list, const std::string& entry) {
  if (!list.is_array()) list = json::array();
  if (!lists(list, entry)) list.push_back(entry);
  return list;
}

json without(const json& list, const std::string& entry) {
  json rest = json::array();
  for (const json& one : list)
    if (one != json(entry)) rest.push_back(one);
  return rest;
}

std::string text_of(const json& object, const char* name) {
  if (!object.is_object()) return {};
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool names_site(const json& patterns) {
  return patterns.is_array() && std::ranges::any_of(patterns, [](const json& pattern) {
           return pattern.is_string() && covers_site(pattern.get<std::string>());
         });
}

json needed_of(const json& permissions, platform::Family family) {
  json needed = json::array();
  for (const std::string_view asked : {embedded::permissions, embedded::chromium_permissions}) {
    if (family == platform::Family::firefox && asked == embedded::chromium_permissions) continue;
    for (const json& permission : json::parse(asked))
      if (lists(permissions, permission.get<std::string>())) needed.push_back(permission);
  }
  return needed;
}

json without_needed(const json& permissions, platform::Family family) {
  json rest = permissions;
  for (const json& permission : needed_of(permissions, family)) rest = without(rest, permission.get<std::string>());
  return rest;
}

bool is_newer(const std::string& version, std::string_view than) {
  const auto numbers = [](std::string_view text) {
    std::vector<unsigned long> all;
    for (; !text.empty(); text.remove_prefix(std::min(text.find('.'), text.size() - 1) + 1)) {
      unsigned long number = 0;
      std::from_chars(text.data(), text.data() + text.size(), number);
      all.push_back(number);
    }
    return all;
  };
  return numbers(version) > numbers(than);
}

std::string bare_id(const platform::Browser& browser) {
  std::string id = extension_id(browser.family);
  if (browser.family == platform::Family::firefox) return id;
  constexpr std::string_view scheme = "chrome-extension://";
  return id.substr(scheme.size(), id.size() - scheme.size() - 1);
}

std::string put_policies(const fs::path& file, const json& policies, const Shell& shell) {
  return "echo " + shell.word(policies.dump()) + " | sudo install -D -m 644 /dev/stdin " + shell.word(file);
}

}  // namespace recourse::setup
