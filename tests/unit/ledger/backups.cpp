#include <SQLiteCpp/SQLiteCpp.h>

#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

class Backups : public LedgerTest {
 protected:
  static void finish_daily(Ledger& ledger, Instant when) {
    int steps = 0;
    while (ledger.step_daily_backup(when)) ASSERT_LT(++steps, 10'000);
  }
};

TEST_F(Backups, SevenAreKeptInAPrivateFolder) {
  auto ledger = open();
  ledger.record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  for (int i = 0; i < 10; ++i) ledger.back_up(now + std::chrono::hours(i));
  const auto backups = ledger.backups();
  ASSERT_EQ(backups.size(), 7U);
  EXPECT_EQ(backups.front().at, now + std::chrono::hours(9));
  EXPECT_EQ(fs::status(backups[0].file.parent_path()).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(backups[0].file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(SQLite::Database(backups[0].file.string()).execAndGet("PRAGMA integrity_check").getString(), "ok");
}

TEST_F(Backups, OnceADayWhenThereIsSomethingToKeep) {
  auto ledger = open();
  finish_daily(ledger, now);
  EXPECT_TRUE(ledger.backups().empty());
  ledger.record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  finish_daily(ledger, now);
  finish_daily(ledger, now + std::chrono::hours(23));
  EXPECT_EQ(ledger.backups().size(), 1U);
  finish_daily(ledger, now + std::chrono::hours(24));
  EXPECT_EQ(ledger.backups().size(), 2U);
}

TEST_F(Backups, AnUnfinishedOneLeavesNothing) {
  {
    auto ledger = open();
    for (int i = 0; i < 300; ++i) ledger.record(seen("2026-09-01T10:00:00Z", {order(std::to_string(i + 1))}), now);
    ASSERT_TRUE(ledger.step_daily_backup(now));
    ledger.record(seen("2026-09-01T10:00:00Z", {order("999")}), now);  // writing goes on meanwhile
  }
  EXPECT_TRUE(fs::is_empty(file.parent_path() / "backups"));
}

TEST_F(Backups, RestoreBringsBackAndKeepsWhatWasThere) {
  auto ledger = open();
  ledger.record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  const auto copy = folder / "copy.db";
  ledger.back_up_to(copy);
  ledger.record(seen("2026-09-01T10:00:00Z", {order("2")}), now);
  const auto kept = Ledger::restore(file, copy, now);
  EXPECT_EQ(kept.filename(), "ledger.before-restore-20260907T120000Z.db");
  EXPECT_FALSE(ledger.order_facts(order_id("2"))) << "an open host sees what was restored";
  EXPECT_TRUE(ledger.order_facts(order_id("1")));
  ledger.record(seen("2026-09-01T10:00:00Z", {order("3")}), now);
  EXPECT_EQ(ledger.search("brass", 20, std::nullopt).hits.size(), 2U);
  EXPECT_TRUE(open(kept).order_facts(order_id("2")));
}

TEST_F(Backups, RestoreRefusesWhatIsNoGoodCopy) {
  auto ledger = open();
  ledger.record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  const auto before = whole_export(ledger);
  const auto restore = [&](const fs::path& copy) { return failure_of([&] { Ledger::restore(file, copy, now); }); };
  EXPECT_EQ(restore(folder / "missing.db"), Failure::not_a_ledger);
  EXPECT_EQ(restore(put(folder / "text.db", "hello, this is no database at all, but long enough to be read as one")),
            Failure::not_a_ledger);
  SQLite::Database((folder / "other.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t(x)");
  EXPECT_EQ(restore(folder / "other.db"), Failure::not_a_ledger);
  EXPECT_EQ(restore(file), Failure::not_a_ledger);
  ledger.back_up_to(folder / "newer.db");
  SQLite::Database((folder / "newer.db").string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=99");
  EXPECT_EQ(restore(folder / "newer.db"), Failure::newer_version);
  ledger.back_up_to(folder / "broken.db");
  auto bytes = contents(folder / "broken.db");
  for (std::size_t i = 8192; i < bytes.size(); i += 7) bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
  put(folder / "broken.db", bytes);
  EXPECT_EQ(restore(folder / "broken.db"), Failure::damaged);
  EXPECT_EQ(whole_export(ledger), before);
}

TEST_F(Backups, BackupReplacesAnOlderCopyAndNothingElse) {
  auto ledger = open();
  ledger.record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  ledger.back_up_to(folder / "copy.db");
  ledger.record(seen("2026-09-01T10:00:00Z", {order("2")}), now);
  ledger.back_up_to(folder / "copy.db");
  EXPECT_TRUE(open(folder / "copy.db").order_facts(order_id("2")));
  const auto letter = put(folder / "letter.txt", "a letter that is not to be lost");
  EXPECT_EQ(failure_of([&] { ledger.back_up_to(letter); }), Failure::not_a_ledger);
  EXPECT_EQ(failure_of([&] { ledger.back_up_to(file); }), Failure::not_a_ledger);
  EXPECT_EQ(contents(letter), "a letter that is not to be lost");
}

}  // namespace
}  // namespace recourse::ledger
