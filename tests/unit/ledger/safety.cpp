#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>

#include "codec/codec.h"
#include "ledger/files.h"
#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

using testing::IsEmpty;
using testing::Not;

class Safety : public LedgerTest {
 protected:
  Ledger with_order(const char* id) const {
    auto ledger = open();
    ledger.orders().record(seen("2026-09-01T10:00:00Z", {order(id)}), now);
    return ledger;
  }
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& own : files_of(file)) found.push_back(own.file.filename().string());
    return found;
  }
  std::size_t aside(const std::string& why) const {
    std::size_t count = 0;
    for (const auto& name : names()) count += name.find("." + why + "-") != std::string::npos ? 1 : 0;
    return count;
  }
  std::string import_of(const std::string& settings) const {
    return R"({"format":"recourse-ledger","version":1,"events":[],"settings":[)" + settings + R"(],"reminders":[]})";
  }
};

TEST_F(Safety, BackupsFromTheFutureAreNotFreshAndPushNothingOut) {
  auto ledger = with_order("1");
  const auto later = now + std::chrono::days(1800);
  for (int i = 0; i < 7; ++i) ledger.backups().make(later + std::chrono::hours(i));
  const auto made = ledger.backups().make(now);
  EXPECT_TRUE(fs::exists(made.file)) << "what was just made stays";
  for (int i = 1; i < 9; ++i) ledger.backups().make(now + std::chrono::seconds(i));
  EXPECT_EQ(ledger.backups().list().size(), 14U);
  while (ledger.backups().step_daily(now + std::chrono::hours(30))) {
  }
  EXPECT_EQ(ledger.backups().list().at(7).at, now + std::chrono::hours(30));
}

TEST_F(Safety, SettingsOfAnImportHaveBounds) {
  auto ledger = with_order("1");
  for (const char* setting :
       {R"({"name":"store:1105843321","value":5,"changedAt":"2026-09-07T11:00:00Z"})",
        R"({"name":"store:x","value":{},"changedAt":"2026-09-07T11:00:00Z"})",
        R"({"name":"buyerUtcOffsetMinutes","value":99999999999,"changedAt":"2026-09-07T11:00:00Z"})",
        R"({"name":"reminderDays","value":[999],"changedAt":"2026-09-07T11:00:00Z"})",
        R"({"name":"nobodys","value":1,"changedAt":"2026-09-07T11:00:00Z"})",
        R"({"name":"botCounts","value":true,"changedAt":"2031-09-07T11:00:00Z"})"})
    EXPECT_THROW(ledger.transfer().import_json(put(folder / "x.json", import_of(setting)), now), NotImportable)
        << setting;
  EXPECT_THAT(ledger.settings().all(), IsEmpty());
}

TEST_F(Safety, ABadSettingInALedgerCountsAsUnset) {
  auto ledger = with_order("1");
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
      .exec(
          "INSERT INTO settings VALUES('store:1105843321', '5', '2026-09-01T00:00:00.000Z'), "
          "('buyerUtcOffsetMinutes', '99999999999', '2026-09-01T00:00:00.000Z'), "
          "('botCounts', '{', '2026-09-01T00:00:00.000Z')");
  EXPECT_TRUE(ledger.orders().facts(order_id("1")));
  EXPECT_FALSE(ledger.settings().find("buyerUtcOffsetMinutes"));
  EXPECT_THAT(ledger.settings().all(), IsEmpty());
}

TEST_F(Safety, AnImportKeepsWhatWasThere) {
  auto ledger = with_order("1");
  const auto exported = put(folder / "x.json", whole_export(ledger));
  ledger.transfer().import_json(exported, now);
  EXPECT_EQ(aside("before-import"), 0U) << "nothing was changed";
  auto other = open(folder / "other.db");
  other.orders().record(seen("2026-09-01T10:00:00Z", {order("2")}), now);
  ledger.transfer().import_json(put(folder / "y.json", whole_export(other)), now);
  EXPECT_EQ(aside("before-import"), 1U);
}

TEST_F(Safety, AnImportFromAnotherToolKeepsItToo) {
  auto ledger = with_order("1");
  const std::vector orders{codec::read_text(order("2").dump(), codec::order_from)};
  EXPECT_EQ(ledger.orders().record_from_tool(orders, "a tool", now), 1);
  EXPECT_EQ(aside("before-import"), 1U);
  EXPECT_EQ(ledger.orders().record_from_tool(orders, "a tool", now), 0);
  EXPECT_EQ(aside("before-import"), 1U) << "nothing was changed";
}

TEST_F(Safety, ImportsThatChangeNothingOrFailPushNoCopyOut) {
  auto ledger = with_order("1");
  for (int i = 2; i < 5; ++i) {
    const std::vector orders{codec::read_text(order(std::to_string(i)).dump(), codec::order_from)};
    ledger.orders().record_from_tool(orders, "a tool", now + std::chrono::seconds(i));
  }
  const auto before = names();
  const auto exported = put(folder / "x.json", whole_export(ledger));
  for (int i = 10; i < 14; ++i) ledger.transfer().import_json(exported, now + std::chrono::seconds(i));
  EXPECT_EQ(names(), before);
}

TEST_F(Safety, WhatIsSetAsideAheadOfTheClockPushesNothingOut) {
  { with_order("1").backups().write_to(folder / "copy.db"); }
  const auto later = now + std::chrono::days(1800);
  for (int i = 0; i < 3; ++i) restore(file, folder / "copy.db", later + std::chrono::seconds(i));
  std::vector<fs::path> kept;
  for (int i = 0; i < 3; ++i) kept.push_back(restore(file, folder / "copy.db", now + std::chrono::seconds(i)));
  for (const auto& one : kept) EXPECT_TRUE(fs::exists(one)) << one;
  EXPECT_EQ(aside("before-restore"), 6U);
}

TEST_F(Safety, OfCopiesOfOneSecondTheNewestStay) {
  { with_order("1").backups().write_to(folder / "copy.db"); }
  std::vector<fs::path> kept;
  for (int i = 0; i < 12; ++i) kept.push_back(restore(file, folder / "copy.db", now));
  for (int i = 9; i < 12; ++i) EXPECT_TRUE(fs::exists(kept[i])) << kept[i];
  EXPECT_EQ(aside("before-restore"), 3U);
}

TEST_F(Safety, SettingsAndRemindersAreLists) {
  auto ledger = with_order("1");
  for (const char* odd : {R"("settings":{"store:1":5})", R"("settings":[5])", R"("settings":"x")",
                          R"("reminders":[[]])", R"("reminders":{})"})
    EXPECT_THROW(
        ledger.transfer().import_json(
            put(folder / "x.json", std::string(R"({"format":"recourse-ledger","version":1,"events":[],)") + odd + "}"),
            now),
        NotImportable)
        << odd;
}

TEST_F(Safety, FilesGivenByMistakeAreNamedAsWhatTheyAre) {
  auto ledger = with_order("1");
  ledger.backups().write_to(folder / "copy.db");
  const auto why = [&](const fs::path& given) -> std::string {
    try {
      ledger.transfer().import_json(given, now);
    } catch (const NotImportable& refused) {
      return refused.what();
    }
    return "";
  };
  EXPECT_THAT(why(folder / "copy.db"), testing::HasSubstr("recourse restore"));
  EXPECT_THAT(why(folder), testing::HasSubstr("folder"));
  EXPECT_THAT(why("/dev/null"), testing::HasSubstr("empty"));
  EXPECT_THAT(why(put(folder / "z.gz", "\x1F\x8B\x08")), testing::HasSubstr("compressed"));
  EXPECT_THAT(why(put(folder / "u.json", "\xFF\xFE{")), testing::HasSubstr("UTF-16"));
  EXPECT_THAT(why(put(folder / "t.csv", "\xEF\xBB\xBForderId,lineId\r\n")), testing::HasSubstr("table"));
  EXPECT_THAT(why(put(folder / "x.xz",
                      "\xFD"
                      "7zXZ")),
              testing::HasSubstr("compressed"));
  EXPECT_THAT(why(put(folder / "z.zst", "\x28\xB5\x2F\xFD")), testing::HasSubstr("compressed"));
  EXPECT_THAT(why(put(folder / "w.json", std::string("{\0\"\0", 4))), testing::HasSubstr("UTF-16"));
  EXPECT_THAT(why(put(folder / "v.json", std::string("\0\0\xFE\xFF", 4))), testing::HasSubstr("UTF-32"));
  EXPECT_THAT(why(put(folder / "c.html", "<!DOCTYPE html>\n<html>")), testing::HasSubstr("web page"));
  EXPECT_THAT(why(put(folder / "p.pdf", "%PDF-1.4")), testing::HasSubstr("PDF"));
  EXPECT_THAT(why(put(folder / "n.json", std::string(16, '\0'))), testing::HasSubstr("not text"));
  EXPECT_THAT(why(put(folder / "l.json", "{\"x\":\"\xE9\"}")), testing::HasSubstr("UTF-8"));
}

TEST_F(Safety, WhatIsNoCopyOfALedgerIsNamedWhenItIsToBeRestored) {
  const auto exported = put(folder / "x.json", whole_export(with_order("1")));
  const auto why = [&](const fs::path& given) -> std::string {
    try {
      restore(file, given, now);
    } catch (const LedgerError& refused) {
      return refused.what();
    }
    return "";
  };
  EXPECT_THAT(why(exported), testing::HasSubstr("recourse import"));
  EXPECT_THAT(why(put(folder / "z.gz", "\x1F\x8B\x08")), testing::HasSubstr("unpack"));
  EXPECT_THAT(why(put(folder / "t.csv", "orderId,lineId\r\n")), testing::HasSubstr("recourse backup"));
  EXPECT_THAT(why(put(folder / "e.db", "")), testing::HasSubstr("empty"));
  EXPECT_THAT(why(folder), testing::HasSubstr("folder"));
  EXPECT_THAT(why("/dev/null"), testing::HasSubstr("no file"));
  EXPECT_THAT(why(folder / "nowhere.db"), testing::HasSubstr("no file"));
}

TEST_F(Safety, WhatIsSetAsideIsPrunedByNumberAndSweptAfterAKill) {
  { with_order("1").backups().write_to(folder / "copy.db"); }
  for (int i = 0; i < 12; ++i) restore(file, folder / "copy.db", now + std::chrono::seconds(i));
  EXPECT_EQ(aside("before-restore"), 3U);
  const auto left = put(file.parent_path() / ".ledger.db.0011223344556677.unfinished-journal", "quetzal");
  fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours(2));
  const auto overflow = put(file.parent_path() / "etilqs_0123456789abcdef", "quetzal");
  fs::last_write_time(overflow, fs::file_time_type::clock::now() - std::chrono::hours(2));
  sweep(file);
  EXPECT_FALSE(fs::exists(left));
  EXPECT_FALSE(fs::exists(overflow));
}

TEST_F(Safety, WhatAKilledBackupLeftElsewhereGoesWithTheNextOne) {
  const auto ledger = with_order("1");
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(2);
  const auto left = put(folder / ".copy.db.0011223344556677.unfinished", "quetzal");
  const auto others = put(folder / ".copy.db.txt.unfinished", "somebody's");
  const auto elses = put(folder / ".other.db.0011223344556677.unfinished", "somebody's");
  const auto going_on = put(folder / ".copy.db.8899aabbccddeeff.unfinished", "just now");
  for (const auto& file : {left, others, elses}) fs::last_write_time(file, old);
  ledger.backups().write_to(folder / "copy.db");
  EXPECT_FALSE(fs::exists(left));
  for (const auto& file : {others, elses, going_on}) EXPECT_TRUE(fs::exists(file)) << file;
}

TEST_F(Safety, WhatIsNotOfTheTableIsLeftInTheFolder) {
  with_order("1");
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(2);
  std::vector<fs::path> others;
  for (const char* name :
       {".letter.unfinished", ".a.txt.unfinished", "ledger.db.unfinished", ".unfinished", "ledger-2026.db"})
    others.push_back(put(file.parent_path() / name, "somebody's"));
  for (const auto& other : others) fs::last_write_time(other, old);
  sweep(file);
  open().erase_all();
  for (const auto& other : others) EXPECT_TRUE(fs::exists(other)) << other;
}

TEST_F(Safety, ErasingTheLastOrderOfAStoreTakesItsNameAndMessages) {
  auto ledger = open();
  auto one = order("42", "Brass lamp");
  one["store"] = {{"storeId", "9900112233"}, {"name", "Quokka Trading"}, {"canMessage", true}};
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {one}), now);
  ledger.conversations().record(
      std::vector{message("2026-09-01T08:00:00Z", "Is it wombat-proof?", {{"storeId", "9900112233"}})}, now);
  put(file.parent_path() / ".ledger.db.1.unfinished-journal", "wombat");
  const auto erased = ledger.erase(order_id("42"), now);
  EXPECT_EQ(erased.orders, 1);
  EXPECT_EQ(erased.messages_left, 0);
  for (const char* trace : {"Quokka", "wombat", "9900112233"}) EXPECT_THAT(files_with(trace), IsEmpty()) << trace;
}

TEST_F(Safety, ErasingSaysWhichMessagesAnotherOrderMayExplain) {
  auto ledger = with_order("1");
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("2")}), now);
  ledger.conversations().record(std::vector{message("2026-09-01T08:00:00Z", "Hello")}, now);
  EXPECT_EQ(ledger.erase(order_id("1"), now).messages_left, 1);
}

TEST_F(Safety, CursorsNobodyGaveAreRefused) {
  auto ledger = with_order("1");
  for (const char* cursor : {"", "/", "row/", "row/x", "id/../x", "history/x/1", "json/1/9/a/b/0", "dated/x/y", "~"}) {
    const std::optional<std::string> at(cursor);
    EXPECT_THROW(ledger.search().find("brass", 5, at), codec::BadValue) << cursor;
    EXPECT_THROW(ledger.history().of(order_id("1"), std::nullopt, 5, at), codec::BadValue) << cursor;
    EXPECT_THROW(ledger.transfer().export_json(at, 1000), codec::BadValue) << cursor;
    EXPECT_THROW(ledger.orders().watched(parse_page_date("2026-01-01").value(), 5, at), codec::BadValue) << cursor;
  }
}

}  // namespace
}  // namespace recourse::ledger
