#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

class Exporting : public LedgerTest {};

TEST_F(Exporting, IsOneJsonDocumentWithEverythingInIt) {
  auto ledger = open();
  auto page = seen("2026-09-01T10:00:00Z", {order("1"), order("2")});
  page.disputes = {dispute("71", "1", "open")};
  page.messages = {message("2026-09-01T08:00:00Z", "Hello \"you\"\n😀")};
  ledger.orders().record(page, now);
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {}, "refund-list"), now);
  ledger.orders().record(agreement("1", "granted", "2026-09-07T12:00:00Z"));
  ledger.orders().record_draft(order_id("1"), std::nullopt, "message", "Dear seller", now);
  ledger.settings().set({{"botCounts", "true"}}, now);
  ledger.reminders().show({"1 ask"}, now);
  const auto root = json::parse(whole_export(ledger));
  EXPECT_EQ(root.at("format"), "recourse-ledger");
  EXPECT_EQ(root.at("version"), 1);
  std::map<std::string, int> kinds;
  for (const auto& event : root.at("events")) ++kinds[event.at("kind")];
  EXPECT_EQ(kinds, (std::map<std::string, int>{
                       {"agreement", 1}, {"dispute", 1}, {"draft", 1}, {"message", 1}, {"order", 2}, {"read", 1}}));
  EXPECT_EQ(root.at("settings").at(0).at("name"), "botCounts");
  EXPECT_EQ(root.at("reminders").at(0).at("reminderId"), "1 ask");
}

TEST_F(Exporting, AnEmptyLedgerIsADocumentToo) { EXPECT_TRUE(json::parse(whole_export(open())).at("events").empty()); }

TEST_F(Exporting, PiecesOfAnySizeGiveTheSameText) {
  auto ledger = open();
  std::vector<Message> at_once;
  for (int i = 0; i < 40; ++i) at_once.push_back(message("2026-09-01T08:00:00Z", "Größe 蓝牙 😀 " + std::to_string(i)));
  ledger.conversations().record(at_once, now);
  for (int i = 1; i < 30; ++i) ledger.orders().record(seen("2026-09-01T10:00:00Z", {order(std::to_string(i))}), now);
  const auto whole = whole_export(ledger, 1'000'000);
  for (const std::size_t most : {64U, 100U, 333U, 4096U}) EXPECT_EQ(whole_export(ledger, most), whole) << most;
}

TEST_F(Exporting, SomeOrdersAloneGiveAFileThatCanBeImportedAndNothingOfTheOthers) {
  auto ledger = open();
  for (int i = 1; i < 6; ++i) {
    ledger.orders().record(seen("2026-09-01T10:00:00Z", {order(std::to_string(i))}), now);
    ledger.orders().record(agreement(std::to_string(i), "asked", "2026-09-07T12:00:00Z"));
  }
  ledger.settings().set({{"botCounts", "true"}}, now);
  const std::set<OrderId> only{order_id("2"), order_id("4"), order_id("99")};
  const auto exported = [&](std::size_t most) {
    std::string text;
    std::optional<std::string> position;
    do {
      const auto piece = ledger.transfer().export_json(position, most, only);
      text += piece.text;
      position = piece.next;
    } while (position);
    return text;
  };
  const auto whole = exported(1'000'000);
  for (const std::size_t most : {64U, 333U}) EXPECT_EQ(exported(most), whole) << most;
  const auto root = json::parse(whole);
  std::map<std::string, int> orders;
  for (const auto& event : root.at("events")) ++orders[event.at("orderId")];
  EXPECT_EQ(orders, (std::map<std::string, int>{{"2", 2}, {"4", 2}}));
  EXPECT_TRUE(root.at("settings").empty());
  auto other = open(folder / "other.db");
  EXPECT_EQ(other.transfer().import_json(put(folder / "some.json", whole), now).orders, 2);
}

TEST_F(Exporting, AForeignPositionIsRefused) {
  const auto ledger = open();
  for (const char* position : {"", "x", "1/9/a/b/0", "////", "1/0/'/\"/x"})
    EXPECT_THROW(ledger.transfer().export_json(std::string(position), 1000), codec::BadValue) << position;
}

}  // namespace
}  // namespace recourse::ledger
