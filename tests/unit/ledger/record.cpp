#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

using testing::Optional;

class Sightings : public LedgerTest {};

TEST_F(Sightings, MakesAPrivateFolderAndFile) {
  open().orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  EXPECT_EQ(fs::status(file.parent_path()).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Sightings, LeavesAFolderTheUserNamedAsItIs) {
  const auto named = folder / "named";
  fs::create_directories(named);
  fs::permissions(named, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec);
  open(named / "a.db");
  EXPECT_NE(fs::status(named).permissions() & fs::perms::group_read, fs::perms::none);
}

TEST_F(Sightings, TheSamePageTwiceAddsNothing) {
  auto ledger = open();
  const auto page = seen("2026-09-01T10:00:00Z", {order("1"), order("2")});
  ledger.orders().record(page, now);
  const auto before = whole_export(ledger);
  ledger.orders().record(page, at("2026-09-08T12:00:00Z"));
  EXPECT_EQ(whole_export(ledger), before);
  EXPECT_EQ(ledger.stats().events, 2);
}

TEST_F(Sightings, TheSameAgainLaterOnlyMovesTheTime) {
  auto ledger = open();
  for (int day = 1; day <= 9; ++day) {
    const std::string when = "2026-09-0" + std::to_string(day) + "T10:00:00Z";
    ledger.orders().record(seen(when, {order("1")}, "order-list"), at(when));
    ledger.orders().record(seen(when, {order("1")}, "order-detail"), at(when));
  }
  EXPECT_EQ(ledger.stats().events, 2);
  EXPECT_EQ(ledger.orders().facts(order_id("1"))->record.last_seen_at, at("2026-09-09T10:00:00Z"));
  EXPECT_EQ(ledger.orders().facts(order_id("1"))->record.first_seen_at, at("2026-09-01T10:00:00Z"));
}

TEST_F(Sightings, TwoDisputesOfAnOrderSeenAgainAddNothing) {
  auto ledger = open();
  auto page = seen("2026-09-01T10:00:00Z", {}, "refund-list");
  page.disputes = {dispute("71", "1", "open"), dispute("72", "1", "waiting-buyer")};
  for (int day = 1; day <= 5; ++day) {
    page.page.seen_at = at("2026-09-0" + std::to_string(day) + "T10:00:00Z");
    ledger.orders().record(page, now);
  }
  EXPECT_EQ(ledger.stats().disputes, 2);
  EXPECT_EQ(ledger.stats().events, 3);  // two disputes and the reading of the list
}

TEST_F(Sightings, ANewerSightingWinsAndAnOlderOneNeverDoes) {
  auto ledger = open();
  auto shipped = order("1");
  shipped["status"] = "shipped";
  ledger.orders().record(seen("2026-09-02T10:00:00Z", {order("1")}), now);
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {shipped}), now);
  EXPECT_EQ(ledger.orders().facts(order_id("1"))->record.order.status, OrderStatus::completed);
  ledger.orders().record(seen("2026-09-03T10:00:00Z", {shipped}), now);
  EXPECT_EQ(ledger.orders().facts(order_id("1"))->record.order.status, OrderStatus::shipped);
}

TEST_F(Sightings, ALessCompleteOneNeverErases) {
  auto ledger = open();
  auto full = order("1");
  full["trackingNumber"] = "LP00123456789CN";
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {full}, "order-detail"), now);
  ledger.orders().record(seen("2026-09-02T10:00:00Z", {{{"orderId", "1"}, {"status", "unknown"}}}, "order-list", false),
                         now);
  const auto record = ledger.orders().facts(order_id("1"))->record;
  EXPECT_THAT(record.order.tracking_number, Optional(std::string("LP00123456789CN")));
  EXPECT_EQ(record.order.status, OrderStatus::completed);
  EXPECT_EQ(record.order.lines.front().title, "Brass desk lamp");
}

TEST_F(Sightings, TheOrderOfArrivalDoesNotMatter) {
  const char* statuses[] = {"processing", "shipped", "completed", "shipped", "completed"};
  std::vector<Observation> pages;
  for (int i = 0; i < 5; ++i) {
    auto one = order("1", "Lamp " + std::to_string(i));
    one["status"] = statuses[i];
    pages.push_back(
        seen("2026-09-0" + std::to_string(i + 1) + "T10:00:00Z", {one}, i % 2 ? "order-detail" : "order-list"));
  }
  auto forwards = open(folder / "a.db");
  auto backwards = open(folder / "b.db");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    forwards.orders().record(pages[i], now);
    backwards.orders().record(pages[pages.size() - 1 - i], now);
  }
  EXPECT_EQ(forwards.orders().facts(order_id("1"))->record, backwards.orders().facts(order_id("1"))->record);
  EXPECT_EQ(whole_export(forwards), whole_export(backwards));
}

TEST_F(Sightings, AMessageIsKnownByItsTextOrItsId) {
  auto ledger = open();
  const auto first = message("2026-09-01T08:00:00Z", "Where is my lamp?");
  ledger.conversations().record(std::vector{first, first}, now);
  ledger.conversations().record(std::vector{message("2026-09-01T08:00:00Z", "Where is my lamp?", {{"orderId", "1"}})},
                                now);
  const auto facts = ledger.conversations().with(store_id("1105843321"));
  ASSERT_EQ(facts.messages.size(), 1U);
  EXPECT_THAT(facts.messages[0].order_id, Optional(order_id("1")));
}

TEST_F(Sightings, TheNewestNoteCountsAlsoWhenTheClockStandsStill) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  for (const char* state : {"asked", "refused", "promised", "granted"})
    ledger.orders().record(agreement("1", state, "2026-09-07T12:00:00Z"));
  const auto agreements = ledger.orders().facts(order_id("1"))->agreements;
  ASSERT_EQ(agreements.size(), 4U);
  EXPECT_EQ(agreements.back().state, AgreementState::granted);
}

TEST_F(Sightings, AWordTakenBackLeavesWhatWasSaidOfOtherItems) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  const auto lines = [&] {
    std::vector<std::string> said;
    const auto facts = ledger.orders().facts(order_id("1"));
    for (const auto& word : facts->problems) said.push_back(word.line_id ? word.line_id->text() : "order");
    return said;
  };
  for (const char* line : {"", "11", "12"})
    ledger.orders().record(problem("1", line, "problem", "2026-09-07T12:00:00Z"));
  ledger.orders().record(problem("1", "11", "fine", "2026-09-07T12:00:00Z"));
  ledger.orders().record(problem("1", "11", "none", "2026-09-07T12:00:00Z"));
  EXPECT_THAT(lines(), testing::ElementsAre("order", "12"));
  ledger.orders().record(problem("1", "11", "fine", "2026-09-07T12:00:00Z"));
  EXPECT_THAT(lines(), testing::ElementsAre("order", "12", "11"));
  ledger.orders().record(problem("1", "", "none", "2026-09-07T12:00:00Z"));
  EXPECT_THAT(lines(), testing::IsEmpty());
  // What was said and taken back stays in the history.
  EXPECT_EQ(ledger.history().of(order_id("1"), std::nullopt, 20, std::nullopt).events.size(), 8U);
}

TEST_F(Sightings, TimesWithMillisecondsSortAmongThoseWithout) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1", "First")}), now);
  ledger.orders().record(seen("2026-09-01T10:00:00.250Z", {order("1", "Second")}), now);
  ledger.conversations().record(
      std::vector{message("2026-09-01T10:00:00.500Z", "b"), message("2026-09-01T10:00:00Z", "a")}, now);
  EXPECT_EQ(ledger.orders().facts(order_id("1"))->record.order.lines[0].title, "Second");
  EXPECT_EQ(ledger.conversations().with(store_id("1105843321")).messages.back().text, "b");
  EXPECT_EQ(ledger.history().of(order_id("1"), std::nullopt, 9, std::nullopt).events.at(0).at,
            at("2026-09-01T10:00:00.250Z"));
}

TEST_F(Sightings, SeveralProcessesSeeEachOthersWrites) {
  auto one = open();
  auto other = open();
  one.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  EXPECT_TRUE(other.orders().facts(order_id("1")));
  other.orders().record(seen("2026-09-01T10:00:00Z", {order("2")}), now);
  EXPECT_TRUE(one.orders().facts(order_id("2")));
}

TEST_F(Sightings, ALedgerDeletedUnderAProcessIsNoticed) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(file.string() + suffix);
  EXPECT_TRUE(ledger.is_replaced());
  EXPECT_EQ(failure_of([&] { ledger.orders().record(seen("2026-09-02T10:00:00Z", {order("2")}), now); }),
            Failure::locked);
  ledger = open();
  EXPECT_FALSE(ledger.is_replaced());
  ledger.orders().record(seen("2026-09-02T10:00:00Z", {order("2")}), now);
  EXPECT_TRUE(ledger.orders().facts(order_id("2")));
}

TEST_F(Sightings, ShownRemindersAreKept) {
  EXPECT_THAT(open().reminders().show({"1 ask"}, now), testing::ElementsAre("1 ask"));
  auto other = open();
  EXPECT_TRUE(other.reminders().is_shown("1 ask"));
  EXPECT_FALSE(other.reminders().is_shown("2 ask"));
}

}  // namespace
}  // namespace recourse::ledger
