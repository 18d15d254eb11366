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
    fs::create_directories(here.root / "etc/firefox/policies");
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
    EXPECT_TRUE(mended("chromium.policy").ok) << policy;
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

TEST_F(Policies, ThatSpareTheExtensionAreNone) {
  const std::string id = kId;
  for (const auto& policy : std::vector<std::string>{
           R"({"ExtensionInstallBlocklist":["*"],"ExtensionInstallAllowlist":[")" + id + R"("]})",
           R"({"ExtensionInstallBlocklist":["*"],"ExtensionInstallForcelist":[")" + id + R"(;https://example.org"]})",
           R"({"ExtensionSettings":{"*":{"installation_mode":"blocked"},")" + id +
               R"(":{"installation_mode":"allowed"}}})",
           R"({"ExtensionInstallBlocklist":["aaaabbbbccccddddeeeeffffgggghhhh"]})"}) {
    chromium_policy("a.json", policy);
    EXPECT_TRUE(look_at("chromium.policy").ok) << policy;
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

TEST_F(Policies, OfFirefoxInEtcComeBeforeThoseInItsOwnFolder) {
  firefox_policy(R"({"policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"}}}})",
                 "usr/lib/firefox/distribution");
  EXPECT_EQ(look_at("firefox.policy").cause, "policy-blocks-extension");
  firefox_policy(R"({"policies":{}})");
  EXPECT_TRUE(look_at("firefox.policy").ok);
}

/// A browser that runs, as /proc tells of it.
class Running : public Diagnosing {
 protected:
  void run(const std::string& arguments, const std::string& variables) const {
    put(here.root / "proc/4711/cmdline", arguments);
    put(here.root / "proc/4711/environ", variables);
  }
  static std::string zeros(std::string text) {
    for (char& c : text) c = c == ' ' ? '\0' : c;
    return text + '\0';
  }
};

TEST_F(Running, ABrowserWithoutTheShellsVariablesIsNamed) {
  put(here.home / ".config/chromium/Local State", "{}");
  run(zeros("/usr/lib/chromium/chromium"), zeros("HOME=" + here.home.string() + " LANG=C"));
  EXPECT_EQ(look_at("variables").cause, "no such check");
  here.data_home = here.home / "elsewhere";
  const Check wrong = look_at("variables");
  EXPECT_EQ(wrong.cause, "variables-differ");
  EXPECT_THAT(*wrong.mend, testing::StartsWith("unset XDG_DATA_HOME && "));
  run(zeros("/usr/lib/chromium/chromium"),
      zeros("HOME=" + here.home.string() + " XDG_DATA_HOME=" + here.data_home.string()));
  EXPECT_EQ(look_at("variables").cause, "no such check");
}

TEST_F(Running, AnEnforcedProfileIsNamedWithWhereItsRefusalsAre) {
  options.browsers = {"chromium"};
  register_host({.browsers = {"chromium"}, .host = here.executable}, here);
  run(zeros("/usr/lib/chromium/chromium"), zeros("HOME=" + here.home.string()));
  EXPECT_EQ(look_at("chromium.apparmor").cause, "no such check");
  put(here.root / "proc/4711/attr/current", "/usr/lib/chromium/chromium (enforce)\n");
  const Check named = look_at("chromium.apparmor");
  EXPECT_EQ(named.cause, "apparmor-enforced");
  EXPECT_TRUE(named.is_warning);
  EXPECT_THAT(named.detail, testing::HasSubstr("/usr/lib/chromium/chromium,"));
  EXPECT_THAT(named.mend, testing::Optional(testing::HasSubstr("DENIED")));
  for (const char* harmless : {"chromium (complain)\n", "chromium (unconfined)\n", "unconfined\n",
                               "unconfined_u:unconfined_r:unconfined_t:s0\n", "snap.chromium.chromium (enforce)\n"}) {
    put(here.root / "proc/4711/attr/current", harmless);
    EXPECT_EQ(look_at("chromium.apparmor").cause, "no such check") << harmless;
  }
}

TEST_F(Running, AnotherHomesBrowserSaysNothing) {
  here.data_home = here.home / "elsewhere";
  run(zeros("/usr/lib/chromium/chromium --user-data-dir=/tmp/x"), zeros("HOME=/nowhere"));
  EXPECT_EQ(look_at("variables").cause, "variables-unseen");
  EXPECT_EQ(look_at("profile").cause, "no such check");
}

TEST_F(Running, AProfileElsewhereNeedsAManifestOfItsOwn) {
  const fs::path profile = folder / "profile";
  run(zeros("/usr/lib/chromium/chromium --user-data-dir=" + profile.string()), zeros("HOME=" + here.home.string()));
  const Check wrong = look_at("profile");
  EXPECT_EQ(wrong.cause, "profile-elsewhere");
  EXPECT_THAT(*wrong.mend, testing::HasSubstr("register --user-data-dir " + profile.string()));
  put(profile / "NativeMessagingHosts" / manifest_file_name(),
      manifest_text(platform::Family::chromium, here.executable));
  EXPECT_TRUE(look_at("profile").ok);
}

TEST_F(Running, AProfileIsElsewhereWhenTheUserSaysSo) {
  options.user_data_dir = folder / "mine";
  EXPECT_EQ(look_at("profile").cause, "profile-elsewhere");
}

}  // namespace
}  // namespace recourse::setup
