/// By what means the program was installed, and so what a newer version of it comes in.
#include "setup/installation.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "ledger/schema.h"
#include "setup/registration.h"
#include "unit/setup/diagnosis.h"

namespace recourse::setup {
namespace {

using testing::HasSubstr;

class Installations : public Diagnosing {
 protected:
  fs::path usr_bin() {
    here.executable = put(here.root / "usr/bin/recourse", "#!/bin/sh\n", 0755);
    return here.executable;
  }
  fs::path file(const std::string& name) { return put(folder / name, ""); }

  /// What doctor says of a ledger that a newer program made.
  Check of_newer_ledger() {
    fs::create_directories(options.ledger.parent_path());
    fs::remove(options.ledger);
    SQLite::Database database(options.ledger.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA application_id=" + std::to_string(ledger::kApplicationId));
    database.exec("PRAGMA user_version=" + std::to_string(ledger::kSchemaVersion + 1));
    return look_at("ledger.opens");
  }
};

TEST_F(Installations, OfDebian) {
  usr_bin();
  put(here.root / "var/lib/dpkg/info/recourse.list", "/usr/bin/recourse\n");
  EXPECT_EQ(installed_by(here), InstalledBy::deb);
  EXPECT_THAT(of_newer_ledger().detail, HasSubstr("recourse_*.deb"));
  // Another copy beside the package's is none of it.
  here.executable = put(folder / "own" / "recourse", "#!/bin/sh\n", 0755);
  EXPECT_EQ(installed_by(here), InstalledBy::unknown);
}

TEST_F(Installations, OfRpm) {
  usr_bin();
  put(here.root / "usr/share/licenses/recourse/LICENSE", "");
  EXPECT_EQ(installed_by(here), InstalledBy::unknown);
  fs::create_directories(here.root / "usr/lib/sysimage/rpm");
  EXPECT_EQ(installed_by(here), InstalledBy::rpm);
  EXPECT_THAT(of_newer_ledger().detail, HasSubstr("recourse-*.rpm"));
}

TEST_F(Installations, OfArch) {
  usr_bin();
  put(here.root / "var/lib/pacman/local/recourse-bin-0.1.0-1/desc", "");
  EXPECT_EQ(installed_by(here), InstalledBy::pacman);
  EXPECT_THAT(of_newer_ledger().detail, HasSubstr("PKGBUILD"));
}

TEST_F(Installations, OfHomebrew) {
  const fs::path brew = folder / "linuxbrew";
  here.executable = put(brew / "Cellar/recourse/0.1.0/bin/recourse", "#!/bin/sh\n", 0755);
  EXPECT_EQ(installed_by(here), InstalledBy::homebrew);
  EXPECT_THAT(of_newer_ledger().detail, HasSubstr("recourse.rb"));
  EXPECT_EQ(lasting_name(here), here.executable);
  // A manifest that names the folder of one version leads nowhere after the next.
  fs::create_directories(brew / "opt");
  fs::create_symlink(brew / "Cellar/recourse/0.1.0", brew / "opt/recourse");
  EXPECT_EQ(lasting_name(here), brew / "opt/recourse/bin/recourse");
  EXPECT_THAT(look_at("chromium.manifest").mend.value_or("chromium is not there"), HasSubstr("is not there"));
  options.browsers = {"chromium"};
  EXPECT_EQ(look_at("chromium.manifest").mend,
            (brew / "opt/recourse/bin/recourse").string() + " register --browser chromium");
}

TEST_F(Installations, OfTheTarball) {
  here.executable = put(here.home / ".local/lib/recourse/recourse", "#!/bin/sh\n", 0755);
  EXPECT_EQ(installed_by(here), InstalledBy::unknown);
  fs::create_directories(here.home / ".local/lib/recourse/extension/chromium");
  EXPECT_EQ(installed_by(here), InstalledBy::tarball);
  EXPECT_THAT(of_newer_ledger().detail, HasSubstr(".tar.gz"));
  here.executable = put(folder / "recourse-0.1.0-linux-x86_64/recourse", "#!/bin/sh\n", 0755);
  file("recourse-0.1.0-linux-x86_64/installer/install");
  EXPECT_EQ(installed_by(here), InstalledBy::tarball);
}

TEST_F(Installations, OfTheSources) {
  here.executable = put(folder / "build/release/native-host/recourse", "#!/bin/sh\n", 0755);
  file("build/release/CMakeCache.txt");
  EXPECT_EQ(installed_by(here), InstalledBy::source);
}

TEST_F(Installations, OfWindows) {
  here.system = System::windows;
  here.executable = put(here.home / "Programs/Recourse/recourse.exe", "");
  EXPECT_EQ(installed_by(here), InstalledBy::unknown);
  put(here.home / "Programs/Recourse/uninstall.cmd", "");
  EXPECT_EQ(package_of(installed_by(here)), "recourse-*-windows-x86_64.zip");
  put(here.home / "Programs/Recourse/uninstall.exe", "");
  EXPECT_EQ(package_of(installed_by(here)), "recourse-setup-*.exe");
  here.executable = put(here.home / "scoop/apps/recourse/0.1.0/recourse.exe", "");
  EXPECT_EQ(package_of(installed_by(here)), "recourse.json (Scoop)");
}

/// No command brings a newer version; a program that is here already may be it.
TEST_F(Installations, ANewerProgramThatABrowserStartsIsNamed) {
  EXPECT_EQ(of_newer_ledger().cause, "newer-version");
  EXPECT_EQ(of_newer_ledger().mend, std::nullopt);
  options.browsers = {"chromium"};
  const fs::path newer = put(folder / "newer" / "recourse", "#!/bin/sh\n", 0755);
  register_host({.browsers = {"chromium"}, .host = newer}, here);
  pong.version = "99.0.0";
  const Check check = of_newer_ledger();
  EXPECT_EQ(check.cause, "newer-version-here");
  EXPECT_EQ(check.mend, newer.string() + " doctor");
}

TEST_F(Installations, AClockOfLongAgoIsWrong) {
  here.clock = Instant{};
  EXPECT_EQ(look_at("clock").cause, "clock-wrong");
  EXPECT_THAT(look_at("clock").detail, HasSubstr("1970-01-01"));
  here.clock = parse_instant("2026-11-30T00:00:00Z");
  EXPECT_TRUE(look_at("clock").ok);
}

}  // namespace
}  // namespace recourse::setup
