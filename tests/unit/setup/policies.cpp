#include "setup/policies.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "setup/registration.h"
#include "unit/setup/diagnosis.h"

namespace recourse::setup {
namespace {

constexpr const char* kId = "elphkfeobfcgdegalcjgalkpdnbidnbd";

/// Chromium and Firefox, registered, on a machine with policies; `sudo` runs what it is given.
class Policies : public Diagnosing {
 protected:
  Policies() {
    for (const auto family : {platform::Family::chromium, platform::Family::firefox}) {
      const bool firefox = family == platform::Family::firefox;
      put(firefox ? firefox_manifest() : chromium_manifest(), manifest_text(family, here.executable));
    }
    put(folder / "bin" / "sudo", "#!/bin/sh\nexec \"$@\"\n", 0755);
    options.browsers = {"chromium", "firefox"};
  }

  fs::path chromium_policy(const std::string& name, const std::string& contents) const {
    return put(here.root / "etc/chromium/policies/managed" / name, contents);
  }
  fs::path firefox_policy(const std::string& contents, const char* at = "etc/firefox/policies") const {
    return put(here.root / at / "policies.json", contents);
  }

  /// Runs the command that doctor gives, and looks again.
  Check mended(const std::string& id) {
    const Check wrong = look_at(id);
    EXPECT_TRUE(wrong.mend) << wrong.cause;
    const std::string command = "PATH=" + (folder / "bin").string() + ":$PATH; " + wrong.mend.value_or("false");
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    return look_at(id);
  }
};

TEST_F(Policies, ThatBlockTheExtensionAreNamedAndMended) {
  const std::string id = kId;
  const std::vector<std::string> blocking{
      R"({"ExtensionInstallBlocklist":["*"]})",
      R"({"ExtensionInstallBlocklist":[")" + id + R"("]})",
      R"({"ExtensionInstallBlocklist":["*"],"ExtensionInstallAllowlist":["aaaa"]})",
      R"({"ExtensionSettings":{"*":{"installation_mode":"blocked"}}})",
      R"({"ExtensionSettings":{")" + id + R"(":{"installation_mode":"blocked"}}})",
      R"({"ExtensionSettings":{")" + id + R"(":{"installation_mode":"removed"}}})",
      R"({"ExtensionAllowedTypes":["theme"]})",
  };
  for (const auto& policy : blocking) {
    chromium_policy("a.json", policy);
    fs::remove(here.root / "etc/chromium/policies/managed/zz-recourse.json");
    EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks-extension") << policy;
    const Check after = mended("chromium.policy");
    // All others stay blocked, and so does what is loaded from a folder.
    EXPECT_EQ(after.cause, policy.find('*') == std::string::npos ? "ok" : "policy-blocks-unpacked") << policy;
    EXPECT_TRUE(after.ok || after.is_warning) << policy;
  }
}

TEST_F(Policies, ThatTakeMessagingOrTheSiteAreNamedAndMended) {
  chromium_policy("a.json", R"({"ExtensionSettings":{"*":{"blocked_permissions":["nativeMessaging"]}}})");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks-messaging");
  EXPECT_TRUE(mended("chromium.policy").ok);
  fs::remove(here.root / "etc/chromium/policies/managed/zz-recourse.json");
  chromium_policy("a.json", R"({"ExtensionSettings":{"*":{"runtime_blocked_hosts":["*://*.aliexpress.com"]}}})");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks-site");
  EXPECT_TRUE(mended("chromium.policy").ok);
}

TEST_F(Policies, ThatBlockTheHostAreNamedAndMended) {
  chromium_policy("a.json", R"({"NativeMessagingBlocklist":["*"]})");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks");
  EXPECT_TRUE(mended("chromium.policy").ok);
}

TEST_F(Policies, OfTwoFilesTheLastOneCounts) {
  chromium_policy("10-first.json", R"({"NativeMessagingBlocklist":["*"]})");
  chromium_policy("20-last.json", R"({"NativeMessagingBlocklist":[]})");
  EXPECT_TRUE(look_at("chromium.policy").ok);
  chromium_policy("30-very-last", R"({"NativeMessagingBlocklist":["*"]})");  // whatever the name ends in
  const Check wrong = look_at("chromium.policy");
  EXPECT_EQ(wrong.cause, "policy-blocks");
  EXPECT_THAT(wrong.detail, testing::HasSubstr("30-very-last"));
}

TEST_F(Policies, AreReadAsChromiumReadsThem) {
  chromium_policy("a.json", "{ // ours\n \"NativeMessagingBlocklist\": [\"*\",],\n}");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks");
  chromium_policy("a.json", "no JSON");
  EXPECT_EQ(look_at("chromium.policy").cause, "no such check");
}

TEST_F(Policies, AreReadAsChromiumReadsThemWhateverIsInThem) {
  const std::string ours = kId;
  const std::string blocking = R"("ExtensionInstallBlocklist": [")" + ours + R"("])";
  for (const std::string& policy : {
           "\xEF\xBB\xBF{" + blocking + "}",
           "{" + blocking + ", // all\n}",
           R"({"ExtensionInstallBlocklist": [")" + ours + R"(", /* us */ ] /* all */ ,})",
           "{ // the \"others\n" + blocking + "}",
           R"({"DiskCacheDir": "C:\\", )" + blocking + "}",
           "{\"HomepageLocation\": \"a\nb, }\", " + blocking + "}",
       }) {
    chromium_policy("a.json", policy);
    EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks-extension") << policy;
    EXPECT_TRUE(mended("chromium.policy").ok) << policy;
    fs::remove(here.root / "etc/chromium/policies/managed/zz-recourse.json");
  }
  // Cut short: Chromium takes nothing from it.
  chromium_policy("a.json", "{" + blocking);
  EXPECT_EQ(look_at("chromium.policy").cause, "no such check");
  // Firefox takes JSON alone.
  const std::string inner = R"("policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"}}})";
  firefox_policy("{" + inner + ",}");
  EXPECT_EQ(look_at("firefox.policy").cause, "no such check");
}

TEST_F(Policies, OfExtensionsAreWeighedAsChromiumWeighsThem) {
  const std::string id = kId;
  const auto cause = [&](const std::string& policy) {
    fs::remove(here.root / "etc/chromium/policies/managed/zz-recourse.json");
    chromium_policy("a.json", policy);
    return look_at("chromium.policy").cause;
  };
  const std::string listed = "[\"" + id + "\"]";
  // On both lists: blocked.
  EXPECT_EQ(cause(R"({"ExtensionInstallBlocklist":)" + listed + R"(,"ExtensionInstallAllowlist":)" + listed + "}"),
            "policy-blocks-extension");
  EXPECT_TRUE(mended("chromium.policy").ok);
  // Several ids in one key.
  EXPECT_EQ(cause(R"({"ExtensionSettings":{"zzzz,)" + id + R"(":{"installation_mode":"blocked"}}})"),
            "policy-blocks-extension");
  EXPECT_TRUE(mended("chromium.policy").ok);
  EXPECT_THAT(contents(here.root / "etc/chromium/policies/managed/zz-recourse.json"), testing::HasSubstr("\"zzzz\""));
  // An own entry that says nothing of it leaves what holds for all.
  EXPECT_EQ(cause(R"({"ExtensionSettings":{"*":{"installation_mode":"blocked"},")" + id + R"(":{}}})"),
            "policy-blocks-extension");
  EXPECT_EQ(cause(R"({"ExtensionSettings":{"*":{"blocked_permissions":["nativeMessaging"]},")" + id +
                  R"(":{"installation_mode":"allowed"}}})"),
            "ok");
  EXPECT_EQ(cause(R"({"ExtensionSettings":{")" + id + R"(":{"minimum_version_required":"99.0"}}})"),
            "policy-blocks-extension");
  EXPECT_TRUE(mended("chromium.policy").ok);
  EXPECT_EQ(cause(R"({"ExtensionSettings":{")" + id + R"(":{"minimum_version_required":"0.0.9"}}})"), "ok");
  for (const char* policy : {R"({"DeveloperToolsAvailability":2})", R"({"ExtensionDeveloperModeSettings":1})"})
    EXPECT_EQ(cause(policy), "policy-blocks-unpacked") << policy;
  EXPECT_EQ(cause(R"({"DeveloperToolsAvailability":2,"ExtensionDeveloperModeSettings":0})"), "ok");
  EXPECT_EQ(cause(R"({"ExtensionSettings":{"*":{"allowed_types":["theme"]}}})"), "policy-blocks-extension");
  EXPECT_TRUE(mended("chromium.policy").ok);
  for (const char* host : {"*://*.com", "https://*", "<all_urls>", "*://www.aliexpress.us"})
    EXPECT_EQ(cause(R"({"ExtensionSettings":{"*":{"runtime_blocked_hosts":[")" + std::string(host) + R"("]}}})"),
              "policy-blocks-site")
        << host;
  EXPECT_TRUE(mended("chromium.policy").ok);
  EXPECT_EQ(cause(R"({"ExtensionSettings":{"*":{"runtime_blocked_hosts":["*://*.org"]}}})"), "ok");
  // What is forced stays so.
  EXPECT_EQ(cause(R"({"ExtensionSettings":{")" + id +
                  R"(":{"installation_mode":"force_installed","update_url":"https://example.org",)"
                  R"("blocked_permissions":["nativeMessaging"]}}})"),
            "policy-blocks-messaging");
  EXPECT_TRUE(mended("chromium.policy").ok);
  EXPECT_THAT(contents(here.root / "etc/chromium/policies/managed/zz-recourse.json"),
              testing::HasSubstr("force_installed"));
}

TEST_F(Policies, ThatAreRecommendedCountForBlockedExtensionsAlone) {
  const fs::path recommended = here.root / "etc/chromium/policies/recommended/a.json";
  put(recommended, R"({"NativeMessagingBlocklist":["*"],"ExtensionAllowedTypes":["theme"]})");
  EXPECT_EQ(look_at("chromium.policy").cause, "no such check");
  put(recommended, R"({"ExtensionInstallBlocklist":[")" + std::string(kId) + R"("]})");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks-extension");
  EXPECT_TRUE(mended("chromium.policy").ok);
}

TEST_F(Policies, AreMendedOneAfterAnotherWhereverTheyStand) {
  chromium_policy("zzz.json", R"({"NativeMessagingBlocklist":["*"],"ExtensionInstallBlocklist":[")" + std::string(kId) +
                                  R"("],"NativeMessagingAllowlist":["org.other"]})");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks-extension");
  EXPECT_EQ(mended("chromium.policy").cause, "policy-blocks");
  EXPECT_TRUE(mended("chromium.policy").ok);
}

TEST_F(Policies, ThatSpareTheExtensionAreNone) {
  const std::string id = kId;
  for (const auto& policy : std::vector<std::string>{
           R"({"ExtensionInstallBlocklist":["*"],"ExtensionInstallAllowlist":[")" + id + R"("]})",
           R"({"ExtensionInstallBlocklist":["*"],"ExtensionInstallForcelist":[")" + id + R"(;https://example.org"]})",
           R"({"ExtensionSettings":{"*":{"installation_mode":"blocked"},")" + id +
               R"(":{"installation_mode":"allowed"}}})",
           R"({"ExtensionInstallBlocklist":["aaaabbbbccccddddeeeeffffgggghhhh"]})"}) {
    chromium_policy("a.json", policy);
    const Check check = look_at("chromium.policy");
    EXPECT_TRUE(check.ok || check.cause == "policy-blocks-unpacked") << policy;
  }
}

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
  firefox_policy(R"({"policies":{"ExtensionSettings":{"*":{"restricted_domains":["aliexpress.com","example.org"]}}}})");
  EXPECT_EQ(look_at("firefox.policy").cause, "policy-blocks-site");
  EXPECT_TRUE(mended("firefox.policy").ok);
  EXPECT_THAT(contents(here.root / "etc/firefox/policies/policies.json"), testing::HasSubstr("example.org"));
}

TEST_F(Policies, OfFirefoxInItsOwnFolderAreMendedInEtc) {
  firefox_policy(R"({"policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"}}}})",
                 "usr/lib/firefox/distribution");
  EXPECT_TRUE(mended("firefox.policy").ok);
}

TEST_F(Policies, OfFirefoxInEtcComeBeforeThoseInItsOwnFolder) {
  firefox_policy(R"({"policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"}}}})",
                 "usr/lib/firefox/distribution");
  EXPECT_EQ(look_at("firefox.policy").cause, "policy-blocks-extension");
  firefox_policy(R"({"policies":{}})");
  EXPECT_TRUE(look_at("firefox.policy").ok);
}

}  // namespace
}  // namespace recourse::setup
