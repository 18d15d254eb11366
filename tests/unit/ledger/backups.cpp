#include <SQLiteCpp/SQLiteCpp.h>

#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

class Backups : public LedgerTest {
 protected:
  static void finish_daily(Ledger& ledger, Instant when) {
    int steps = 0;
    while (ledger.backups().step_daily(when)) ASSERT_LT(++steps, 10'000);
  }
};

TEST_F(Backups, SevenAreKeptInAPrivateFolder) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  for (int i = 0; i < 10; ++i) ledger.backups().make(now + std::chrono::hours(i));
  const auto backups = ledger.backups().list();
  ASSERT_EQ(backups.size(), 7U);
  EXPECT_EQ(backups.front().at, now + std::chrono::hours(9));
  EXPECT_EQ(fs::status(backups[0].file.parent_path()).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(backups[0].file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(SQLite::Database(backups[0].file.string()).execAndGet("PRAGMA integrity_check").getString(), "ok");
}

TEST_F(Backups, OnceADayWhenThereIsSomethingToKeep) {
  auto ledger = open();
  finish_daily(ledger, now);
  EXPECT_TRUE(ledger.backups().list().empty());
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  finish_daily(ledger, now);
  finish_daily(ledger, now + std::chrono::hours(23));
  EXPECT_EQ(ledger.backups().list().size(), 1U);
  finish_daily(ledger, now + std::chrono::hours(24));
  EXPECT_EQ(ledger.backups().list().size(), 2U);
}

TEST_F(Backups, AnUnfinishedOneLeavesNothing) {
  {
    auto ledger = open();
    for (int i = 0; i < 300; ++i)
      ledger.orders().record(seen("2026-09-01T10:00:00Z", {order(std::to_string(i + 1))}), now);
    ASSERT_TRUE(ledger.backups().step_daily(now));
    ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("999")}), now);  // writing goes on meanwhile
  }
  EXPECT_TRUE(fs::is_empty(file.parent_path() / "backups"));
}

TEST_F(Backups, RestoreBringsBackAndKeepsWhatWasThere) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  const auto copy = folder / "copy.db";
  ledger.backups().write_to(copy);
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("2")}), now);
  const auto kept = restore(file, copy, now);
  EXPECT_EQ(kept.filename(), "ledger.before-restore-20260907T120000Z.db");
  EXPECT_FALSE(ledger.orders().facts(order_id("2"))) << "an open host sees what was restored";
  EXPECT_TRUE(ledger.orders().facts(order_id("1")));
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("3")}), now);
  EXPECT_EQ(ledger.search().find("brass", 20, std::nullopt).hits.size(), 2U);
  EXPECT_TRUE(open(kept).orders().facts(order_id("2")));
}

TEST_F(Backups, RestoreRefusesWhatIsNoGoodCopy) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  const auto before = whole_export(ledger);
  const auto restoring = [&](const fs::path& copy) { return failure_of([&] { restore(file, copy, now); }); };
  EXPECT_EQ(restoring(folder / "missing.db"), Failure::not_a_ledger);
  EXPECT_EQ(restoring(put(folder / "text.db", "hello, this is no database at all, but long enough to be read as one")),
            Failure::not_a_ledger);
  SQLite::Database((folder / "other.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t(x)");
  EXPECT_EQ(restoring(folder / "other.db"), Failure::not_a_ledger);
  EXPECT_EQ(restoring(file), Failure::not_a_ledger);
  ledger.backups().write_to(folder / "newer.db");
  SQLite::Database((folder / "newer.db").string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=99");
  EXPECT_EQ(restoring(folder / "newer.db"), Failure::newer_version);
  ledger.backups().write_to(folder / "broken.db");
  auto bytes = contents(folder / "broken.db");
  for (std::size_t i = 8192; i < bytes.size(); i += 7) bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
  put(folder / "broken.db", bytes);
  EXPECT_EQ(restoring(folder / "broken.db"), Failure::damaged);
  EXPECT_EQ(whole_export(ledger), before);
}

TEST_F(Backups, BackupReplacesAnOlderCopyAndNothingElse) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  ledger.backups().write_to(folder / "copy.db");
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("2")}), now);
  ledger.backups().write_to(folder / "copy.db");
  EXPECT_TRUE(open(folder / "copy.db").orders().facts(order_id("2")));
  const auto letter = put(folder / "letter.txt", "a letter that is not to be lost");
  EXPECT_EQ(failure_of([&] { ledger.backups().write_to(letter); }), Failure::not_a_ledger);
  EXPECT_EQ(failure_of([&] { ledger.backups().write_to(file); }), Failure::not_a_ledger);
  EXPECT_EQ(contents(letter), "a letter that is not to be lost");
}

}  // namespace
}  // namespace recourse::ledger
