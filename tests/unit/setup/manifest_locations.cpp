#include "setup/manifest_locations.h"

#include <gmock/gmock.h>

#include "unit/setup/sandbox.h"

namespace recourse::setup {
namespace {

using platform::browser_named;
using testing::ElementsAre;
using testing::IsEmpty;

class Places : public Sandbox {
 protected:
  std::vector<fs::path> read_by(const char* browser) const {
    std::vector<fs::path> folders;
    for (const Place& place : places_of(*browser_named(browser), here)) folders.push_back(place.folder);
    return folders;
  }
  bool there(const char* browser) const { return is_there(*browser_named(browser), here); }
};

TEST_F(Places, TheUsersFolderComesBeforeTheSystems) {
  EXPECT_THAT(read_by("chromium"), ElementsAre(here.home / ".config/chromium/NativeMessagingHosts",
                                               here.root / "etc/chromium/native-messaging-hosts"));
  EXPECT_THAT(read_by("firefox"), ElementsAre(here.home / ".mozilla/native-messaging-hosts",
                                              here.root / "usr/lib/mozilla/native-messaging-hosts",
                                              here.root / "usr/lib64/mozilla/native-messaging-hosts"));
}

TEST_F(Places, ChromiumKindFollowsXdgConfigHomeAndFirefoxDoesNot) {
  here.config_home = folder / "configured";
  EXPECT_EQ(read_by("brave").front(), folder / "configured/BraveSoftware/Brave-Browser/NativeMessagingHosts");
  EXPECT_EQ(read_by("firefox").front(), here.home / ".mozilla/native-messaging-hosts");
}

TEST_F(Places, AreMacosOwnThere) {
  here.system = System::macos;
  EXPECT_THAT(read_by("chrome"),
              ElementsAre(here.home / "Library/Application Support/Google/Chrome/NativeMessagingHosts",
                          here.root / "Library/Google/Chrome/NativeMessagingHosts"));
  EXPECT_THAT(read_by("firefox"), ElementsAre(here.home / "Library/Application Support/Mozilla/NativeMessagingHosts",
                                              here.root / "Library/Application Support/Mozilla/NativeMessagingHosts"));
}

TEST_F(Places, AreRecoursesOwnOnWindowsWhereKeysLeadToThem) {
  here.system = System::windows;
  here.shared_data = "/Program Files";
  EXPECT_THAT(read_by("chrome"), ElementsAre(here.data_home / "recourse/manifests/chromium",
                                             here.root / "Program Files/recourse/manifests/chromium"));
  EXPECT_EQ(places_of(*browser_named("chrome"), here).front().key,
            "Software\\Google\\Chrome\\NativeMessagingHosts\\org.recourse.host");
}

TEST_F(Places, ASecondSystemFolderIsWrittenOnlyWhereItsParentIs) {
  EXPECT_EQ(places_to_write(*browser_named("firefox"), true, here).size(), 1U);
  fs::create_directories(here.root / "usr/lib64/mozilla");
  EXPECT_EQ(places_to_write(*browser_named("firefox"), true, here).size(), 2U);
}

TEST_F(Places, ABrowserIsThereByItsProgramOrItsProfile) {
  EXPECT_FALSE(there("chromium"));
  install("chromium");
  EXPECT_TRUE(there("chromium"));

  EXPECT_FALSE(there("vivaldi"));
  put(here.config_home / "vivaldi/Local State", "{}");
  EXPECT_TRUE(there("vivaldi"));
}

TEST_F(Places, ManifestsAloneAreNoProfile) {
  put(here.config_home / "opera/NativeMessagingHosts/other.json", "{}");
  EXPECT_FALSE(there("opera"));
}

TEST_F(Places, AProfileSpeaksForTheFirstBrowserOfASharedFolder) {
  put(here.home / ".mozilla/firefox/profiles.ini", "");
  EXPECT_TRUE(there("firefox"));
  EXPECT_FALSE(there("zen"));
  install("zen");
  EXPECT_TRUE(there("zen"));
}

TEST_F(Places, ASnapsProgramIsNotTheBrowserOutsideIt) {
  fs::create_directories(folder / "bin");
  fs::create_symlink("/snap/bin/chromium", folder / "bin/chromium");
  EXPECT_FALSE(there("chromium"));
  EXPECT_FALSE(snap_there(*browser_named("chromium"), here));
  fs::create_directories(here.home / "snap/chromium");
  EXPECT_TRUE(snap_there(*browser_named("chromium"), here));
}

TEST_F(Places, FlatpaksAreFoundById) {
  EXPECT_EQ(browser_of_flatpak("com.brave.Browser")->name, "brave");
  EXPECT_EQ(browser_of_flatpak("org.example.Nothing"), nullptr);
  EXPECT_EQ(flatpak_place(*browser_named("librewolf"), here, "io.gitlab.librewolf-community"),
            here.home / ".var/app/io.gitlab.librewolf-community/.librewolf/native-messaging-hosts");
  EXPECT_THAT(flatpaks_there(*browser_named("firefox"), here), IsEmpty());
  fs::create_directories(here.home / ".var/app/org.mozilla.firefox");
  EXPECT_THAT(flatpaks_there(*browser_named("firefox"), here), ElementsAre("org.mozilla.firefox"));
}

}  // namespace
}  // namespace recourse::setup
