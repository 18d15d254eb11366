// Registering and diagnosing as on Windows, with a registry of the test's own: the logic is the same on every system.
// The real registry is tried by tests/windows.
#include <gmock/gmock.h>

#include <map>

#include "setup/receipt.h"
#include "setup/registration.h"
#include "unit/setup/diagnosis.h"

namespace recourse::setup {
namespace {

using platform::Browser;
using platform::browsers;
using platform::Hive;
using testing::Contains;
using testing::Each;
using testing::IsEmpty;
using testing::Pair;

class FakeRegistry : public platform::Registry {
 public:
  std::optional<std::string> read(Hive hive, const std::string& key) const override {
    const auto found = values.find({hive, key});
    return found == values.end() ? std::nullopt : std::optional(found->second);
  }
  bool write(Hive hive, const std::string& key, const std::string& value) override {
    if (is_closed) return false;
    values[{hive, key}] = value;
    return true;
  }
  bool remove(Hive hive, const std::string& key) override {
    if (is_closed) return false;
    values.erase({hive, key});
    return true;
  }

  std::map<std::pair<Hive, std::string>, std::string> values;
  bool is_closed = false;
};

class OnWindows : public Diagnosing {
 protected:
  OnWindows() {
    here.system = System::windows;
    here.local = here.data_home = here.home / "AppData/Local";
    here.roaming = here.config_home = here.home / "AppData/Roaming";
    here.shared_data = "/Program Files";
    here.registry = registry;
  }

  Wanted wanted(std::vector<std::string> names = {}) const {
    return {.browsers = std::move(names), .host = here.executable};
  }
  std::vector<Did> put_all(const Wanted& what) const { return dids(register_host(what, here)); }
  std::vector<Did> take_all(const Wanted& what) const { return dids(unregister_host(what, here)); }

  static std::vector<Did> dids(const std::vector<Step>& steps) {
    std::vector<Did> all;
    for (const Step& step : steps) all.push_back(step.did);
    return all;
  }
  static std::string key_of(const Browser& browser) {
    return "Software\\" + std::string(browser.windows_key) + "\\org.recourse.host";
  }
  static std::string key_of(const char* name) { return key_of(*platform::browser_named(name)); }
  std::optional<std::string> value(const char* name) const { return registry->read(Hive::user, key_of(name)); }

  std::shared_ptr<FakeRegistry> registry = std::make_shared<FakeRegistry>();
};

class EveryBrowserOnWindows : public OnWindows, public testing::WithParamInterface<Browser> {};
INSTANTIATE_TEST_SUITE_P(Table, EveryBrowserOnWindows, testing::ValuesIn(browsers().begin(), browsers().end()),
                         [](const auto& row) {
                           std::string name(row.param.name);
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST_P(EveryBrowserOnWindows, IsLedToAManifestByItsKeyAndNoMoreAfterwards) {
  const std::string name(GetParam().name);
  ASSERT_FALSE(GetParam().windows_key.empty());
  EXPECT_THAT(put_all(wanted({name})), Each(Did::wrote));
  const auto led_to = registry->read(Hive::user, key_of(GetParam()));
  ASSERT_TRUE(led_to);
  EXPECT_EQ(contents(*led_to), manifest_text(GetParam().family, here.executable));
  options.browsers = {name};
  for (const char* aspect : {".manifest", ".valid", ".ids", ".path", ".runs", ".version"})
    EXPECT_TRUE(look_at(name + aspect).ok) << name << aspect;
  EXPECT_THAT(take_all({}), Each(Did::removed));
  EXPECT_THAT(registry->values, IsEmpty());
  EXPECT_TRUE(fs::is_empty(here.home));
}

/// Two rows have no profile of their own that is known: they are registered by name alone.
TEST_P(EveryBrowserOnWindows, IsThereByItsProfile) {
  std::string profile(GetParam().windows_profile);
  std::ranges::replace(profile, '\\', '/');
  const bool is_local = profile.starts_with("local:");
  fs::create_directories((is_local ? here.local : here.roaming) / profile.substr(profile.find(':') + 1));
  put_all(wanted());
  EXPECT_EQ(registry->read(Hive::user, key_of(GetParam())).has_value(), !profile.empty());
}

TEST_F(OnWindows, NothingIsWrittenForBrowsersThatAreNotThere) {
  EXPECT_THAT(put_all(wanted()), IsEmpty());
  EXPECT_THAT(registry->values, IsEmpty());
}

TEST_F(OnWindows, AKeyThatBrowsersShareStaysUntilNoneNeedsIt) {
  put_all(wanted({"chrome", "chrome-beta", "edge"}));
  EXPECT_EQ(registry->values.size(), 2U);
  EXPECT_THAT(take_all(wanted({"chrome-beta"})), IsEmpty());
  EXPECT_TRUE(value("chrome"));
  EXPECT_THAT(take_all(wanted({"chrome"})), Each(Did::removed));
  EXPECT_FALSE(value("chrome"));
  EXPECT_TRUE(value("edge"));
  EXPECT_EQ(contents(*value("edge")), manifest_text(platform::Family::chromium, here.executable));
}

TEST_F(OnWindows, ForAllUsersTheMachinesKeyLeadsToProgramFiles) {
  Wanted what = wanted({"firefox"});
  what.system = true;
  EXPECT_THAT(put_all(what), Each(Did::wrote));
  const fs::path manifest = here.root / "Program Files/recourse/manifests/firefox/org.recourse.host.json";
  EXPECT_THAT(registry->values, Contains(Pair(std::pair(Hive::machine, key_of("firefox")), manifest.string())));
  EXPECT_TRUE(fs::exists(here.root / "Program Files/recourse/receipt.json"));
}

TEST_F(OnWindows, AnothersKeyIsLeftUnlessForced) {
  registry->values[{Hive::user, key_of("chrome")}] = "C:\\other.json";
  EXPECT_THAT(put_all(wanted({"chrome"})), testing::ElementsAre(Did::wrote, Did::not_ours));
  EXPECT_EQ(value("chrome"), "C:\\other.json");
  Wanted forced = wanted({"chrome"});
  forced.force = true;
  EXPECT_THAT(put_all(forced), testing::ElementsAre(Did::kept, Did::wrote));
  registry->values[{Hive::user, key_of("chrome")}] = "C:\\changed.json";
  EXPECT_THAT(take_all({}), Contains(Did::changed));
  EXPECT_EQ(value("chrome"), "C:\\changed.json");
}

TEST_F(OnWindows, ARefusedKeyIsNotInTheReceipt) {
  registry->is_closed = true;
  const auto steps = register_host(wanted({"chrome"}), here);
  ASSERT_EQ(steps.back().did, Did::failed);
  EXPECT_STREQ(steps.back().why, "file_not_permitted");
  EXPECT_THAT(read_receipt(receipt_file(false, here)).keys, IsEmpty());
}

TEST_F(OnWindows, ADryRunChangesNothing) {
  Wanted what = wanted({"chrome"});
  what.dry_run = true;
  EXPECT_THAT(put_all(what), Each(Did::wrote));
  EXPECT_THAT(registry->values, IsEmpty());
  EXPECT_TRUE(fs::is_empty(here.home));
}

TEST_F(OnWindows, AForgedReceiptRemovesNoOtherKey) {
  put_all(wanted({"chrome"}));
  Receipt receipt = read_receipt(receipt_file(false, here));
  receipt.keys.front().key = "Software\\Classes";
  keep_receipt(receipt, receipt_file(false, here), false);
  registry->values[{Hive::user, "Software\\Classes"}] = receipt.keys.front().value;
  EXPECT_THAT(take_all({}), Contains(Did::changed));
  EXPECT_TRUE(registry->read(Hive::user, "Software\\Classes"));
}

TEST_F(OnWindows, AKeyThatLeadsNowhereIsNamedWithItsMending) {
  put_all(wanted({"chrome"}));
  fs::remove(*value("chrome"));
  options.browsers = {"chrome"};
  const Check check = look_at("chrome.valid");
  EXPECT_EQ(check.cause, "manifest-unreadable");
  EXPECT_THAT(check.mend.value_or(""), testing::EndsWith("register --browser chrome --force"));
}

TEST_F(OnWindows, AProgramGoneWhileRegisteredMayBeWithTheAntivirus) {
  put_all(wanted({"chrome"}));
  options.browsers = {"chrome"};
  EXPECT_EQ(look_at("chrome.antivirus").cause, "no such check");
  fs::remove(here.executable);
  EXPECT_EQ(look_at("chrome.path").cause, "path-missing");
  const Check check = look_at("chrome.antivirus");
  EXPECT_EQ(check.cause, "path-taken-away");
  EXPECT_TRUE(check.is_warning);
  EXPECT_THAT(check.detail, testing::HasSubstr(here.executable.string()));
  // Of a key that Recourse did not write nothing is known.
  registry->values[{Hive::user, key_of("edge")}] = *value("chrome");
  options.browsers = {"edge"};
  EXPECT_EQ(look_at("edge.antivirus").cause, "no such check");
}

TEST_F(OnWindows, AUsersKeyThatHidesTheMachinesIsForgotten) {
  Wanted everybody = wanted({"chrome"});
  everybody.system = true;
  put_all(everybody);
  const fs::path old = put(folder / "old.json", manifest_text(platform::Family::chromium, folder / "gone.exe"));
  registry->values[{Hive::user, key_of("chrome")}] = old.string();
  options.browsers = {"chrome"};
  EXPECT_EQ(look_at("chrome.path").cause, "path-missing");
  EXPECT_EQ(look_at("chrome.shadowed").mend,
            "reg delete HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\org.recourse.host /f");
}

}  // namespace
}  // namespace recourse::setup
