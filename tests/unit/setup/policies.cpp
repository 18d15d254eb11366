#include "setup/policies.h"

#include <gmock/gmock.h>

#include "unit/setup/policies.h"

namespace recourse::setup {
namespace {

constexpr const char* kId = "elphkfeobfcgdegalcjgalkpdnbidnbd";

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

TEST_F(Policies, ThatTakeAnyPermissionItNeedsBlockIt) {
  chromium_policy("a.json", R"({"ExtensionSettings":{"*":{"blocked_permissions":["history","storage"]}}})");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks-extension");
  EXPECT_TRUE(mended("chromium.policy").ok);
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
