#include <SQLiteCpp/SQLiteCpp.h>

#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

using testing::Optional;

class Damage : public LedgerTest {
 protected:
  void fill(Ledger& ledger, int from, int to) const {
    for (int i = from; i < to; ++i)
      ledger.orders().record(seen("2026-09-01T10:00:00Z", {order(std::to_string(i))}), now);
  }
  /// Overwrites the file from a place on; the ledger is closed and its -wal empty by then.
  void overwrite(std::size_t from, std::size_t size) const {
    auto bytes = contents(file);
    ASSERT_GT(bytes.size(), from);
    for (std::size_t i = from; i < std::min(bytes.size(), from + size); ++i) bytes[i] = static_cast<char>(0xA5 ^ i);
    put(file, bytes);
  }
  std::string check(const fs::path& path) const {
    return SQLite::Database(path.string()).execAndGet("PRAGMA integrity_check").getString();
  }
};

TEST_F(Damage, TheNewestGoodBackupTakesThePlace) {
  {
    auto ledger = open();
    fill(ledger, 1, 50);
    ledger.backups().make(now);
    fill(ledger, 50, 60);
    ledger.backups().make(now + std::chrono::hours(1));
    put(ledger.backups().list()[0].file, "broken backup");
  }
  overwrite(0, 4096);
  EXPECT_TRUE(failure_of([&] { open(); }));
  const auto recovery = recover(file, now + std::chrono::hours(2));
  ASSERT_TRUE(recovery);
  EXPECT_THAT(recovery->backup_at, Optional(now));
  EXPECT_EQ(recovery->set_aside.filename(), "ledger.damaged-20260907T140000Z.db");
  EXPECT_TRUE(fs::exists(recovery->set_aside));
  const auto ledger = open();
  EXPECT_EQ(ledger.stats().orders, 49);
  EXPECT_EQ(check(file), "ok");
  ASSERT_TRUE(ledger.last_recovery());
  EXPECT_EQ(ledger.last_recovery()->set_aside, recovery->set_aside);
  EXPECT_EQ(fs::status(recovery->set_aside).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Damage, WhatCameAfterTheBackupIsSavedAsFarAsItCanBeRead) {
  {
    auto ledger = open();
    fill(ledger, 1, 400);
    ledger.backups().make(now);
    fill(ledger, 400, 430);
    SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
    // Only the pages of the orders are hit: the events can all be read.
    const auto page = raw.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'orders'").getInt();
    raw.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    ledger = open(folder / "other.db");
    overwrite(static_cast<std::size_t>(page - 1) * 4096, 4096);
  }
  const auto recovery = recover(file, now);
  ASSERT_TRUE(recovery);
  EXPECT_EQ(recovery->saved_events, 30);
  EXPECT_THAT(recovery->lost_events, Optional(0));
  EXPECT_EQ(open().stats().orders, 429);
}

TEST_F(Damage, WithoutABackupALedgerBeginsAnewWithWhatCanBeSaved) {
  {
    auto ledger = open();
    fill(ledger, 1, 100);
    SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
    const auto page = raw.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'orders'").getInt();
    raw.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    ledger = open(folder / "other.db");
    overwrite(static_cast<std::size_t>(page - 1) * 4096, 4096);
  }
  const auto recovery = recover(file, now);
  ASSERT_TRUE(recovery);
  EXPECT_FALSE(recovery->backup_at);
  EXPECT_EQ(open().stats().orders, 99);
}

TEST_F(Damage, AStateThatCannotBeReadIsMadeAnewFromTheEvents) {
  auto ledger = open();
  fill(ledger, 1, 10);
  const auto before = ledger.orders().facts(order_id("5"));
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("UPDATE orders SET state = '{\"x' WHERE order_id = '5'");
  EXPECT_EQ(failure_of([&] { ledger.orders().facts(order_id("5")); }), Failure::damaged);
  EXPECT_FALSE(recover(file, now)) << "nothing is set aside";
  EXPECT_EQ(open().orders().facts(order_id("5"))->record, before->record);
}

class UnreadableEvent : public Damage {
 protected:
  /// As a bit that fell over inside a text: no check of SQLite's finds it.
  void spoil(const std::string& order) const {
    SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
    raw.exec("UPDATE events SET body = '{\"x' WHERE order_id = '" + order + "'");
    raw.exec("UPDATE orders SET state = '{\"x' WHERE order_id = '" + order + "'");
    ASSERT_EQ(check(file), "ok");
  }
};

TEST_F(UnreadableEvent, ComesBackFromTheNewestBackupThatHoldsIt) {
  {
    auto ledger = open();
    fill(ledger, 1, 10);
    ledger.backups().make(now);
    fill(ledger, 10, 15);
    spoil("5");
    ledger.backups().make(now + std::chrono::hours(24));
  }
  const auto recovery = recover(file, now + std::chrono::hours(25));
  ASSERT_TRUE(recovery) << "something was not as it was: it is told, and the file kept";
  EXPECT_THAT(recovery->backup_at, Optional(now));
  EXPECT_TRUE(fs::exists(recovery->set_aside));
  EXPECT_EQ(recovery->saved_events, 5);
  EXPECT_THAT(recovery->lost_events, Optional(0));
  EXPECT_EQ(open().stats().orders, 14);
  EXPECT_TRUE(open().orders().facts(order_id("5")));
}

TEST_F(UnreadableEvent, ThatNoBackupHoldsIsLostAloneAndTheFileKept) {
  {
    auto ledger = open();
    fill(ledger, 1, 10);
    spoil("5");
    ledger.backups().make(now);
  }
  const auto recovery = recover(file, now + std::chrono::hours(1));
  ASSERT_TRUE(recovery);
  EXPECT_FALSE(recovery->backup_at);
  EXPECT_TRUE(fs::exists(recovery->set_aside));
  EXPECT_THAT(recovery->lost_events, Optional(1));
  EXPECT_EQ(open().stats().orders, 8);
  EXPECT_FALSE(open().orders().facts(order_id("5")));
}

TEST_F(Damage, ABrokenSearchIndexIsMadeAnew) {
  auto ledger = open();
  fill(ledger, 1, 10);
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("UPDATE search_data SET block = x'00' WHERE id > 10");
  ledger = open();
  EXPECT_EQ(failure_of([&] { ledger.search().find("brass", 20, std::nullopt); }), Failure::damaged);
  EXPECT_FALSE(recover(file, now));
  EXPECT_EQ(open().search().find("brass", 20, std::nullopt).hits.size(), 9U);
}

TEST_F(Damage, AProcessThatHadTheFileOpenGoesOnWithTheNewOne) {
  auto other = open();
  {
    auto ledger = open();
    fill(ledger, 1, 20);
    ledger.backups().make(now);
  }
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA wal_checkpoint(TRUNCATE)");
  overwrite(4096, 3 * 4096);
  ASSERT_TRUE(recover(file, now));
  EXPECT_TRUE(other.is_replaced());
  EXPECT_EQ(failure_of([&] { fill(other, 90, 91); }), Failure::locked);
  auto fresh = open();
  fill(fresh, 50, 60);
  other = open();  // closing what it had must not touch the new file's -wal
  fill(fresh, 60, 70);
  EXPECT_EQ(other.stats().orders, 39);
  EXPECT_EQ(check(file), "ok");
}

}  // namespace
}  // namespace recourse::ledger
