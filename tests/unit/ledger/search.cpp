#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> ids(const SearchPage& page) {
  std::vector<std::string> found;
  for (const auto& hit : page.hits) found.push_back(hit.order_id.text());
  return found;
}

/// The text of a snippet a mark covers, both in UTF-16.
std::u16string utf16(const std::string& text) {
  std::u16string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    char32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (int k = 1; k < size; ++k)
      c = (c << 6U) | (static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]) & 0x3FU);
    if (c > 0xFFFF) {
      result += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10U));
      result += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FFU));
    } else {
      result += static_cast<char16_t>(c);
    }
    i += static_cast<std::size_t>(size);
  }
  return result;
}

std::vector<std::u16string> marked(const SearchHit& hit) {
  std::vector<std::u16string> parts;
  const auto text = utf16(hit.snippet);
  for (const auto& [from, to] : hit.marks)
    parts.push_back(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
  return parts;
}

class Finding : public LedgerTest {
 protected:
  Finding() : ledger(open()) {
    const auto add = [&](const char* id, const char* title, const char* placed_on, const char* tracking = nullptr) {
      auto one = order(id, title, placed_on);
      if (tracking != nullptr) one["trackingNumber"] = tracking;
      ledger.orders().record(seen("2026-09-01T10:00:00Z", {one}), now);
    };
    add("8200000000000001", "Lámpara de mesa de latón", "2026-01-01");
    add("8200000000000002", "Беспроводные наушники чёрные", "2026-02-01");
    add("8200000000000003", "蓝牙耳机 无线", "2026-03-01");
    add("8200000000000004", "USB-C cable \"fast\" 2m", "2026-04-01", "LP00998877665CN");
    add("8200000000000005", "Mug 😀 with 🐱 cat", "2026-05-01");
    add("8299999999999999", "Cable organiser", "2026-06-01");
  }
  SearchPage search(const std::string& query) const { return ledger.search().find(query, 20, std::nullopt); }
  Ledger ledger;
};

TEST_F(Finding, ByIdFromFourLeadingDigitsOn) {
  EXPECT_THAT(ids(search("8299")), ElementsAre("8299999999999999"));
  EXPECT_THAT(ids(search("8200 0000 0000 0003")), ElementsAre("8200000000000003"));
  EXPECT_THAT(ids(search("829")), IsEmpty());
  EXPECT_THAT(search("8299").hits[0].marks, ElementsAre(std::pair(0, 4)));
}

TEST_F(Finding, WithoutAccentsAndCase) {
  EXPECT_THAT(ids(search("lampara LATON")), ElementsAre("8200000000000001"));
  EXPECT_THAT(ids(search("LÁMPARA")), ElementsAre("8200000000000001"));
}

TEST_F(Finding, CyrillicAndChinese) {
  EXPECT_THAT(ids(search("НАУШНИКИ")), ElementsAre("8200000000000002"));
  EXPECT_THAT(ids(search("耳机")), ElementsAre("8200000000000003"));
  EXPECT_THAT(ids(search("牙")), ElementsAre("8200000000000003"));
  EXPECT_EQ(search("耳机").hits[0].snippet.substr(0, 12), "蓝牙耳机");
}

TEST_F(Finding, PrefixesAsTypedNewestFirst) {
  for (const char* typed : {"c", "ca", "cab", "cabl", "cable"})
    EXPECT_EQ(ids(search(typed)).front(), "8299999999999999") << typed;
  EXPECT_THAT(ids(search("cable")), ElementsAre("8299999999999999", "8200000000000004"));
}

/// Of few words that begin so, the index is asked for each; of many, for whatever begins so.
TEST_F(Finding, LongBeginningsFindEveryWordThatBeginsSo) {
  std::vector<json> orders;
  for (int i = 0; i < 60; ++i)
    orders.push_back(order("83000000000001" + std::to_string(10 + i), "Gadget mode" + std::to_string(10 + i),
                           "2026-07-" + std::to_string(10 + i % 20)));
  orders.push_back(order("8300000000000201", "Lamps and lampshades", "2026-07-05"));
  ledger.orders().record(seen("2026-09-02T10:00:00Z", orders), now);
  EXPECT_THAT(ids(search("lamp")), ElementsAre("8300000000000201", "8200000000000001"));
  EXPECT_THAT(ids(search("LÁMPS")), ElementsAre("8300000000000201"));
  EXPECT_THAT(ids(search("vega lampsh")), ElementsAre("8300000000000201"));
  EXPECT_THAT(ids(search("lamq")), IsEmpty());
  EXPECT_THAT(ids(search("mode1")), testing::SizeIs(10));
  const auto first = ledger.search().find("mode", 50, std::nullopt);
  const auto second = ledger.search().find("mode", 50, first.cursor);
  EXPECT_EQ(first.hits.size() + second.hits.size(), 60U);
  EXPECT_EQ(first.hits.front().placed_on, parse_page_date("2026-07-29"));
  EXPECT_FALSE(second.cursor);
}

TEST_F(Finding, ByStoreAndTrackingNumber) {
  EXPECT_EQ(search("vega").hits.size(), 6U);
  EXPECT_THAT(ids(search("lp0099")), ElementsAre("8200000000000004"));
}

TEST_F(Finding, QuotesOperatorsAndWildcardsAreText) {
  for (const char* query : {"\"",
                            "\"\"",
                            "'",
                            "*",
                            "cab*",
                            "cable AND mug",
                            "NEAR(cable mug)",
                            "-cable",
                            "words:cable",
                            "cable OR mug",
                            "(cable",
                            "cable)",
                            "^cable",
                            "{cable}",
                            "a\\b",
                            ";--",
                            "%",
                            "_",
                            "😀",
                            "\x01",
                            "cable \" fast"})
    EXPECT_NO_THROW(search(query)) << query;
  EXPECT_THAT(ids(search("cable \"fast\"")), ElementsAre("8200000000000004"));
  EXPECT_THAT(ids(search("cable OR mug")), IsEmpty());
  EXPECT_THAT(ids(search("")), IsEmpty());
  EXPECT_THAT(ids(search("   ")), IsEmpty());
}

TEST_F(Finding, MarksCountUtf16) {
  const auto hit = search("cat").hits.at(0);
  EXPECT_EQ(hit.order_id.text(), "8200000000000005");
  EXPECT_THAT(marked(hit), ElementsAre(u"cat"));
  EXPECT_THAT(marked(search("耳机").hits.at(0)), ElementsAre(u"耳", u"机"));
}

TEST_F(Finding, TheIndexFollowsTheOrder) {
  ledger.orders().record(seen("2026-09-02T10:00:00Z", {order("8200000000000001", "Green teapot", "2026-08-01")}), now);
  EXPECT_THAT(ids(search("lampara")), IsEmpty());
  EXPECT_THAT(ids(search("teapot")), ElementsAre("8200000000000001"));
  EXPECT_EQ(ids(search("vega")).front(), "8200000000000001") << "its day moved to the newest";
}

TEST_F(Finding, PagesMeetWithoutGapOrRepetition) {
  std::vector<std::string> all;
  std::optional<std::string> cursor;
  do {
    const auto page = ledger.search().find("vega", 2, cursor);
    EXPECT_LE(page.hits.size(), 2U);
    for (const auto& id : ids(page)) all.push_back(id);
    cursor = page.cursor;
  } while (cursor);
  EXPECT_THAT(all, ElementsAre("8299999999999999", "8200000000000005", "8200000000000004", "8200000000000003",
                               "8200000000000002", "8200000000000001"));
}

/// All hits, page by page.
std::vector<std::string> all_pages(const Ledger& ledger, const std::string& query, int limit) {
  std::vector<std::string> all;
  std::optional<std::string> cursor;
  do {
    const auto page = ledger.search().find(query, limit, cursor);
    EXPECT_LE(page.hits.size(), static_cast<std::size_t>(limit));
    for (const auto& id : ids(page)) all.push_back(id);
    cursor = page.cursor;
  } while (cursor);
  return all;
}

TEST_F(Finding, WordsComeAfterTheIdsHoweverLongThePages) {
  std::vector<json> orders;
  for (int i = 0; i < 4; ++i) orders.push_back(order("821200000000000" + std::to_string(i), "Plain lamp"));
  for (int i = 4; i < 8; ++i) orders.push_back(order("821200000000000" + std::to_string(i), "Lamp 8212"));
  for (int i = 0; i < 3; ++i) orders.push_back(order("930000000000000" + std::to_string(i), "Part 82125"));
  ledger.orders().record(seen("2026-09-02T10:00:00Z", orders), now);
  const auto whole = all_pages(ledger, "8212", 100);
  ASSERT_THAT(whole, testing::SizeIs(11));
  for (const int limit : {1, 2, 3, 4, 7, 8, 9, 10, 11}) EXPECT_EQ(all_pages(ledger, "8212", limit), whole) << limit;
}

TEST_F(Finding, WhatIsSaidAgainAndAgainCostsNoMore) {
  std::string han;
  for (int i = 0; i < 100; ++i) han += "蓝牙耳机";
  std::vector<json> orders;
  for (int i = 10; i < 30; ++i) orders.push_back(order("85000000000000" + std::to_string(i), "Blue " + han));
  ledger.orders().record(seen("2026-09-02T10:00:00Z", orders), now);
  const auto before = std::chrono::steady_clock::now();
  EXPECT_THAT(ids(search(han)), testing::SizeIs(20));
  EXPECT_THAT(ids(search(han + " blue")), testing::SizeIs(20));
  EXPECT_THAT(ids(search("blu " + han + " blu")), testing::SizeIs(20)) << "the last word is a beginning";
  EXPECT_THAT(ids(search(han + " red")), IsEmpty());
  std::string many = "blue";
  for (int i = 0; i < 100; ++i) many += " blue" + std::to_string(i);
  EXPECT_THAT(ids(search(many)), IsEmpty());
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(10)) << "it took minutes";
}

TEST_F(Finding, OfAnOrderOfVeryManyItemsTheFirstAreFound) {
  auto one = order("8600000000000001", "Firstborn");
  const auto item = one["lines"][0];
  for (int i = 0; i < 900; ++i) {
    one["lines"].push_back(item);
    one["lines"].back()["lineId"] = std::to_string(8'600'000'000'010'000 + i);
    one["lines"].back()["title"] = std::string(i == 899 ? "Lastborn" : "Bead") + std::string(90, ' ') + "bead";
  }
  ledger.orders().record(seen("2026-09-02T10:00:00Z", {one}), now);
  EXPECT_THAT(ids(search("firstborn")), ElementsAre("8600000000000001"));
  EXPECT_THAT(ids(search("vega bead")), ElementsAre("8600000000000001"));
  EXPECT_THAT(ids(search("lastborn")), IsEmpty());
}

TEST_F(Finding, APageOfLongTextsEndsEarlier) {
  std::vector<json> orders;
  for (int i = 10; i < 90; ++i)
    orders.push_back(order("84000000000000" + std::to_string(i), "Cushion " + std::string(1'900, 'x')));
  ledger.orders().record(seen("2026-09-02T10:00:00Z", orders), now);
  const auto page = ledger.search().find("cushion", 100, std::nullopt);
  EXPECT_TRUE(page.cursor);
  std::size_t size = 0;
  for (const auto& hit : page.hits) size += hit.title.size() + hit.store_name.size() + hit.snippet.size();
  EXPECT_LT(size, 160U * 1024U);
  EXPECT_THAT(all_pages(ledger, "cushion", 100), testing::SizeIs(80));
  EXPECT_THAT(all_pages(ledger, "8400", 100), testing::SizeIs(80));
}

TEST_F(Finding, HistoryPagesNewestFirst) {
  for (int i = 10; i < 35; ++i)
    ledger.orders().record(agreement("8200000000000001", "asked", "2026-09-07T12:00:" + std::to_string(i) + "Z"));
  std::vector<Instant> times;
  std::optional<std::string> cursor;
  do {
    const auto page = ledger.history().of(order_id("8200000000000001"), std::nullopt, 7, cursor);
    for (const auto& event : page.events) times.push_back(event.at);
    cursor = page.cursor;
  } while (cursor);
  EXPECT_EQ(times.size(), 26U);
  EXPECT_TRUE(std::is_sorted(times.rbegin(), times.rend()));
}

TEST_F(Finding, AStoresHistoryHoldsItsOrdersDisputesAndNotes) {
  ledger.orders().record(std::vector{dispute("71", "8200000000000001", "open")}, now);
  ledger.orders().record(agreement("8200000000000001", "asked", "2026-09-07T12:00:00Z"));
  ledger.conversations().record(std::vector{message("2026-09-05T12:00:00Z", "Hello")}, now);
  std::set<std::string> kinds;
  for (const auto& event : ledger.history().of(std::nullopt, store_id("1105843321"), 100, std::nullopt).events)
    kinds.insert(event.kind);
  EXPECT_THAT(kinds, testing::UnorderedElementsAre("order", "dispute", "agreement", "message"));
}

TEST_F(Finding, OnlyOrdersThatCanHaveADayAreVisited) {
  auto expired = order("10");
  expired["status"] = "expired";
  auto windowed = order("11", "Old but long window", "2026-01-01");
  windowed["completedOn"] = "2026-01-20";
  windowed["windows"] = json::array({{{"kind", "after-completion"}, {"days", 200}, {"reasonClass", "any"}}});
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {expired, windowed, order("12")}, "order-detail"), now);
  auto disputed = order("13", "Old", "2024-01-01");
  disputed["completedOn"] = "2024-02-01";
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {disputed}), now);
  ledger.orders().record(std::vector{dispute("71", "13", "waiting-buyer"), dispute("72", "10", "resolved")}, now);
  std::set<std::string> visited;
  ledger.orders().for_each_reaching(parse_page_date("2026-07-29").value(), [&](const OrderFacts& facts) {
    visited.insert(facts.record.order.order_id.text());
  });
  EXPECT_THAT(visited, testing::UnorderedElementsAre("11", "13"));
}

}  // namespace
}  // namespace recourse::ledger
