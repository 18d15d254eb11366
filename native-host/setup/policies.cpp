#include "setup/policies.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "setup/embedded.h"
#include "setup/firefox_policy.h"
#include "setup/manifest.h"
#include "setup/policy_entries.h"
#include "setup/policy_files.h"
#include "setup/shell.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using nlohmann::json;
namespace {

using platform::Browser;
using Says = Policy::Says;

/// Chromium's ExtensionSettings, and the older lists that it takes in before them.
class ExtensionPolicies {
 public:
  ExtensionPolicies(const PolicyFolder& policies, std::string id)
      : policies_(policies), id_(std::move(id)), all_(policies.value("ExtensionSettings")) {
    if (!all_.is_object()) all_ = json::object();
    for (const auto& [key, value] : all_.items())
      if (value.is_object() && names_id(key)) own_.update(value);
    if (const auto rest = all_.find("*"); rest != all_.end() && rest->is_object()) rest_ = *rest;
    listed_ = lists(policies.value("ExtensionInstallAllowlist"), id_);
    denied_ = lists(policies.value("ExtensionInstallBlocklist"), id_);
    const json forced = policies.value("ExtensionInstallForcelist");
    forced_ = forced.is_array() && std::ranges::any_of(forced, [&](const json& entry) {
                return entry.is_string() && entry.get<std::string>().starts_with(id_);
              });
  }

  /// The policy that keeps the extension out; empty: none.
  std::string blocked_by() const {
    if (is_newer(text_of(own_, "minimum_version_required"), embedded::version)) return "ExtensionSettings";
    if (const auto mode = text_of(own_, "installation_mode"); !mode.empty())
      return is_out(mode) ? "ExtensionSettings" : "";
    if (forced_) return {};
    // An extension on both lists is blocked.
    if (denied_) return "ExtensionInstallBlocklist";
    if (listed_) return {};
    return all_blocked_by();
  }

  /// The policy that keeps out all that are not named; Chromium then loads none from a folder, named or not.
  std::string all_blocked_by() const {
    if (const auto mode = text_of(rest_, "installation_mode"); !mode.empty())
      return is_out(mode) ? "ExtensionSettings" : "";
    return lists(policies_.value("ExtensionInstallBlocklist"), "*") ? "ExtensionInstallBlocklist" : "";
  }

  /// The policy that lets no extension be loaded from a folder.
  std::string unpacked_blocked_by() const {
    constexpr int kNoDeveloperMode = 1;
    constexpr int kNoDeveloperTools = 2;
    if (auto by = all_blocked_by(); !by.empty()) return by;
    const json mode = policies_.value("ExtensionDeveloperModeSettings");
    if (mode.is_number_integer()) return mode == kNoDeveloperMode ? "ExtensionDeveloperModeSettings" : "";
    return policies_.value("DeveloperToolsAvailability") == kNoDeveloperTools ? "DeveloperToolsAvailability" : "";
  }

  /// The policy that leaves no kind of extensions but others; empty: none.
  std::string types_by() const {
    const json types = rest_.value("allowed_types", json());
    if (types.is_array()) return lists(types, "extension") ? "" : "ExtensionSettings";
    const json older = policies_.value("ExtensionAllowedTypes");
    return older.is_array() && !lists(older, "extension") ? "ExtensionAllowedTypes" : "";
  }

  /// The permissions it needs that are taken away.
  json taken_permissions() const {
    json taken = needed_of(holding().value("blocked_permissions", json()), platform::Family::chromium);
    for (const json& spared : needed_of(holding().value("allowed_permissions", json()), platform::Family::chromium))
      taken = without(taken, spared.get<std::string>());
    return taken;
  }

  bool blocks_site() const {
    return names_site(holding().value("runtime_blocked_hosts", json())) &&
           !names_site(holding().value("runtime_allowed_hosts", json()));
  }

  /// The policies to write so that nothing of this is in the way; all else they say stays.
  json allowing() const {
    json own = own_;
    const std::string mode = text_of(own, "installation_mode");
    if (mode.empty() || is_out(mode)) own["installation_mode"] = "allowed";
    if (is_newer(text_of(own, "minimum_version_required"), embedded::version)) own.erase("minimum_version_required");
    if (!taken_permissions().empty())
      own["blocked_permissions"] =
          without_needed(holding().value("blocked_permissions", json()), platform::Family::chromium);
    if (blocks_site()) own["runtime_blocked_hosts"] = json::array();
    json settings = json::object();
    for (const auto& [key, value] : all_.items())
      if (const auto others = without_id(key); !others.empty()) settings[others] = value;
    settings[id_] = own;
    return settings;
  }

  /// ExtensionSettings for all, with extensions among its types.
  json allowing_type() const {
    json settings = all_;
    settings["*"]["allowed_types"] = with(rest_.value("allowed_types", json()), "extension");
    return settings;
  }

 private:
  static bool is_out(const std::string& mode) { return mode == "blocked" || mode == "removed"; }

  /// What holds for all holds for an extension that no policy names.
  const json& holding() const { return own_.empty() && !listed_ && !denied_ && !forced_ ? rest_ : own_; }

  /// "id" and "id,id".
  bool names_id(const std::string& key) const { return without_id(key) != key; }

  std::string without_id(const std::string& key) const {
    std::string others;
    for (std::size_t from = 0; from <= key.size();) {
      const auto end = std::min(key.find(',', from), key.size());
      const std::string one = key.substr(from, end - from);
      if (one != id_) others += (others.empty() ? "" : ",") + one;
      from = end + 1;
    }
    return others;
  }

  const PolicyFolder& policies_;
  std::string id_;
  json all_;
  json own_ = json::object();
  json rest_ = json::object();
  bool listed_ = false;
  bool denied_ = false;
  bool forced_ = false;
};

Policy chromium_policy(const Browser& browser, const Environment& here) {
  const fs::path folder = here.below_root(browser.linux_policies);
  const PolicyFolder policies(folder);
  if (!policies.any()) return {};
  const std::string id = bare_id(browser);
  const std::string host(host_name());
  const ExtensionPolicies extension(policies, id);
  const auto setting = [&](const char* name, const json& value) {
    json all = policies.last_policies();
    all[name] = value;
    return put_policies(policies.last_file(), all, Shell(here.system));
  };
  const auto says = [&](Says what, const std::string& name, const std::string& mend) {
    return Policy{what, policies.file(name), mend};
  };

  if (const auto by = extension.blocked_by(); !by.empty())
    return says(Says::blocks_extension, by, setting("ExtensionSettings", extension.allowing()));
  if (const auto by = extension.types_by(); by == "ExtensionSettings")
    return says(Says::blocks_extension, by, setting("ExtensionSettings", extension.allowing_type()));
  else if (!by.empty())
    return says(Says::blocks_extension, by, setting(by.c_str(), with(policies.value(by), "extension")));
  if (const json taken = extension.taken_permissions(); !taken.empty())
    return says(lists(taken, "nativeMessaging") ? Says::blocks_messaging : Says::blocks_extension, "ExtensionSettings",
                setting("ExtensionSettings", extension.allowing()));
  if (extension.blocks_site())
    return says(Says::blocks_site, "ExtensionSettings", setting("ExtensionSettings", extension.allowing()));

  const json hosts = policies.value("NativeMessagingBlocklist");
  const json spared_hosts = policies.value("NativeMessagingAllowlist");
  if ((lists(hosts, "*") || lists(hosts, host)) && !lists(spared_hosts, host))
    return says(Says::blocks_host, "NativeMessagingBlocklist",
                setting("NativeMessagingAllowlist", with(spared_hosts, host)));
  if (policies.value("NativeMessagingUserLevelHosts") == false)
    return {Says::system_only, policies.file("NativeMessagingUserLevelHosts")};
  if (const auto by = extension.unpacked_blocked_by(); !by.empty()) return {Says::blocks_unpacked, policies.file(by)};
  return {Says::allowed, folder};
}

}  // namespace

Policy policy_of(const Browser& browser, const Environment& here) {
  if (browser.linux_policies.empty() || here.system != System::gnu_linux) return {};
  return browser.family == platform::Family::firefox ? firefox_policy(browser, here) : chromium_policy(browser, here);
}

}  // namespace recourse::setup
