#include "setup/firefox_policy.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "setup/policy_entries.h"
#include "setup/policy_files.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using nlohmann::json;
namespace {

/// An object, also one that is written as a text.
json object_of(const json& policies, const char* name) {
  json found = policies.is_object() ? policies.value(name, json()) : json();
  if (found.is_string()) found = json::parse(found.get<std::string>(), nullptr, false);
  return found.is_object() ? found : json::object();
}

fs::path policies_file(const fs::path& first, const Environment& here) {
  constexpr std::array folders{"/usr/lib/firefox/distribution", "/usr/lib/firefox-esr/distribution",
                               "/usr/lib64/firefox/distribution", "/opt/firefox/distribution"};
  fs::path file = first;
  std::error_code unreadable;
  for (const char* folder : folders)
    if (!fs::exists(file, unreadable)) file = here.below_root(folder) / "policies.json";
  return file;
}

}  // namespace

Policy firefox_policy(const platform::Browser& browser, const Environment& here) {
  using Says = Policy::Says;
  const fs::path first = here.below_root(browser.linux_policies) / "policies.json";
  const fs::path file = policies_file(first, here);
  const json root = strict_json(file);
  if (!root.is_object()) return {};
  const json policies = object_of(root, "policies");
  const std::string id = bare_id(browser);
  json settings = object_of(policies, "ExtensionSettings");
  json extensions = object_of(policies, "Extensions");
  const std::string mode = text_of(object_of(settings, settings.contains(id) ? id.c_str() : "*"), "installation_mode");
  const bool is_removed = lists(extensions.value("Uninstall", json()), id);
  const bool is_kept_off = names_site(object_of(settings, "*").value("restricted_domains", json()));
  if (mode != "blocked" && !is_removed && !is_kept_off) return {Says::allowed, file};

  json mended = root;
  mended["policies"] = policies;
  if (mode == "blocked") settings[id] = {{"installation_mode", "allowed"}};
  if (is_kept_off) {
    json others = json::array();
    for (const json& domain : settings["*"]["restricted_domains"])
      if (!names_site(json::array({domain}))) others.push_back(domain);
    settings["*"]["restricted_domains"] = others;
  }
  if (!settings.empty()) mended["policies"]["ExtensionSettings"] = settings;
  if (is_removed) {
    extensions["Uninstall"] = without(extensions["Uninstall"], id);
    mended["policies"]["Extensions"] = extensions;
  }
  const bool is_out = mode == "blocked" || is_removed;
  return {is_out ? Says::blocks_extension : Says::blocks_site, file, put_policies(first, mended, Shell(here.system))};
}

}  // namespace recourse::setup
