#include "platform/browsers.h"

#include <gmock/gmock.h>

#include <cctype>
#include <set>
#include <string>

#include "unit/setup/sandbox.h"

namespace recourse::platform {
namespace {

using testing::Contains;
using testing::EndsWith;
using testing::Not;

class EveryBrowser : public testing::TestWithParam<Browser> {};

std::string title(const testing::TestParamInfo<Browser>& row) {
  std::string name(row.param.name);
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Table, EveryBrowser, testing::ValuesIn(browsers().begin(), browsers().end()), title);

TEST_P(EveryBrowser, HasAFolderOfItsFamilysNameOnLinux) {
  const Browser& browser = GetParam();
  if (browser.name == "chrome-canary") GTEST_SKIP() << "not made for Linux";
  const std::string ending = browser.family == Family::firefox ? "/native-messaging-hosts" : "/NativeMessagingHosts";
  EXPECT_THAT(std::string(browser.linux_user), EndsWith(ending));
  EXPECT_TRUE(browser.linux_user.starts_with("config:") || browser.linux_user.starts_with("home:"));
  EXPECT_FALSE(browser.programs[0].empty());
  for (const std::string_view folder : browser.linux_system) {
    if (folder.empty()) continue;
    EXPECT_TRUE(folder.starts_with('/'));
    EXPECT_THAT(std::string(folder), EndsWith("/native-messaging-hosts"));
  }
}

TEST_P(EveryBrowser, HasAFolderOnMacosAndAKeyOnWindows) {
  const Browser& browser = GetParam();
  EXPECT_THAT(std::string(browser.windows_key), EndsWith("\\NativeMessagingHosts"));
  EXPECT_FALSE(browser.windows_key.starts_with("Software"));
  if (browser.name == "ungoogled-chromium" || browser.macos_user.empty()) return;
  EXPECT_THAT(std::string(browser.macos_user), EndsWith("/NativeMessagingHosts"));
  EXPECT_FALSE(browser.macos_user.starts_with('/'));
}

TEST_P(EveryBrowser, HasAFlatpakFolderWhereItHasAFlatpak) {
  const Browser& browser = GetParam();
  EXPECT_EQ(browser.flatpak_ids[0].empty(), browser.flatpak_user.empty());
  if (browser.flatpak_user.empty()) return;
  EXPECT_FALSE(browser.flatpak_user.starts_with('/'));
  EXPECT_TRUE(browser.flatpak_user.starts_with(browser.family == Family::firefox ? "." : "config/"));
}

TEST_P(EveryBrowser, IsFoundByNameAndAlias) {
  const Browser& browser = GetParam();
  ASSERT_NE(browser_named(browser.name), nullptr);
  EXPECT_EQ(browser_named(browser.name)->title, browser.title);
  for (const std::string_view alias : browser.aliases) {
    if (!alias.empty()) {
      EXPECT_EQ(browser_named(alias)->name, browser.name);
    }
  }
}

TEST(Browsers, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Browser& browser : browsers()) {
    EXPECT_TRUE(names.insert(browser.name).second) << browser.name;
    for (const std::string_view alias : browser.aliases) {
      if (!alias.empty()) {
        EXPECT_TRUE(names.insert(alias).second) << alias;
      }
    }
  }
  for (const char* asked :
       {"chrome", "chromium", "edge", "brave", "vivaldi", "opera", "firefox", "librewolf", "waterfox", "floorp", "zen"})
    EXPECT_THAT(names, Contains(asked));
  EXPECT_THAT(names, Not(Contains("")));
}

TEST(Browsers, KnowNoEmptyName) {
  EXPECT_EQ(browser_named(""), nullptr);
  EXPECT_EQ(browser_named("netscape"), nullptr);
}

}  // namespace
}  // namespace recourse::platform
