#include "setup/policies.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "setup/fingerprint.h"
#include "setup/manifest.h"
#include "setup/shell.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using nlohmann::json;
namespace {

using platform::Browser;
using Says = Policy::Says;

/// As browsers take it: with comments, and commas before an end.
json parsed(const fs::path& file) {
  std::string text = read_file(file).value_or("");
  bool in_text = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) in_text = !in_text;
    if (in_text || text[i] != ',') continue;
    const auto next = text.find_first_not_of(" \t\r\n", i + 1);
    if (next != std::string::npos && (text[next] == '}' || text[next] == ']')) text[i] = ' ';
  }
  return json::parse(text, nullptr, false, true);
}

/// Every policy of a browser with the file that set it last.
class Policies {
 public:
  explicit Policies(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator(folder, unreadable))
      if (!entry.is_directory(unreadable)) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const auto& file : files) {
      const json policies = parsed(file);
      if (!policies.is_object()) continue;
      any_ = any_ || !policies.empty();
      for (const auto& [name, value] : policies.items()) set_[name] = {value, file};
    }
  }

  bool any() const { return any_; }
  json value(const std::string& name) const {
    const auto found = set_.find(name);
    return found == set_.end() ? json() : found->second.first;
  }
  fs::path file(const std::string& name) const {
    const auto found = set_.find(name);
    return found == set_.end() ? fs::path() : found->second.second;
  }

 private:
  std::map<std::string, std::pair<json, fs::path>> set_;
  bool any_ = false;
};

bool lists(const json& list, const std::string& entry) {
  return list.is_array() && std::ranges::find(list, json(entry)) != list.end();
}

std::string bare_id(const Browser& browser) {
  std::string id = extension_id(browser.family);
  if (browser.family == platform::Family::firefox) return id;
  constexpr std::string_view scheme = "chrome-extension://";
  return id.substr(scheme.size(), id.size() - scheme.size() - 1);
}

/// ExtensionSettings for us: our own entry, else what holds for all.
json settings_of(const json& all, const std::string& id) {
  if (!all.is_object()) return {};
  if (const auto own = all.find(id); own != all.end()) return *own;
  const auto rest = all.find("*");
  return rest != all.end() ? *rest : json();
}

std::string text_of(const json& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return object.is_object() && found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool blocks_site(const json& settings) {
  const json hosts = settings.is_object() ? settings.value("runtime_blocked_hosts", json::array()) : json::array();
  const json spared = settings.is_object() ? settings.value("runtime_allowed_hosts", json::array()) : json::array();
  const auto names_site = [](const json& entry) {
    const std::string host = entry.is_string() ? entry.get<std::string>() : "";
    return host.find("aliexpress.") != std::string::npos || host == "*://*" || host == "*://*/*" ||
           host == "<all_urls>";
  };
  return hosts.is_array() && std::ranges::any_of(hosts, names_site) &&
         !(spared.is_array() && std::ranges::any_of(spared, names_site));
}

/// Writes `policies` where they count last.
std::string put(const fs::path& file, const json& policies, const Shell& shell) {
  return "echo " + shell.word(policies.dump()) + " | sudo tee " + shell.word(file) + " > /dev/null";
}

json with(json list, const std::string& entry) {
  if (!list.is_array()) list = json::array();
  if (!lists(list, entry)) list.push_back(entry);
  return list;
}

json allowing(json settings, const std::string& id) {
  if (!settings.is_object()) settings = json::object();
  settings[id] = {{"installation_mode", "allowed"}};
  return settings;
}

Policy chromium_policy(const Browser& browser, const Environment& here) {
  const fs::path folder = here.below_root(browser.linux_policies);
  const Policies policies(folder);
  if (!policies.any()) return {};
  const Shell shell(here.system);
  const std::string id = bare_id(browser);
  const std::string host(host_name());
  const fs::path last = folder / "zz-recourse.json";

  const json all = policies.value("ExtensionSettings");
  const json ours = settings_of(all, id);
  const bool has_own = all.is_object() && all.contains(id);
  const auto mode = text_of(ours, "installation_mode");
  const auto allowing_all = [&] { return put(last, {{"ExtensionSettings", allowing(all, id)}}, shell); };
  const bool is_allowed = lists(policies.value("ExtensionInstallAllowlist"), id);
  const json forced = policies.value("ExtensionInstallForcelist");
  const bool is_forced = forced.is_array() && std::ranges::any_of(forced, [&](const json& entry) {
                           return entry.is_string() && entry.get<std::string>().starts_with(id);
                         });
  const auto spared = [&] {
    return put(last, {{"ExtensionInstallAllowlist", with(policies.value("ExtensionInstallAllowlist"), id)}}, shell);
  };
  if ((mode == "blocked" || mode == "removed") && (has_own || !(is_allowed || is_forced)))
    return {Says::blocks_extension, policies.file("ExtensionSettings"), has_own ? allowing_all() : spared()};
  const json blocked = policies.value("ExtensionInstallBlocklist");
  if (!has_own && !is_allowed && !is_forced && (lists(blocked, "*") || lists(blocked, id)))
    return {Says::blocks_extension, policies.file("ExtensionInstallBlocklist"), spared()};
  const json types = policies.value("ExtensionAllowedTypes");
  if (types.is_array() && !lists(types, "extension"))
    return {Says::blocks_extension, policies.file("ExtensionAllowedTypes"),
            put(last, {{"ExtensionAllowedTypes", with(types, "extension")}}, shell)};
  if (ours.is_object() && lists(ours.value("blocked_permissions", json()), "nativeMessaging"))
    return {Says::blocks_messaging, policies.file("ExtensionSettings"), allowing_all()};
  if (blocks_site(ours)) return {Says::blocks_site, policies.file("ExtensionSettings"), allowing_all()};

  const json hosts = policies.value("NativeMessagingBlocklist");
  const json spared_hosts = policies.value("NativeMessagingAllowlist");
  if ((lists(hosts, "*") || lists(hosts, host)) && !lists(spared_hosts, host))
    return {Says::blocks_host, policies.file("NativeMessagingBlocklist"),
            put(last, {{"NativeMessagingAllowlist", with(spared_hosts, host)}}, shell)};
  if (policies.value("NativeMessagingUserLevelHosts") == false)
    return {Says::system_only, policies.file("NativeMessagingUserLevelHosts")};
  return {Says::allowed, folder};
}

Policy firefox_policy(const Browser& browser, const Environment& here) {
  constexpr std::array folders{"/usr/lib/firefox/distribution", "/usr/lib/firefox-esr/distribution",
                               "/usr/lib64/firefox/distribution", "/opt/firefox/distribution"};
  const fs::path first = here.below_root(browser.linux_policies) / "policies.json";
  fs::path file = first;
  std::error_code unreadable;
  for (const char* folder : folders)
    if (!fs::exists(file, unreadable)) file = here.below_root(folder) / "policies.json";
  const json root = parsed(file);
  if (!root.is_object()) return {};
  const json policies = root.value("policies", json::object());
  const std::string id = bare_id(browser);
  const json all = policies.is_object() ? policies.value("ExtensionSettings", json()) : json();
  const std::string mode = text_of(settings_of(all, id), "installation_mode");
  const json extensions = policies.is_object() ? policies.value("Extensions", json::object()) : json::object();
  const bool is_removed = extensions.is_object() && lists(extensions.value("Uninstall", json()), id);
  if (mode != "blocked" && !is_removed) return {Says::allowed, file};
  json mended = root;
  if (mode == "blocked") mended["policies"]["ExtensionSettings"] = allowing(all, id);
  if (is_removed) {
    auto& list = mended["policies"]["Extensions"]["Uninstall"];
    list.erase(std::ranges::find(list, json(id)));
  }
  return {Says::blocks_extension, file, put(first, mended, Shell(here.system))};
}

}  // namespace

Policy policy_of(const Browser& browser, const Environment& here) {
  if (browser.linux_policies.empty() || here.system != System::gnu_linux) return {};
  return browser.family == platform::Family::firefox ? firefox_policy(browser, here) : chromium_policy(browser, here);
}

}  // namespace recourse::setup
