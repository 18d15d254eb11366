#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

#include "ledger/schema.h"
#include "setup/receipt.h"
#include "setup/registration.h"
#include "setup/repairs.h"
#include "text/words.h"
#include "unit/setup/diagnosis.h"

namespace recourse::setup {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Optional;

class MachineChecks : public Diagnosing {
 protected:
  /// A file that says it is a ledger of that schema.
  fs::path make_ledger(int schema = ledger::kSchemaVersion, int mode = 0600) {
    fs::create_directories(options.ledger.parent_path());
    fs::permissions(options.ledger.parent_path(), fs::perms::owner_all);
    {
      SQLite::Database database(options.ledger.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      database.exec("PRAGMA application_id=" + std::to_string(ledger::kApplicationId));
      database.exec("PRAGMA user_version=" + std::to_string(schema));
      database.exec("CREATE TABLE t(text TEXT); CREATE INDEX i ON t(text)");
      for (int i = 0; i < 200; ++i) database.exec("INSERT INTO t VALUES(hex(randomblob(200)))");
    }
    fs::permissions(options.ledger, static_cast<fs::perms>(mode));
    return options.ledger;
  }
};

TEST_F(MachineChecks, AFixedClockIsAWarning) {
  EXPECT_TRUE(look_at("clock").ok);
  here.fixed_clock = "2026-09-07T12:00:00Z";
  const Check check = look_at("clock");
  EXPECT_EQ(check.cause, "clock-fixed");
  EXPECT_TRUE(check.is_warning);
  EXPECT_THAT(check.detail, HasSubstr("2026-09-07T12:00:00Z"));
}

TEST_F(MachineChecks, ARulebookOfTheUsersIsRead) {
  EXPECT_TRUE(look_at("rulebook").ok);
  const fs::path own = put(options.ledger.parent_path() / "rulebook.json", R"({"replyHours": 96})");
  EXPECT_THAT(look_at("rulebook").detail, HasSubstr(own.string()));
  put(own, R"({"replyHours": "soon"})");
  EXPECT_EQ(look_at("rulebook").cause, "rulebook-invalid");
  EXPECT_THAT(look_at("rulebook").detail, HasSubstr("/replyHours"));
}

TEST_F(MachineChecks, TheReceiptIsComparedWithWhatIsThere) {
  EXPECT_TRUE(look_at("receipt").ok);
  register_host({.browsers = {"chromium", "firefox"}, .host = here.executable}, here);
  EXPECT_TRUE(look_at("receipt").ok);

  put(chromium_manifest(), "{}");
  EXPECT_EQ(look_at("receipt").cause, "receipt-changed");
  fs::remove(firefox_manifest());
  const Check stale = look_at("receipt");
  EXPECT_EQ(stale.cause, "receipt-stale");
  EXPECT_THAT(stale.detail, HasSubstr(firefox_manifest().string()));
  EXPECT_THAT(stale.mend, Optional(HasSubstr("--browser firefox")));

  put(receipt_file(false, here), "not json");
  EXPECT_EQ(look_at("receipt").cause, "receipt-unreadable");
}

TEST_F(MachineChecks, NoLedgerYetIsNoTroubleWhereOneCanBeMade) {
  EXPECT_TRUE(look_at("ledger.opens").ok);
  EXPECT_FALSE(fs::exists(options.ledger)) << "looking makes none";
}

TEST_F(MachineChecks, ARightLedgerIsWholeAndPrivate) {
  make_ledger();
  for (const char* id : {"ledger.opens", "ledger.integrity", "ledger.permissions", "ledger.space"})
    EXPECT_TRUE(look_at(id).ok) << id << ": " << look_at(id).detail;
}

TEST_F(MachineChecks, AnotherProgramsFileIsNoLedger) {
  put(options.ledger, "this is a text, and a long enough one to be read as a header of a database by somebody");
  EXPECT_EQ(look_at("ledger.opens").cause, "not-a-ledger");
  fs::remove(options.ledger);
  { SQLite::Database other(options.ledger.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE); }
  SQLite::Database(options.ledger.string(), SQLite::OPEN_READWRITE).exec("CREATE TABLE t(a)");
  EXPECT_EQ(look_at("ledger.opens").cause, "not-a-ledger");
}

TEST_F(MachineChecks, ANewerHostsLedgerAsksForAnUpdate) {
  make_ledger(ledger::kSchemaVersion + 1);
  EXPECT_EQ(look_at("ledger.opens").cause, "newer-version");
  EXPECT_FALSE(look_at("ledger.opens").mend.has_value());  // nothing that is here brings one
}

TEST_F(MachineChecks, ADamagedLedgerIsFound) {
  const fs::path file = make_ledger();
  std::fstream damaged(file, std::ios::in | std::ios::out | std::ios::binary);
  damaged.seekp(2 * 4096);
  damaged << std::string(4096 * 4, '\x5a');
  damaged.close();
  EXPECT_EQ(look_at("ledger.integrity").cause, "ledger-damaged");
}

TEST_F(MachineChecks, ADamagedLedgerComesBackFromTheNewestBackup) {
  const fs::path file = make_ledger();
  fs::resize_file(file, 3 * 4096);
  put(file.parent_path() / "backups" / "ledger-20260901T000000Z.db", "", 0600);
  const fs::path newest = put(file.parent_path() / "backups" / "ledger-20260907T000000Z.db", "", 0600);
  EXPECT_EQ(look_at("ledger.opens").cause, "ledger-damaged") << "cut short";
  EXPECT_THAT(look_at("ledger.opens").mend, Optional(HasSubstr("restore " + newest.string())));
}

TEST_F(MachineChecks, ALedgerSetAsideIsSaid) {
  const fs::path file = make_ledger();
  EXPECT_EQ(look_at("ledger.recovered").cause, "no such check");
  put(file.parent_path() / "ledger.damaged-20260907T120000Z.db", "", 0600);
  EXPECT_EQ(look_at("ledger.recovered").cause, "ledger-recovered");
  EXPECT_TRUE(all_is_well(look()));
}

TEST_F(MachineChecks, ALinkIsNoLedger) {
  const fs::path file = make_ledger();
  fs::rename(file, folder / "elsewhere");
  fs::create_symlink(folder / "elsewhere", file);
  EXPECT_EQ(look_at("ledger.opens").cause, "ledger-is-link");
}

TEST_F(MachineChecks, OthersMayNotReadTheLedger) {
  make_ledger(ledger::kSchemaVersion, 0644);
  EXPECT_EQ(look_at("ledger.permissions").cause, "ledger-open-to-others");
  EXPECT_THAT(look_at("ledger.permissions").mend, Optional(HasSubstr("chmod 600 ")));
  fs::permissions(options.ledger, static_cast<fs::perms>(0600));
  fs::permissions(options.ledger.parent_path(), static_cast<fs::perms>(0755));
  EXPECT_THAT(look_at("ledger.permissions").mend, Optional(HasSubstr("chmod 700 ")));
}

TEST_F(MachineChecks, AFolderThatTheUserNamesIsLeftAsItIs) {
  options.ledger = folder / "named" / "orders.db";
  make_ledger();
  fs::permissions(options.ledger.parent_path(), static_cast<fs::perms>(0755));
  EXPECT_TRUE(look_at("ledger.permissions").ok);
}

TEST_F(MachineChecks, ALedgerThatMayNotBeReadIsSaid) {
  if (::geteuid() == 0) GTEST_SKIP() << "the administrator may read everything";
  fs::permissions(make_ledger(), fs::perms::none);
  EXPECT_EQ(look_at("ledger.opens").cause, "permission");
}

TEST_F(MachineChecks, ReadableFoldersAreThoseOfManifestsAndPolicies) {
  std::vector<fs::path> folders;
  for (const auto& readable : folders_diagnosed(here)) folders.emplace_back(readable);
  EXPECT_THAT(folders, Contains(chromium_manifest().parent_path()));
  EXPECT_THAT(folders, Contains(here.root / "usr/lib/mozilla/native-messaging-hosts"));
  EXPECT_THAT(folders, Contains(here.root / "etc/chromium/policies/managed"));
  EXPECT_THAT(folders, Contains(here.root / "etc/firefox/policies"));
  for (const fs::path& one : folders)
    EXPECT_TRUE(one.string().find("essaging") != std::string::npos || one.filename() == "managed" ||
                one.filename() == "policies" || one == here.root / "var/lib/recourse")
        << one;
}

TEST_F(MachineChecks, EverySentenceExistsInEveryLanguage) {
  install("chromium");
  install("firefox");
  here.fixed_clock = "2026-09-07T12:00:00Z";
  for (const auto language : text::languages()) {
    here.language = std::string(language);
    for (const Check& check : look()) EXPECT_EQ(check.detail.find("doctor_"), std::string::npos) << check.detail;
  }
}

TEST(Shell, QuotesWhatItWouldTakeApart) {
  const Shell sh(System::gnu_linux);
  EXPECT_EQ(sh.word(std::string("/usr/bin/recourse")), "/usr/bin/recourse");
  EXPECT_EQ(sh.word(std::string("/home/a b/it's")), "'/home/a b/it'\\''s'");
  EXPECT_EQ(sh.word(std::string("$(x)")), "'$(x)'");
  EXPECT_EQ(sh.word(std::string()), "''");
  const Shell cmd(System::windows);
  EXPECT_EQ(sh.word(std::string("/a,b=c")), "/a,b=c");
  EXPECT_EQ(cmd.word(std::string("a,b=c")), "\"a,b=c\"");
  EXPECT_EQ(cmd.word(std::string(R"(C:\Tools\recourse.exe)")), R"(C:\Tools\recourse.exe)");
  EXPECT_EQ(cmd.word(std::string(R"(C:\Users\a b\50% off.db)")), R"("C:\Users\a b\50"^%" off.db")");
}

TEST(Shell, SpeaksTheSystemsOwn) {
  const Shell sh(System::gnu_linux);
  const Shell cmd(System::windows);
  EXPECT_EQ(sh.remove("/a b"), "rm '/a b'");
  EXPECT_EQ(cmd.remove("a b"), "del \"a b\"");
  EXPECT_EQ(sh.move("/a", "/b"), "mv /a /b");
  EXPECT_EQ(cmd.move("a", "b"), "move a b");
  EXPECT_EQ(sh.permit("u+rw", "/nowhere"), "chmod u+rw /nowhere");
  EXPECT_EQ(cmd.permit("u+rw", "a"), "icacls a /grant \"%USERNAME%\":F");
  EXPECT_EQ(sh.unset("RECOURSE_NOW"), "unset RECOURSE_NOW");
  EXPECT_EQ(cmd.unset("RECOURSE_NOW"), "set RECOURSE_NOW=");
  EXPECT_EQ(sh.administrator(), "sudo ");
  EXPECT_EQ(cmd.administrator(), "");
}

}  // namespace
}  // namespace recourse::setup
