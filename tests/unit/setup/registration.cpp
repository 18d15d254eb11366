#include "setup/registration.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "platform/browsers.h"
#include "setup/receipt.h"
#include "setup/targets.h"
#include "unit/setup/sandbox.h"

namespace recourse::setup {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Registering : public Sandbox {
 protected:
  Wanted wanted(std::vector<std::string> browsers = {}) const {
    return {.browsers = std::move(browsers), .host = here.executable};
  }
  std::vector<Did> put_all(const Wanted& what) const { return dids(register_host(what, here)); }
  std::vector<Did> take_all(const Wanted& what) const { return dids(unregister_host(what, here)); }

 private:
  static std::vector<Did> dids(const std::vector<Step>& steps) {
    std::vector<Did> all;
    for (const Step& step : steps) all.push_back(step.did);
    return all;
  }
};

TEST_F(Registering, WritesForTheBrowsersThatAreThereAndNoOther) {
  install("chromium");
  install("firefox-esr");
  EXPECT_THAT(put_all(wanted()), ElementsAre(Did::wrote, Did::wrote));
  EXPECT_THAT(files(), UnorderedElementsAre("home/.config/chromium/NativeMessagingHosts/org.recourse.host.json",
                                            "home/.mozilla/native-messaging-hosts/org.recourse.host.json",
                                            "home/.local/share/recourse/receipt.json"));
}

TEST_F(Registering, AManifestNamesItsFamilysIdsAndTheHost) {
  put_all(wanted({"chromium", "firefox"}));
  const json chromium = json::parse(contents(chromium_manifest()));
  EXPECT_EQ(chromium["name"], "org.recourse.host");
  EXPECT_EQ(chromium["type"], "stdio");
  EXPECT_EQ(chromium["path"], here.executable.string());
  EXPECT_EQ(chromium["allowed_origins"], json({"chrome-extension://elphkfeobfcgdegalcjgalkpdnbidnbd/"}));
  EXPECT_FALSE(chromium.contains("allowed_extensions"));
  const json firefox = json::parse(contents(firefox_manifest()));
  EXPECT_EQ(firefox["allowed_extensions"], json({"extension@recourse"}));
  EXPECT_FALSE(firefox.contains("allowed_origins"));
}

TEST_F(Registering, NothingIsLeftAfterUnregistering) {
  install("chromium");
  install("firefox-esr");
  put_all(wanted());
  EXPECT_THAT(take_all({}), ElementsAre(Did::removed, Did::removed));
  EXPECT_TRUE(fs::is_empty(here.home)) << "folders made for it are gone, too";
}

TEST_F(Registering, KeepsTheLedgerAndOthersManifests) {
  put(here.data_home / "recourse/ledger.db", "orders");
  const fs::path other = put(here.config_home / "chromium/NativeMessagingHosts/org.example.json", "{}");
  put_all(wanted({"chromium"}));
  take_all({});
  EXPECT_EQ(contents(here.data_home / "recourse/ledger.db"), "orders");
  EXPECT_EQ(contents(other), "{}");
  EXPECT_EQ(files().size(), 2U);
}

TEST_F(Registering, AgainChangesNothing) {
  put_all(wanted({"chromium"}));
  EXPECT_THAT(put_all(wanted({"chromium"})), ElementsAre(Did::kept));
}

TEST_F(Registering, RepairsItsOwn) {
  put_all(wanted({"chromium"}));
  fs::remove(chromium_manifest());
  EXPECT_THAT(put_all(wanted({"chromium"})), ElementsAre(Did::repaired));

  here.executable = put(folder / "moved" / "recourse", "", 0755);
  EXPECT_THAT(put_all(wanted({"chromium"})), ElementsAre(Did::repaired));
  EXPECT_EQ(json::parse(contents(chromium_manifest()))["path"], here.executable.string());
  EXPECT_THAT(take_all({}), ElementsAre(Did::removed));
}

TEST_F(Registering, LeavesWhatAnotherWrote) {
  put(chromium_manifest(), R"({"name": "org.recourse.host", "path": "/opt/other"})");
  EXPECT_THAT(put_all(wanted({"chromium"})), ElementsAre(Did::not_ours));
  EXPECT_THAT(contents(chromium_manifest()), testing::HasSubstr("/opt/other"));
  EXPECT_THAT(take_all({}), IsEmpty());
  EXPECT_TRUE(fs::exists(chromium_manifest()));
}

TEST_F(Registering, ReplacesWhatAnotherWroteOnlyWhenForced) {
  put(chromium_manifest(), "{}");
  Wanted forced = wanted({"chromium"});
  forced.force = true;
  EXPECT_THAT(put_all(forced), ElementsAre(Did::wrote));
  EXPECT_THAT(take_all({}), ElementsAre(Did::removed));
}

TEST_F(Registering, DoesNotTakeOverARightManifestOfAnother) {
  put(chromium_manifest(), manifest_text(platform::Family::chromium, here.executable));
  EXPECT_THAT(put_all(wanted({"chromium"})), ElementsAre(Did::theirs));
  EXPECT_THAT(take_all({}), IsEmpty());
  EXPECT_TRUE(fs::exists(chromium_manifest()));
}

TEST_F(Registering, LeavesItsOwnWhenItWasChangedSince) {
  put_all(wanted({"chromium"}));
  put(chromium_manifest(), "{}");
  EXPECT_THAT(put_all(wanted({"chromium"})), ElementsAre(Did::changed));
  EXPECT_THAT(take_all({}), ElementsAre(Did::changed));
  EXPECT_EQ(contents(chromium_manifest()), "{}");
}

TEST_F(Registering, NeverFollowsALink) {
  put(folder / "precious", "keep me");
  fs::create_directories(chromium_manifest().parent_path());
  fs::create_symlink(folder / "precious", chromium_manifest());
  EXPECT_THAT(put_all(wanted({"chromium"})), ElementsAre(Did::failed));
  EXPECT_EQ(contents(folder / "precious"), "keep me");
  EXPECT_TRUE(fs::is_symlink(chromium_manifest()));
}

TEST_F(Registering, DoesNotRemoveALinkThatTookItsFilesPlace) {
  put_all(wanted({"chromium"}));
  fs::rename(chromium_manifest(), folder / "precious");
  fs::create_symlink(folder / "precious", chromium_manifest());
  EXPECT_THAT(take_all({}), ElementsAre(Did::changed));
  EXPECT_TRUE(fs::exists(folder / "precious"));
}

TEST_F(Registering, ADryRunWritesAndRemovesNothing) {
  Wanted dry = wanted({"chromium"});
  dry.dry_run = true;
  EXPECT_THAT(put_all(dry), ElementsAre(Did::wrote));
  EXPECT_THAT(files(), IsEmpty());

  put_all(wanted({"chromium"}));
  EXPECT_THAT(take_all({.dry_run = true}), ElementsAre(Did::removed));
  EXPECT_TRUE(fs::exists(chromium_manifest()));
}

TEST_F(Registering, GoesToAUserDataDirAlone) {
  install("chromium");
  Wanted own = wanted();
  own.user_data_dir = here.home / "profile";
  EXPECT_THAT(put_all(own), ElementsAre(Did::wrote));
  EXPECT_TRUE(fs::exists(here.home / "profile/NativeMessagingHosts/org.recourse.host.json"));
  EXPECT_FALSE(fs::exists(chromium_manifest()));

  put_all(wanted({"chromium"}));
  EXPECT_THAT(take_all({.user_data_dir = here.home / "profile"}), ElementsAre(Did::removed));
  EXPECT_TRUE(fs::exists(chromium_manifest()));
}

TEST_F(Registering, AFirefoxHasNoUserDataDir) {
  Wanted wrong = wanted({"firefox"});
  wrong.user_data_dir = here.home / "profile";
  EXPECT_THROW(register_host(wrong, here), WrongUsage);
}

TEST_F(Registering, CopiesTheHostToWhereAFlatpakCanRunIt) {
  Wanted flatpak = wanted();
  flatpak.flatpaks = {"org.mozilla.firefox"};
  EXPECT_THAT(put_all(flatpak), ElementsAre(Did::wrote, Did::wrote));
  const fs::path copy = host_copy_of("org.mozilla.firefox", here);
  EXPECT_EQ(contents(copy), contents(here.executable));
  EXPECT_NE(fs::status(copy).permissions() & fs::perms::owner_exec, fs::perms::none);
  const fs::path manifest =
      here.home / ".var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts" / manifest_file_name();
  EXPECT_EQ(json::parse(contents(manifest))["path"], copy.string());

  EXPECT_THAT(take_all({.flatpaks = {"org.mozilla.firefox"}}), ElementsAre(Did::removed, Did::removed));
  EXPECT_TRUE(fs::is_empty(here.home));
}

TEST_F(Registering, WritesIntoTheSnapsFolderWhenOnlyTheSnapIsThere) {
  fs::create_directories(here.home / "snap/chromium/common");
  EXPECT_THAT(put_all(wanted()), ElementsAre(Did::wrote));
  EXPECT_TRUE(fs::exists(here.home / "snap/chromium/common/chromium/NativeMessagingHosts/org.recourse.host.json"));
  EXPECT_FALSE(fs::exists(chromium_manifest()));
}

TEST_F(Registering, BrowsersThatShareAFolderShareAManifest) {
  EXPECT_THAT(put_all(wanted({"firefox", "zen"})), ElementsAre(Did::wrote));
  EXPECT_THAT(take_all(wanted({"zen"})), IsEmpty());
  EXPECT_TRUE(fs::exists(firefox_manifest()));
  EXPECT_THAT(take_all(wanted({"firefox"})), ElementsAre(Did::removed));
  EXPECT_FALSE(fs::exists(firefox_manifest()));
}

TEST_F(Registering, ForTheSystemItIsReadableByEverybody) {
  Wanted system = wanted({"chromium"});
  system.system = true;
  put_all(system);
  const fs::path file = here.root / "etc/chromium/native-messaging-hosts/org.recourse.host.json";
  EXPECT_EQ(fs::status(file).permissions(), static_cast<fs::perms>(0644));
  EXPECT_TRUE(fs::exists(here.root / "var/lib/recourse/receipt.json"));
  EXPECT_THAT(take_all({.system = true}), ElementsAre(Did::removed));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(Registering, ADamagedReceiptStopsEverything) {
  put(receipt_file(false, here), "not json");
  EXPECT_THROW(register_host(wanted({"chromium"}), here), ReceiptUnreadable);
  EXPECT_THROW(unregister_host({}, here), ReceiptUnreadable);
  EXPECT_FALSE(fs::exists(chromium_manifest()));
}

TEST_F(Registering, AForgedReceiptRemovesNothingElse) {
  const fs::path precious = put(here.home / "precious", "");
  put(receipt_file(false, here), json{{"format", 1},
                                      {"folders", json::array()},
                                      {"files",
                                       {{{"file", precious.string()},
                                         {"sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                                         {"what", "manifest"},
                                         {"flatpak", ""},
                                         {"browsers", {"chromium"}}}}}}
                                     .dump());
  EXPECT_THAT(take_all({}), ElementsAre(Did::changed));
  EXPECT_TRUE(fs::exists(precious));
}

class RegisteringEvery : public Registering, public testing::WithParamInterface<platform::Browser> {};

INSTANTIATE_TEST_SUITE_P(Table, RegisteringEvery,
                         testing::ValuesIn(platform::browsers().begin(), platform::browsers().end()),
                         [](const auto& row) {
                           std::string name(row.param.name);
                           std::erase(name, '-');
                           return name;
                         });

TEST_P(RegisteringEvery, WritesReadsAndRemoves) {
  const platform::Browser& browser = GetParam();
  if (browser.linux_user.empty()) GTEST_SKIP() << "not made for Linux";
  const std::vector<Step> steps = register_host(wanted({std::string(browser.name)}), here);
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].did, Did::wrote);
  EXPECT_EQ(read_manifest(steps[0].file, browser.family).fault, Fault::none);
  take_all(wanted({std::string(browser.name)}));
  EXPECT_TRUE(fs::is_empty(here.home));
}

TEST_P(RegisteringEvery, WritesForTheSystemWhereThatIsKnown) {
  const platform::Browser& browser = GetParam();
  Wanted system = wanted({std::string(browser.name)});
  system.system = true;
  const std::vector<Did> did = put_all(system);
  EXPECT_THAT(did, ElementsAre(browser.linux_system[0].empty() ? Did::no_place : Did::wrote));
  take_all(system);
  EXPECT_THAT(files(), IsEmpty());
}

}  // namespace
}  // namespace recourse::setup
