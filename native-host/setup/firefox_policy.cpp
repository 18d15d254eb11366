#include "setup/firefox_policy.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "setup/policy_entries.h"
#include "setup/policy_files.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using nlohmann::json;
namespace {

using Says = Policy::Says;
constexpr auto kFamily = platform::Family::firefox;

json object_of(const json& from, const char* name) {
  const json found = from.is_object() ? from.value(name, json()) : json();
  return found.is_object() ? found : json::object();
}

bool has_mode(const json& settings, std::initializer_list<const char*> modes) {
  const auto mode = settings.find("installation_mode");
  return mode != settings.end() && std::ranges::any_of(modes, [&](const char* one) { return *mode == one; });
}

/// Restricted domains are compared whole: no stars, and none below them. Orders are on no host without a name before
/// these.
bool is_our_host(const json& domain) {
  if (!domain.is_string()) return false;
  const auto host = domain.get<std::string>();
  if (host.find('*') != std::string::npos) return false;
  return host == "aliexpress.ru" ||
         std::ranges::any_of(std::array{".aliexpress.com", ".aliexpress.us", ".aliexpress.ru"},
                             [&](const char* end) { return host.ends_with(end); });
}

/// Host patterns as Firefox takes them: with a scheme and without a path. One that is not makes it drop them all.
bool are_guards(const json& patterns) {
  const auto is_guard = [](const json& pattern) {
    if (!pattern.is_string()) return false;
    const auto text = pattern.get<std::string>();
    const auto host = text.find("://");
    return text == "<all_urls>" || (host != std::string::npos && host > 0 && host + 3 < text.size() &&
                                    text.find('/', host + 3) == std::string::npos);
  };
  return patterns.is_null() || (patterns.is_array() && std::ranges::all_of(patterns, is_guard));
}

/// ExtensionSettings, as Firefox 153 ESR was seen to take it; an older one passes over permissions and hosts.
class ExtensionSettings {
 public:
  ExtensionSettings(const json& policies, std::string id) : id_(std::move(id)) {
    json all = policies.value("ExtensionSettings", json());
    if (all.is_string()) all = json::parse(all.get<std::string>(), nullptr, false);
    if (!all.is_object() || !is_valid(all.value("*", json::object()), {"allowed", "blocked"})) return;
    all_ = all;
    rest_ = all_.value("*", json::object());
    const auto own = all_.find(id_);
    // An entry that is not valid counts as none; any other, an empty one too, stands in the place of "*".
    is_named_ = own != all_.end() && is_valid(*own, {"allowed", "blocked", "force_installed", "normal_installed"});
    if (is_named_) own_ = *own;
  }

  bool is_blocked() const {
    if (is_named_) return has_mode(own_, {"blocked"});
    const json types = rest_.value("allowed_types", json());
    return has_mode(rest_, {"blocked"}) || (types.is_array() && !lists(types, "extension"));
  }

  /// Firefox installs it itself, and keeps it.
  bool is_installed() const { return has_mode(own_, {"force_installed", "normal_installed"}); }

  json taken_permissions() const {
    json taken = needed_of(blocked_permissions(), kFamily);
    for (const json& spared : needed_of(own_.value("allowed_permissions", json()), kFamily))
      taken = without(taken, spared.get<std::string>());
    return taken;
  }

  bool is_kept_off() const { return is_restricted() || is_guarded_off(); }

  /// With nothing in the extension's way; all else stays.
  json allowing() const {
    json all = all_;
    json own = own_;
    if (is_blocked()) own["installation_mode"] = "allowed";
    if (is_guarded_off()) {
      own["runtime_blocked_hosts"] = guard().value("runtime_blocked_hosts", json::array());
      json spared = guard().value("runtime_allowed_hosts", json::array());
      for (const char* site : {"*://*.aliexpress.com", "*://*.aliexpress.us", "*://*.aliexpress.ru"})
        spared = with(spared, site);
      own["runtime_allowed_hosts"] = spared;
    }
    // An entry of its own takes the place of "*": what was blocked there and is not needed stays so.
    const json blocked = blocked_permissions();
    if (blocked.is_array() && (!taken_permissions().empty() || (!is_named_ && !own.empty())))
      own["blocked_permissions"] = without_needed(blocked, kFamily);
    if (!own.empty()) all[id_] = own;
    if (is_restricted()) {
      json others = json::array();
      for (const json& domain : rest_["restricted_domains"])
        if (!is_our_host(domain)) others.push_back(domain);
      all["*"]["restricted_domains"] = others;
    }
    return all;
  }

 private:
  static bool is_valid(const json& entry, std::initializer_list<const char*> modes) {
    return entry.is_object() && (!entry.contains("installation_mode") || has_mode(entry, modes));
  }

  json blocked_permissions() const { return (is_named_ ? own_ : rest_).value("blocked_permissions", json()); }

  bool is_restricted() const {
    const json domains = rest_.value("restricted_domains", json());
    return domains.is_array() && std::ranges::any_of(domains, is_our_host);
  }

  static bool is_guard(const json& entry) {
    return entry.contains("runtime_blocked_hosts") || entry.contains("runtime_allowed_hosts");
  }

  /// Hosts of its own, or those of all: an entry without any leaves these.
  const json& guard() const { return is_guard(own_) ? own_ : rest_; }

  bool is_guarded_off() const {
    for (const json& entry : all_)
      if (entry.is_object() && !(are_guards(entry.value("runtime_blocked_hosts", json())) &&
                                 are_guards(entry.value("runtime_allowed_hosts", json()))))
        return false;
    return names_site(guard().value("runtime_blocked_hosts", json())) &&
           !names_site(guard().value("runtime_allowed_hosts", json()));
  }

  std::string id_;
  json all_ = json::object();
  json rest_ = json::object();
  json own_ = json::object();
  bool is_named_ = false;
};

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
  const fs::path first = here.below_root(browser.linux_policies) / "policies.json";
  const fs::path file = policies_file(first, here);
  const json root = strict_json(file);
  if (!root.is_object()) return {};
  const json policies = object_of(root, "policies");
  const std::string id = bare_id(browser);
  const ExtensionSettings settings(policies, id);
  json extensions = object_of(policies, "Extensions");
  const bool is_removed = lists(extensions.value("Uninstall", json()), id) && !settings.is_installed();
  const json taken = settings.taken_permissions();
  const bool is_out = settings.is_blocked() || is_removed;
  if (!is_out && taken.empty() && !settings.is_kept_off()) return {Says::allowed, file};

  json mended = root;
  if (const json allowing = settings.allowing(); !allowing.empty()) mended["policies"]["ExtensionSettings"] = allowing;
  if (is_removed) {
    extensions["Uninstall"] = without(extensions["Uninstall"], id);
    mended["policies"]["Extensions"] = extensions;
  }
  const Says says = is_out                            ? Says::blocks_extension
                    : lists(taken, "nativeMessaging") ? Says::blocks_messaging
                    : !taken.empty()                  ? Says::blocks_extension
                                                      : Says::blocks_site;
  return {says, file, put_policies(first, mended, Shell(here.system))};
}

}  // namespace recourse::setup
