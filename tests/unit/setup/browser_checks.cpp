#include <nlohmann/json.hpp>

#include "setup/manifest_locations.h"
#include "setup/receipt.h"
#include "setup/registration.h"
#include "setup/targets.h"
#include "unit/setup/diagnosis.h"

namespace recourse::setup {
namespace {

using nlohmann::json;
using platform::Browser;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;

/// The two families behave differently; each cause is provoked in one browser of either.
class EveryCause : public Diagnosing, public testing::WithParamInterface<const char*> {
 protected:
  EveryCause() : browser(*platform::browser_named(GetParam())) {
    install(std::string(browser.programs[0]));
    register_host({.browsers = {GetParam()}, .host = here.executable}, here);
    manifest = places_of(browser, here).front().folder / manifest_file_name();
  }

  std::string id(const char* aspect) const { return std::string(browser.name) + "." + aspect; }

  void change(const char* member, const json& value) {
    json changed = json::parse(contents(manifest));
    changed[member] = value;
    put(manifest, changed.dump());
  }

  void expect_fault(const char* aspect, const char* cause) const {
    const Check check = look_at(id(aspect));
    EXPECT_FALSE(check.ok);
    EXPECT_FALSE(check.is_warning);
    EXPECT_EQ(check.cause, cause);
    EXPECT_TRUE(check.mend.has_value());
    EXPECT_FALSE(all_is_well(look()));
  }

  const Browser& browser;
  fs::path manifest;
};

INSTANTIATE_TEST_SUITE_P(Families, EveryCause, testing::Values("chromium", "firefox"),
                         [](const auto& row) { return std::string(row.param); });

TEST_P(EveryCause, ARightManifestIsFoundAndTheHostStartedAsTheBrowserDoes) {
  for (const char* aspect : {"manifest", "valid", "ids", "path", "runs", "version"})
    EXPECT_TRUE(look_at(id(aspect)).ok) << aspect << ": " << look_at(id(aspect)).detail;
  EXPECT_TRUE(all_is_well(look()));
  EXPECT_EQ(pinged, here.executable);
  if (browser.family == platform::Family::firefox) {
    EXPECT_THAT(caller, ElementsAre(manifest.string(), "extension@recourse"));
  } else {
    EXPECT_THAT(caller, ElementsAre("chrome-extension://elphkfeobfcgdegalcjgalkpdnbidnbd/"));
  }
}

TEST_P(EveryCause, NoManifest) {
  fs::remove(manifest);
  expect_fault("manifest", "manifest-missing");
  EXPECT_THAT(look_at(id("manifest")).mend,
              testing::Optional(EndsWith("register --browser " + std::string(GetParam()))));
}

TEST_P(EveryCause, AFolderInItsPlace) {
  fs::remove(manifest);
  fs::create_directories(manifest);
  const Check check = look_at(id("valid"));
  EXPECT_FALSE(check.ok);
}

TEST_P(EveryCause, BrokenJson) {
  put(manifest, "{\"name\":");
  expect_fault("valid", "manifest-invalid");
}

TEST_P(EveryCause, AByteOrderMarkWhereTheBrowserReadsNone) {
  put(manifest, "\xEF\xBB\xBF" + contents(manifest));
  if (browser.family == platform::Family::firefox) {
    expect_fault("valid", "manifest-byte-order-mark");
    EXPECT_THAT(look_at(id("valid")).mend, testing::Optional(EndsWith(" --force")));
  } else {
    EXPECT_TRUE(look_at(id("valid")).ok);
  }
}

TEST_P(EveryCause, AnotherName) {
  change("name", "org.example.other");
  expect_fault("valid", "wrong-name");
  EXPECT_THAT(look_at(id("valid")).detail, HasSubstr("org.example.other"));
}

TEST_P(EveryCause, AnotherType) {
  change("type", "socket");
  expect_fault("valid", "wrong-type");
}

TEST_P(EveryCause, ARelativePath) {
  change("path", "recourse");
  expect_fault("path", "relative-path");
}

TEST_P(EveryCause, TheExtensionIsNotListed) {
  change(browser.family == platform::Family::firefox ? "allowed_extensions" : "allowed_origins", json::array());
  expect_fault("ids", "extension-not-listed");
}

TEST_P(EveryCause, NoProgramAtThePath) {
  fs::remove(here.executable);
  expect_fault("path", "path-missing");
}

TEST_P(EveryCause, AFolderAtThePath) {
  fs::remove(here.executable);
  fs::create_directories(here.executable);
  expect_fault("path", "path-no-file");
}

TEST_P(EveryCause, AProgramThatMayNotRun) {
  fs::permissions(here.executable, fs::perms::owner_read);
  expect_fault("path", "path-not-executable");
  EXPECT_THAT(look_at(id("path")).mend, testing::Optional("chmod +x " + here.executable.string()));
}

TEST_P(EveryCause, AProgramThatDoesNotAnswer) {
  const std::pair<Pong::How, const char*> ways[] = {
      {Pong::How::not_started, "host-not-started"}, {Pong::How::ended, "host-ended"},
      {Pong::How::silent, "host-silent"},           {Pong::How::no_message, "host-no-message"},
      {Pong::How::refused, "caller-refused"},       {Pong::How::failed, "host-failed"}};
  for (const auto& [how, cause] : ways) {
    pong.how = how;
    expect_fault("runs", cause);
  }
}

TEST_P(EveryCause, AnotherVersion) {
  pong.version = "0.0.9";
  EXPECT_EQ(look_at(id("version")).cause, "version-differs");
  EXPECT_TRUE(all_is_well(look())) << "an older host still serves";
  pong.protocol = 99;
  expect_fault("version", "protocol-differs");
}

TEST_P(EveryCause, ANewerProgramIsNotReplacedByThisOne) {
  pong.version = "99.0.0";
  EXPECT_EQ(look_at(id("version")).cause, "version-differs");
  EXPECT_EQ(look_at(id("version")).mend, here.executable.string() + " doctor");
  pong.protocol = 99;
  EXPECT_EQ(look_at(id("version")).mend, here.executable.string() + " doctor");
}

TEST_P(EveryCause, AnOldManifestOfTheUsersHidesTheSystems) {
  const fs::path old = put(folder / "old" / "recourse", "", 0755);
  put(places_of(browser, here)[1].folder / manifest_file_name(), manifest_text(browser.family, here.executable));
  EXPECT_TRUE(look_at(id("shadowed")).ok) << "two that agree are no trouble";

  change("path", old.string());
  const Check check = look_at(id("shadowed"));
  EXPECT_EQ(check.cause, "manifest-shadowed");
  EXPECT_THAT(check.detail, HasSubstr(manifest.string()));
  EXPECT_THAT(check.mend, testing::Optional(HasSubstr("unregister --browser")));
}

TEST_P(EveryCause, ABrokenManifestOfTheUsersStopsChromiumAndNotFirefox) {
  put(places_of(browser, here)[1].folder / manifest_file_name(), manifest_text(browser.family, here.executable));
  put(manifest, "{");
  EXPECT_EQ(look_at(id("valid")).ok, browser.family == platform::Family::firefox);
  EXPECT_EQ(look_at(id("shadowed")).cause, "manifest-shadowed");
}

TEST_P(EveryCause, WithoutAPingNoProgramIsStarted) {
  options.ping = {};
  EXPECT_EQ(look_at(id("runs")).cause, "no such check");
  EXPECT_TRUE(look_at(id("path")).ok);
  EXPECT_TRUE(all_is_well(look()));
  EXPECT_TRUE(pinged.empty());
}

class BrowserChecks : public Diagnosing {};

TEST_F(BrowserChecks, NoBrowserIsAWarning) {
  EXPECT_EQ(look_at("browsers").cause, "no-browser");
  EXPECT_TRUE(all_is_well(look()));
}

TEST_F(BrowserChecks, AnUnregisteredBrowserIsWrongUnlessAnotherIsRegistered) {
  install("chromium");
  install("firefox-esr");
  EXPECT_EQ(look_at("firefox.manifest").cause, "manifest-missing");

  register_host({.browsers = {"chromium"}, .host = here.executable}, here);
  EXPECT_EQ(look_at("firefox.manifest").cause, "not-registered");
  EXPECT_TRUE(all_is_well(look()));

  options.browsers = {"firefox"};
  EXPECT_EQ(look_at("firefox.manifest").cause, "manifest-missing");
}

TEST_F(BrowserChecks, ABrowserWhoseExtensionIsPackagedIsMeant) {
  install("chromium");
  install("firefox-esr");
  register_host({.browsers = {"chromium"}, .host = here.executable}, here);
  put(here.root / "usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/extension@recourse.xpi", "");
  EXPECT_EQ(look_at("firefox.manifest").cause, "manifest-missing");
}

TEST_F(BrowserChecks, AnUnknownNameIsWrongUsage) {
  options.browsers = {"netscape"};
  EXPECT_THROW(look(), WrongUsage);
}

TEST_F(BrowserChecks, PoliciesMayBlockTheHostOrAskForTheSystemsManifest) {
  install("chromium");
  register_host({.browsers = {"chromium"}, .host = here.executable}, here);
  EXPECT_EQ(look_at("chromium.policy").cause, "no such check");

  const fs::path policy = here.root / "etc/chromium/policies/managed/office.json";
  put(policy, R"({"NativeMessagingUserLevelHosts": false})");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-system-only");
  EXPECT_THAT(look_at("chromium.policy").mend, testing::Optional(HasSubstr("--system")));

  put(policy, R"({"NativeMessagingBlocklist": ["*"]})");
  EXPECT_EQ(look_at("chromium.policy").cause, "policy-blocks");
  put(policy, R"({"NativeMessagingBlocklist": ["*"], "NativeMessagingAllowlist": ["org.recourse.host"]})");
  EXPECT_TRUE(look_at("chromium.policy").ok);
}

TEST_F(BrowserChecks, AFlatpakNeedsTheHostInsideItsSandbox) {
  const std::string id = "org.mozilla.firefox";
  const std::string check = "firefox.flatpak." + id;
  fs::create_directories(here.home / ".var/app" / id);
  EXPECT_EQ(look_at(check).cause, "not-registered");
  EXPECT_THAT(look_at(check).mend, testing::Optional(HasSubstr("--flatpak " + id)));

  const fs::path manifest = here.home / ".var/app" / id / ".mozilla/native-messaging-hosts" / manifest_file_name();
  put(manifest, manifest_text(platform::Family::firefox, here.executable));
  EXPECT_EQ(look_at(check).cause, "flatpak-unreachable");

  fs::remove(manifest);
  register_host({.flatpaks = {id}, .host = here.executable}, here);
  EXPECT_TRUE(look_at(check).ok);
}

TEST_F(BrowserChecks, ASnapOfFirefoxReadsTheManifestOutside) {
  fs::create_directories(here.home / "snap/firefox");
  EXPECT_EQ(look_at("firefox.manifest").cause, "manifest-missing");
  register_host({.browsers = {"firefox"}, .host = here.executable}, here);
  EXPECT_TRUE(look_at("firefox.snap").ok);
  EXPECT_THAT(look_at("firefox.snap").mend, testing::Optional(HasSubstr("org.recourse.host snap.firefox yes")));
}

TEST_F(BrowserChecks, ASnapOfChromiumIsConfined) {
  fs::create_directories(here.home / "snap/chromium");
  EXPECT_EQ(look_at("chromium.snap").cause, "not-registered");
  register_host({.host = here.executable}, here);
  EXPECT_EQ(look_at("chromium.snap").cause, "snap-confined");
  EXPECT_EQ(look_at("chromium.snap").mend, std::nullopt) << "nothing here installs anything";
  for (const auto& [manager, command] : {std::pair{"pacman", "sudo pacman -S "},
                                         {"zypper", "sudo zypper install "},
                                         {"dnf", "sudo dnf install "},
                                         {"apt-get", "sudo apt-get install "}}) {
    install(manager);
    EXPECT_THAT(look_at("chromium.snap").mend,
                testing::Optional(testing::StartsWith(std::string(command) + "chromium && ")));
  }
  // There that package is the Snap itself.
  put(here.root / "etc/os-release", "NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n");
  EXPECT_EQ(look_at("chromium.snap").cause, "snap-alone");
  EXPECT_THAT(look_at("chromium.snap").mend, testing::Optional(HasSubstr("register --browser firefox")));
}

}  // namespace
}  // namespace recourse::setup
