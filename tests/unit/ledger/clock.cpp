#include <random>
#include <set>

#include "codec/names.h"
#include "ledger/database.h"
#include "ledger/rebuild.h"
#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

using namespace std::chrono_literals;

class Clock : public LedgerTest {
 protected:
  const Instant ahead = at("2027-09-07T12:00:00Z");

  static json with_status(const std::string& id, const std::string& status) {
    auto shown = order(id);
    shown["status"] = status;
    return shown;
  }
  static Observation page(Instant when, const json& shown, const char* kind = "order-list") {
    return seen(format_instant(when), {shown}, kind);
  }
  static Observation reading(Instant when, const char* kind) {
    auto page = seen(format_instant(when), {}, kind);
    if (page.page.kind == PageKind::conversation) page.page.store_id = store_id("1105843321");
    return page;
  }
  static std::set<std::string> reaching(const Ledger& ledger) {
    std::set<std::string> ids;
    ledger.orders().for_each_reaching(parse_page_date("2026-01-01").value(),
                                      [&](const OrderFacts& facts) { ids.insert(facts.record.order.order_id.text()); });
    return ids;
  }
  static OrderStatus status_of(const Ledger& ledger, const std::string& id) {
    return ledger.orders().facts(order_id(id))->record.order.status;
  }
};

TEST_F(Clock, ASightingAheadGivesWayToAnOlderOneAsSoonAsTheClockIsRight) {
  auto ledger = open();
  ledger.orders().record(page(now - 24h, with_status("1", "shipped")), now);
  ledger.orders().record(page(ahead, with_status("1", "cancelled"), "order-detail"), ahead);
  EXPECT_EQ(status_of(ledger, "1"), OrderStatus::cancelled);
  ledger.be_at(now);
  EXPECT_EQ(status_of(ledger, "1"), OrderStatus::shipped);
  EXPECT_THAT(reaching(ledger), testing::ElementsAre("1"));
  EXPECT_EQ(ledger.search().find("lamp", 9, std::nullopt).hits.at(0).status, OrderStatus::shipped);
  EXPECT_THAT(
      ledger.orders().to_remind_of(parse_page_date("2026-09-07").value(), parse_page_date("2026-01-01").value()),
      testing::ElementsAre(order_id("1")));
}

TEST_F(Clock, ANewSightingWinsOverOneAheadAndGoesOnWinning) {
  auto ledger = open();
  ledger.orders().record(page(ahead, with_status("1", "cancelled"), "order-detail"), ahead);
  ledger.orders().record(page(now, with_status("1", "shipped")), now);
  ledger.orders().record(page(now + 1h, with_status("2", "shipped")), now + 1h);
  EXPECT_EQ(status_of(ledger, "1"), OrderStatus::shipped);
  EXPECT_THAT(reaching(ledger), testing::ElementsAre("1", "2"));
  const auto record = ledger.orders().facts(order_id("1"))->record;
  EXPECT_EQ(record.last_seen_at, now);
  EXPECT_EQ(record.first_seen_at, now);
  EXPECT_FALSE(record.ended_on_detail);
}

TEST_F(Clock, TheSameSeenAgainWithTheClockAheadHidesNoLaterTime) {
  auto ledger = open();
  for (const Instant when : {now - 48h, ahead, now - 24h, now}) {
    ledger.orders().record(page(when, with_status("1", "shipped"), "order-detail"), when);
    auto disputes = reading(when, "refund-list");
    disputes.disputes = {dispute("71", "1", "open")};
    ledger.orders().record(disputes, when);
    ledger.orders().record(reading(when, "conversation"), when);
  }
  const auto facts = *ledger.orders().facts(order_id("1"));
  EXPECT_EQ(facts.record.last_seen_at, now);
  EXPECT_THAT(facts.record.detail_read_at, testing::Optional(now));
  EXPECT_THAT(facts.refund_list_read_at, testing::Optional(now));
  EXPECT_THAT(facts.store.conversation_read_at, testing::Optional(now));
  EXPECT_EQ(facts.disputes.at(0).last_seen_at, now);
}

TEST_F(Clock, WhatWasReadAheadGivesWayToWhatWasReadBefore) {
  auto ledger = open();
  ledger.orders().record(page(now, with_status("1", "shipped")), now);
  for (const Instant when : {now - 1h, ahead}) {
    ledger.orders().record(reading(when, "refund-list"), when);
    ledger.orders().record(reading(when, "conversation"), when);
  }
  ledger.be_at(now);
  const auto facts = *ledger.orders().facts(order_id("1"));
  EXPECT_THAT(facts.refund_list_read_at, testing::Optional(now - 1h));
  EXPECT_THAT(facts.store.conversation_read_at, testing::Optional(now - 1h));
  EXPECT_THAT(ledger.conversations().with(store_id("1105843321")).conversation_read_at, testing::Optional(now - 1h));
}

TEST_F(Clock, AStoresNameOfAClockAheadGivesWay) {
  auto ledger = open();
  auto renamed = order("1");
  renamed["store"]["name"] = "Of next year";
  ledger.orders().record(page(now - 1h, order("1")), now);
  ledger.orders().record(page(ahead, renamed), ahead);
  ledger.be_at(now);
  EXPECT_EQ(ledger.conversations().with(store_id("1105843321")).name, "Vega Store");
  ledger.orders().record(page(now, order("2")), now);
  EXPECT_EQ(ledger.conversations().with(store_id("1105843321")).name, "Vega Store");
}

TEST_F(Clock, ADisputeSeenAheadGivesWay) {
  auto ledger = open();
  ledger.orders().record(page(now - 2h, order("1")), now);
  ledger.orders().record(std::vector{dispute("71", "1", "resolved")}, ahead);
  ledger.orders().record(std::vector{dispute("71", "1", "open")}, now);
  const auto facts = *ledger.orders().facts(order_id("1"));
  EXPECT_EQ(facts.disputes.at(0).dispute.state, DisputeState::open);
  EXPECT_THAT(facts.disputes.at(0).changed_at, testing::Optional(now));
}

Instant sent_at(const Ledger& ledger, std::size_t message) {
  return ledger.conversations().with(store_id("1105843321")).messages.at(message).sent_at;
}

TEST_F(Clock, NoMessageWasSentAfterItWasRecorded) {
  auto ledger = open();
  const auto dated_ahead = message("2027-09-07T12:00:00Z", "Where is it?");
  ledger.conversations().record({dated_ahead, message("2026-09-06T12:00:00Z", "Hello")}, now);
  EXPECT_EQ(sent_at(ledger, 0), now - 24h);
  EXPECT_EQ(sent_at(ledger, 1), now);
  ledger.conversations().record({dated_ahead},
                                now + 1h);  // the same page again: neither another message nor a later one
  EXPECT_EQ(ledger.stats().messages, 2);
  EXPECT_EQ(sent_at(ledger, 1), now);
}

TEST_F(Clock, AMessageOfAClockAheadIsOneOfNowWhenItIsSeenAgain) {
  auto ledger = open();
  const auto dated_ahead = message("2027-09-07T12:00:00Z", "Where is it?");
  ledger.conversations().record({dated_ahead}, ahead);
  ledger.be_at(now);
  EXPECT_EQ(sent_at(ledger, 0), ahead);
  ledger.conversations().record({dated_ahead}, now);
  EXPECT_EQ(ledger.stats().messages, 1);
  EXPECT_EQ(sent_at(ledger, 0), now);
  ledger.be_at(ahead + 24h);  // made anew from its events
  ledger.conversations().record({message("2027-09-08T12:00:00Z", "Hello")}, ahead + 24h);
  EXPECT_EQ(sent_at(ledger, 0), now);
}

TEST_F(Clock, ANoteOfAClockAheadGivesWayToWhatTheBuyerWroteSince) {
  auto ledger = open();
  const auto write = [&](const char* note, Instant when) {
    ledger.orders().record(Note{order_id("1"), {}, note, {}, when});
  };
  const auto newest = [&] { return ledger.orders().notes(order_id("1")).back().note; };
  write("It arrived", now - 24h);
  write("It is broken", ahead);
  EXPECT_EQ(newest(), "It is broken");
  ledger.be_at(now);
  EXPECT_EQ(newest(), "It arrived");
  write("It hums", now);
  EXPECT_EQ(newest(), "It hums");
  write("It hums no more", now + 1min);
  EXPECT_EQ(newest(), "It hums no more");
}

TEST_F(Clock, ASettingChangedAheadGivesWayToAnImportedOne) {
  auto ledger = open();
  ledger.settings().set({{"botCounts", "true"}}, ahead);
  const auto file =
      put(folder / "in.json", R"({"format":"recourse-ledger","version":1,"events":[],"reminders":[],"settings":[)"
                              R"({"name":"botCounts","value":false,"changedAt":"2026-09-01T00:00:00Z"}]})");
  EXPECT_EQ(ledger.transfer().import_json(file, now).new_settings, 1);
  EXPECT_THAT(ledger.settings().find("botCounts"), testing::Optional(std::string("false")));
}

TEST_F(Clock, ShownRemindersAreNotForgottenByAClockAhead) {
  auto ledger = open();
  ledger.reminders().show({"1 ask"}, now);
  ledger.reminders().show({"2 ask"}, at("2099-01-01T00:00:00Z"));
  EXPECT_TRUE(ledger.reminders().is_shown("1 ask"));
}

/// What can be asked of a ledger, as one text.
std::string told(const Ledger& ledger) {
  std::string text;
  for (const char* id : {"1", "2", "3"}) {
    const auto facts = ledger.orders().facts(order_id(id));
    if (!facts) continue;
    text += codec::stored_text(facts->record) + "\n";
    for (const auto& dispute : facts->disputes) text += codec::stored_text(dispute) + "\n";
    const auto& read_at = facts->refund_list_read_at;
    text += (read_at ? format_instant(*read_at) : "unread") + " " + facts->store.name + " ";
    const auto& conversation = facts->store.conversation_read_at;
    text += (conversation ? format_instant(*conversation) : "unread") + "\n";
    for (const auto& message : facts->store.messages) text += codec::stored_text(message) + "\n";
  }
  return text;
}

// Pages are read while the clock stands now a year ahead, now behind, now right. At every step the ledger tells what it
// would tell if all were made anew from its events, and an order stands as its last page that is not still to come.
TEST_F(Clock, WhateverItDidTheLedgerIsWhatItsEventsMakeIt) {
  const char* const statuses[] = {"unpaid", "processing", "shipped", "completed", "cancelled"};
  const char* const states[] = {"open", "waiting-buyer", "resolved"};
  const Instant start = at("2026-01-01T00:00:00Z");
  const char* more = std::getenv("RECOURSE_HISTORIES");
  const int histories = more ? std::atoi(more) : 12;
  for (int seed = 1; seed <= histories; ++seed) {
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto one_of = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto path = folder / ("history-" + std::to_string(seed)) / "ledger.db";
    auto ledger = open(path);
    std::map<std::string, std::vector<std::pair<Instant, std::string>>> lists;  // the plain model
    auto clock = start;
    for (int step = 0; step < 25; ++step) {
      clock = start + std::chrono::hours(one_of(2'000)) + (one_of(4) == 0 ? 24h * 365 : 0h);
      const std::string id = std::to_string(1 + one_of(3));
      const std::string status = statuses[one_of(5)];
      const auto when = clock - std::chrono::hours(one_of(3) == 0 ? one_of(500) : 0);
      switch (one_of(6)) {
        case 0: {
          auto detail = seen(format_instant(when), {with_status("3", status)}, "order-detail");
          detail.orders[0].lines[0].dispute_offered = one_of(2) == 0;
          ledger.orders().record(detail, clock);
          break;
        }
        case 1: {
          auto refunds = reading(when, "refund-list");
          refunds.disputes = {dispute("71", "1", states[one_of(3)])};
          ledger.orders().record(refunds, clock);
          break;
        }
        case 2: {
          auto conversation = reading(when, "conversation");
          conversation.messages = {message(format_instant(start + 24h * (100 * one_of(5))), "Hello")};
          ledger.orders().record(conversation, clock);
          break;
        }
        default: {
          auto shown = with_status(id, status);
          shown["store"]["name"] = "Store " + std::to_string(one_of(3));
          ledger.orders().record(seen(format_instant(when), {shown}), clock);
          if (id != "3") lists[id].emplace_back(when, status);
        }
      }
      if (one_of(3) == 0) clock = start + std::chrono::hours(one_of(2'000));
      ledger.be_at(clock);
      const auto copy = folder / "copy.db";
      fs::remove(copy);
      ledger.backups().write_to(copy);
      {
        Database database(copy, clock);
        in_transaction(database, [&] { rebuild_all(database); });
      }
      auto anew = Ledger::open(copy, clock);
      ASSERT_EQ(told(ledger), told(anew)) << "seed " << seed << ", step " << step;
      const auto listed = reaching(ledger);
      for (const auto& [order, seen_as] : lists) {
        const auto last = std::ranges::max_element(seen_as, [&](const auto& a, const auto& b) {
          return a.first == b.first ? a.second < b.second : is_earlier(a.first, b.first, clock);
        });
        const auto status_now = status_of(ledger, order);
        ASSERT_EQ(codec::name_of(status_now), last->second) << "seed " << seed << ", step " << step;
        const bool is_paid = last->second != "unpaid" && last->second != "cancelled";
        ASSERT_TRUE(!is_paid || listed.contains(order)) << "seed " << seed << ", step " << step;
      }
    }
    fs::remove_all(path.parent_path());
  }
}

}  // namespace
}  // namespace recourse::ledger
