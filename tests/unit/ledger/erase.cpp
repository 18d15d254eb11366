#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <functional>
#include <thread>

#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

using testing::IsEmpty;

constexpr const char* kSecret = "8212313961591322";

class Erasing : public LedgerTest {
 protected:
  /// Orders around the one to erase, so that its pages are shared, split and merged.
  void fill(Ledger& ledger) const {
    for (int i = 0; i < 200; ++i) {
      const auto id = std::to_string(8212313961500000 + i * 1000);
      ledger.orders().record(seen("2026-09-01T10:00:00Z", {order(id, "Common thing " + std::to_string(i))}), now);
    }
    auto one = order(kSecret, "Zanzibar lantern of quetzal");
    one["trackingNumber"] = "XQ55667788CN";
    ledger.orders().record(seen("2026-09-01T10:00:00Z", {one}), now);
    one["status"] = "shipped";
    ledger.orders().record(seen("2026-09-02T10:00:00Z", {one}, "order-detail"), now);
    ledger.orders().record(agreement(kSecret, "granted", "2026-09-07T12:00:00Z"));
    ledger.orders().record(std::vector{dispute("77001", kSecret, "open")}, now);
    ledger.conversations().record(
        std::vector{message("2026-09-01T08:00:00Z", "About order 8212313961591322: xylophone is broken"),
                    message("2026-09-01T09:00:00Z", "Not about it: 98212313961591322")},
        now);
    ledger.orders().record_draft(order_id(kSecret), std::nullopt, "message", "Dear xylophone seller", now);
    ledger.reminders().show({std::string(kSecret) + " ask"}, now);
  }
};

TEST_F(Erasing, OneOrderIsGoneFromEveryFile) {
  auto ledger = open();
  fill(ledger);
  ledger.backups().make(now);
  ledger.orders().record(seen("2026-09-03T10:00:00Z", {order("5")}), now);
  put(file.parent_path() / "ledger.damaged-20260101T000000Z.db", std::string("torn ") + kSecret);
  put(file.parent_path() / ".import-0123456789abcdef.unfinished", std::string("half ") + kSecret);
  ASSERT_THAT(files_with("quetzal"), testing::Not(IsEmpty()));

  EXPECT_EQ(ledger.erase(order_id(kSecret), now).orders, 1);
  for (const char* trace : {"quetzal", "Zanzibar", "XQ55667788CN", "77001", "xylophone"})
    EXPECT_THAT(files_with(trace), IsEmpty()) << trace;
  for (const char* trace : {"\"8212313961591322", "order 8212313961591322", "8212313961591322 ask"})
    EXPECT_THAT(files_with(trace), IsEmpty()) << trace;
  EXPECT_FALSE(ledger.orders().facts(order_id(kSecret)));
  EXPECT_THAT(ledger.search().find("quetzal", 20, std::nullopt).hits, IsEmpty());
  EXPECT_THAT(ledger.history().of(order_id(kSecret), std::nullopt, 20, std::nullopt).events, IsEmpty());

  EXPECT_EQ(ledger.stats().orders, 201);
  EXPECT_EQ(ledger.stats().messages, 1) << "a longer number is another order's";
  EXPECT_EQ(ledger.search().find("common", 100, std::nullopt).hits.size(), 100U);
  EXPECT_EQ(open(ledger.backups().list().at(0).file).stats().orders, 200);
}

/// Erases in a thread, and does `meanwhile` once the copies are rid of it and the ledger itself is not.
template <class Erase, class Meanwhile>
void while_erasing(const fs::path& ledger, const std::function<bool()>& copies_are_done, Erase erase,
                   Meanwhile meanwhile) {
  SQLite::Database other(ledger.string(), SQLite::OPEN_READWRITE, 5000);
  other.exec("BEGIN IMMEDIATE");
  std::jthread erasing(erase);
  for (int i = 0; i < 500 && !copies_are_done(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_TRUE(copies_are_done());
  meanwhile();
  other.exec("COMMIT");
  erasing.join();
}

TEST_F(Erasing, ReachesACopyThatAnotherHostMakesMeanwhile) {
  auto ledger = open();
  fill(ledger);
  auto host = open();
  ledger.backups().make(now);
  const auto in_copies = [&] {
    const auto files = files_with("quetzal");
    return std::ranges::count_if(files, [](const std::string& name) { return name.starts_with("ledger-"); });
  };
  ASSERT_EQ(in_copies(), 1);
  const auto is_done = [&] { return in_copies() == 0; };
  while_erasing(
      file, is_done, [&] { EXPECT_EQ(ledger.erase(order_id(kSecret), now).orders, 1); },
      [&] {
        host.backups().make(now + std::chrono::minutes(1));
        EXPECT_EQ(in_copies(), 1);
      });
  EXPECT_THAT(files_with("quetzal"), IsEmpty());
  EXPECT_EQ(ledger.backups().list().size(), 2U);

  while_erasing(
      file, [&] { return ledger.backups().list().empty(); }, [&] { EXPECT_EQ(ledger.erase_all(), 200); },
      [&] { host.backups().make(now + std::chrono::minutes(2)); });
  EXPECT_THAT(files_with("Common"), IsEmpty());
}

TEST_F(Erasing, WhatWasNeverKnownIsNoError) {
  auto ledger = open();
  fill(ledger);
  EXPECT_EQ(ledger.erase(order_id("4242"), now).orders, 0);
  EXPECT_EQ(ledger.stats().orders, 201);
}

TEST_F(Erasing, AStoreGoesWithItsLastOrder) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  EXPECT_EQ(ledger.erase(order_id("1"), now).orders, 1);
  EXPECT_THAT(files_with("Vega"), IsEmpty());
}

TEST_F(Erasing, AllIsGoneFromEveryFile) {
  auto ledger = open();
  fill(ledger);
  ledger.settings().set({{"store:1105843321", "{\"botCounts\":true}"}}, now);
  ledger.backups().make(now);
  EXPECT_EQ(ledger.erase_all(), 201);
  for (const char* trace : {"quetzal", "82123139", "Common", "1105843321", "xylophone", "botCounts"})
    EXPECT_THAT(files_with(trace), IsEmpty()) << trace;
  EXPECT_EQ(ledger.stats().events, 0);
  EXPECT_TRUE(ledger.backups().list().empty());
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  EXPECT_EQ(ledger.search().find("brass", 20, std::nullopt).hits.size(), 1U);
}

}  // namespace
}  // namespace recourse::ledger
