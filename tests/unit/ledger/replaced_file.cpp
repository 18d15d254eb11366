#include <chrono>

#include "ledger/files.h"
#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

class ReplacedFile : public LedgerTest {
 protected:
  Ledger with_order(const char* id) const {
    auto ledger = open();
    ledger.orders().record(seen("2026-09-01T10:00:00Z", {order(id)}), now);
    return ledger;
  }
  std::size_t aside(const std::string& why) const {
    std::size_t count = 0;
    for (const auto& own : files_of(file))
      count += own.file.filename().string().find("." + why + "-") != std::string::npos ? 1 : 0;
    return count;
  }
};

TEST_F(ReplacedFile, AnotherFileInTheLedgersPlaceIsOpenedCleanAndTheOldOneKept) {
  {
    auto other = open(folder / "other" / "ledger.db");
    for (int i = 1; i < 40; ++i) other.orders().record(seen("2026-09-01T10:00:00Z", {order(std::to_string(i))}), now);
  }
  auto ledger = with_order("700");
  fs::rename(folder / "other" / "ledger.db", file);
  ASSERT_TRUE(ledger.is_replaced());
  const auto kept = ledger.leave(now);
  ASSERT_TRUE(kept);
  EXPECT_EQ(open(*kept).stats().orders, 1);
  EXPECT_EQ(open().stats().orders, 39);
  EXPECT_FALSE(open().orders().facts(order_id("700")));
}

TEST_F(ReplacedFile, WhatIsErasedFromTheOtherFileIsNotKeptOfTheOldOne) {
  for (const bool all : {false, true}) {
    auto ledger = with_order("700");
    ledger.backups().write_to(folder / "other.db");
    fs::rename(folder / "other.db", file);
    auto erasing = open();
    if (all)
      erasing.erase_all();
    else
      erasing.erase(order_id("700"), now);
    ASSERT_TRUE(ledger.is_replaced());
    EXPECT_FALSE(ledger.leave(now));
    EXPECT_EQ(aside("replaced"), 0U);
  }
}

TEST_F(ReplacedFile, WhatWasErasedFromTheOldFileItselfDoesNotKeepItFromBeingKept) {
  auto ledger = with_order("700");
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("701")}), now);
  ledger.backups().write_to(folder / "other.db");
  ledger.erase(order_id("700"), now);
  fs::rename(folder / "other.db", file);
  const auto kept = ledger.leave(now);
  ASSERT_TRUE(kept);
  EXPECT_EQ(open(*kept).stats().orders, 1);
}

TEST_F(ReplacedFile, AnotherProcessDoesNotMixTheOldWalIntoIt) {
  {
    auto other = open(folder / "other" / "ledger.db");
    for (int i = 1; i < 40; ++i) other.orders().record(seen("2026-09-01T10:00:00Z", {order(std::to_string(i))}), now);
  }
  const auto holding = with_order("700");  // its -wal stays
  fs::rename(folder / "other" / "ledger.db", file);
  EXPECT_EQ(open().stats().orders, 39);
  EXPECT_EQ(aside("replaced"), 1U);
}

TEST_F(ReplacedFile, ABackupInTheLedgersPlaceKeepsItsJournalAsALedgerDoes) {
  {
    auto ledger = with_order("700");
    ledger.backups().write_to(folder / "first.db");
    ledger.backups().write_to(folder / "second.db");
  }
  fs::rename(folder / "first.db", file);
  auto holding = open();
  holding.orders().record(seen("2026-09-01T10:00:00Z", {order("701")}), now);
  ASSERT_GT(fs::file_size(file.string() + "-wal"), 0U);
  fs::rename(folder / "second.db", file);
  EXPECT_FALSE(open().orders().facts(order_id("701")));
  EXPECT_EQ(aside("replaced"), 1U);
}

TEST_F(ReplacedFile, WhoOnlyReadTheOldFileTakesNothingFromTheNewOne) {
  { const auto ledger = with_order("700"); }
  auto old = open();
  ASSERT_EQ(old.stats().orders, 1);
  old.backups().write_to(folder / "other.db");
  fs::rename(folder / "other.db", file);
  {
    auto fresh = open();
    fresh.orders().record(seen("2026-09-01T10:00:00Z", {order("701")}), now);
    ASSERT_TRUE(old.is_replaced());
    old.leave(now);
  }
  EXPECT_TRUE(open().orders().facts(order_id("701")));
}

TEST_F(ReplacedFile, TheOldOneIsKeptByWhoOnlyReadItToo) {
  { const auto ledger = with_order("700"); }
  auto old = open();
  ASSERT_EQ(old.stats().orders, 1);
  { const auto other = open(folder / "other" / "ledger.db"); }
  fs::rename(folder / "other" / "ledger.db", file);
  const auto kept = old.leave(now);
  ASSERT_TRUE(kept);
  EXPECT_EQ(open(*kept).stats().orders, 1);
}

TEST_F(ReplacedFile, ACopyOfTheWholeFolderKeepsItsWal) {
  const auto ledger = with_order("700");
  fs::create_directory(folder / "copy");
  for (const auto& entry : fs::directory_iterator(file.parent_path()))
    if (entry.is_regular_file() && entry.path().extension() != ".db-shm")
      fs::copy_file(entry.path(), folder / "copy" / entry.path().filename());
  EXPECT_EQ(open(folder / "copy" / "ledger.db").stats().orders, 1);
}

}  // namespace
}  // namespace recourse::ledger
