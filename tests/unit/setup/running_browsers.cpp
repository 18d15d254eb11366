#include "setup/running_browsers.h"

#include <gmock/gmock.h>

#include "setup/registration.h"
#include "unit/setup/diagnosis.h"

namespace recourse::setup {
namespace {

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
