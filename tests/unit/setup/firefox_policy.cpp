#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "unit/setup/policies.h"

namespace recourse::setup {
namespace {

TEST_F(Policies, OfFirefoxAreNamedAndMended) {
  const std::string id = extension_id(platform::Family::firefox);
  for (const auto& policy :
       {std::string(R"({"policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"}}}})"),
        R"({"policies":{"ExtensionSettings":{")" + id + R"(":{"installation_mode":"blocked"}}}})",
        R"({"policies":{"DisableTelemetry":true,"Extensions":{"Uninstall":[")" + id + R"("]}}})"}) {
    firefox_policy(policy);
    EXPECT_EQ(look_at("firefox.policy").cause, "policy-blocks-extension") << policy;
    EXPECT_TRUE(mended("firefox.policy").ok) << policy;
  }
  EXPECT_THAT(contents(here.root / "etc/firefox/policies/policies.json"), testing::HasSubstr("DisableTelemetry"));
}

TEST_F(Policies, OfFirefoxThatAreWrittenAsATextOrKeepItOffTheSite) {
  firefox_policy(R"({"policies":{"ExtensionSettings":"{\"*\":{\"installation_mode\":\"blocked\"}}"}})");
  EXPECT_EQ(look_at("firefox.policy").cause, "policy-blocks-extension");
  EXPECT_TRUE(mended("firefox.policy").ok);
  firefox_policy(R"({"policies":{"ExtensionSettings":{"*":{"restricted_domains":["www.aliexpress.com","a.org"]}}}})");
  EXPECT_EQ(look_at("firefox.policy").cause, "policy-blocks-site");
  EXPECT_TRUE(mended("firefox.policy").ok);
  EXPECT_THAT(contents(here.root / "etc/firefox/policies/policies.json"), testing::HasSubstr("a.org"));
}

/// `settings` with ID for the extension's id.
std::string extension_settings(std::string settings) {
  if (const auto at = settings.find("ID"); at != std::string::npos)
    settings.replace(at, 2, extension_id(platform::Family::firefox));
  return R"({"policies":{"ExtensionSettings":)" + settings + "}}";
}

// Each as Firefox 153 ESR was seen to take it, with such a file in /etc/firefox/policies.
TEST_F(Policies, OfFirefoxBlockWhatFirefoxBlocks) {
  const std::pair<const char*, const char*> blocking[] = {
      {R"({"*":{"allowed_types":["theme"]}})", "policy-blocks-extension"},
      {R"({"*":{"installation_mode":"blocked","allowed_types":["extension"]}})", "policy-blocks-extension"},
      {R"({"ID":{"blocked_permissions":["storage"]}})", "policy-blocks-extension"},
      {R"({"*":{"blocked_permissions":["history","nativeMessaging"]}})", "policy-blocks-messaging"},
      {R"({"*":{"runtime_blocked_hosts":["*://*.aliexpress.com"]}})", "policy-blocks-site"},
      {R"({"*":{"runtime_blocked_hosts":["<all_urls>"]},"ID":{}})", "policy-blocks-site"},
      {R"({"ID":{"runtime_blocked_hosts":["*://*.aliexpress.com"]}})", "policy-blocks-site"},
      {R"({"*":{"restricted_domains":["es.aliexpress.com"]}})", "policy-blocks-site"},
      {R"("{\"*\":{\"allowed_types\":[\"theme\"]}}")", "policy-blocks-extension"},
  };
  for (const auto& [settings, cause] : blocking) {
    firefox_policy(extension_settings(settings));
    EXPECT_EQ(look_at("firefox.policy").cause, cause) << settings;
    EXPECT_TRUE(mended("firefox.policy").ok) << settings;
  }
}

TEST_F(Policies, OfFirefoxThatLeaveItAloneAreNoCause) {
  for (const char* settings : {
           R"({"*":{"allowed_types":["extension"]}})",
           R"({"*":{"blocked_install_message":"Ask the helpdesk"}})",
           R"({"*":{"restricted_domains":["aliexpress.com","*.aliexpress.com"]}})",
           R"({"*":{"installation_mode":"blocked"},"ID":{}})",
           R"({"*":{"allowed_types":["theme"]},"ID":{"installation_mode":"allowed"}})",
           R"({"*":{"installation_mode":"removed"}})",
           R"({"*":{"blocked_permissions":["nativeMessaging"]},"ID":{}})",
           R"({"ID":{"blocked_permissions":["nativeMessaging"],"allowed_permissions":["nativeMessaging"]}})",
           R"({"ID":{"runtime_blocked_hosts":["<all_urls>"],"runtime_allowed_hosts":["*://*.aliexpress.com"]}})",
           R"({"*":{"runtime_blocked_hosts":["https://www.aliexpress.com/*"]}})",
           R"("{")",
           R"([])",
       }) {
    firefox_policy(extension_settings(settings));
    EXPECT_TRUE(look_at("firefox.policy").ok) << settings << look_at("firefox.policy").cause;
  }
  const std::string id = extension_id(platform::Family::firefox);
  firefox_policy(R"({"policies":{"Extensions":{"Uninstall":[")" + id + R"("]},"ExtensionSettings":{")" + id +
                 R"(":{"installation_mode":"normal_installed"}}}})");
  EXPECT_TRUE(look_at("firefox.policy").ok);
}

TEST_F(Policies, OfFirefoxKeepWhatTheyForbidToOthers) {
  firefox_policy(extension_settings(
      R"({"*":{"installation_mode":"blocked","blocked_permissions":["history","nativeMessaging"],)"
      R"("runtime_blocked_hosts":["<all_urls>"],"restricted_domains":["a.org","www.aliexpress.com"]}})"));
  EXPECT_TRUE(mended("firefox.policy").ok);
  const auto left = nlohmann::json::parse(contents(here.root / "etc/firefox/policies/policies.json"));
  const auto& settings = left["policies"]["ExtensionSettings"];
  EXPECT_EQ(settings["*"].dump(),
            R"({"blocked_permissions":["history","nativeMessaging"],"installation_mode":"blocked",)"
            R"("restricted_domains":["a.org"],"runtime_blocked_hosts":["<all_urls>"]})");
  const auto& own = settings[extension_id(platform::Family::firefox)];
  EXPECT_EQ(own["blocked_permissions"].dump(), R"(["history"])");
  EXPECT_EQ(own["runtime_blocked_hosts"].dump(), R"(["<all_urls>"])");
}

}  // namespace
}  // namespace recourse::setup
