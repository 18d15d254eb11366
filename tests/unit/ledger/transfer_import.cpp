#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

class Importing : public LedgerTest {
 protected:
  fs::path exported(const Ledger& ledger, const char* name) const { return put(folder / name, whole_export(ledger)); }
};

TEST_F(Importing, TwoMachinesBecomeEqual) {
  auto a = open(folder / "a" / "ledger.db");
  auto b = open(folder / "b" / "ledger.db");
  auto shipped = order("1");
  shipped["status"] = "shipped";
  a.orders().record(seen("2026-09-01T10:00:00Z", {shipped, order("2", "Only on A")}, "order-detail"), now);
  a.orders().record(seen("2026-09-04T10:00:00Z", {order("1")}), now);
  a.orders().record(agreement("1", "asked", "2026-09-07T12:00:00Z"));
  a.conversations().record(std::vector{message("2026-09-01T08:00:00Z", "Hello", {{"author", "unknown"}})}, now);
  a.settings().set({{"botCounts", "true"}, {"language", "\"a\""}}, at("2026-09-01T12:00:00Z"));
  auto renamed = order("1");
  renamed["store"]["name"] = "Vega Official Store";
  b.orders().record(seen("2026-09-03T10:00:00Z", {renamed, order("3", "Only on B")}), now);
  b.orders().record(seen("2026-09-04T10:00:00Z", {order("1")}), at("2026-09-06T12:00:00Z"));
  b.orders().record(agreement("1", "granted", "2026-09-07T12:00:30Z"));
  b.conversations().record(
      std::vector{message("2026-09-01T08:00:00Z", "Hello", {{"author", "buyer"}, {"orderId", "1"}})}, now);
  b.orders().record(std::vector{dispute("71", "3", "open")}, now);
  b.orders().record(seen("2026-09-05T10:00:00Z", {}, "refund-list"), now);
  b.settings().set({{"reminderDays", "[2]"}, {"language", "\"b\""}}, at("2026-09-02T12:00:00Z"));

  const auto from_a = exported(a, "a.json");
  const auto from_b = exported(b, "b.json");
  a.transfer().import_json(from_b, now);
  b.transfer().import_json(from_a, now);
  EXPECT_EQ(whole_export(a), whole_export(b));
  EXPECT_EQ(a.settings().all(), b.settings().all());
  EXPECT_EQ(a.settings().all().at("language"), "\"b\"");
  for (const char* id : {"1", "2", "3"}) {
    const auto in_a = a.orders().facts(order_id(id));
    const auto in_b = b.orders().facts(order_id(id));
    ASSERT_TRUE(in_a && in_b) << id;
    EXPECT_EQ(in_a->record, in_b->record) << id;
    EXPECT_EQ(in_a->disputes, in_b->disputes);
    EXPECT_EQ(in_a->agreements, in_b->agreements);
    EXPECT_EQ(in_a->refund_list_read_at, in_b->refund_list_read_at);
    EXPECT_EQ(in_a->store.messages, in_b->store.messages);
    EXPECT_EQ(in_a->store.name, in_b->store.name);
  }
  EXPECT_EQ(a.orders().facts(order_id("1"))->agreements.back().state, AgreementState::granted);
  EXPECT_EQ(a.search().find("only", 20, std::nullopt).hits.size(), 2U);
}

TEST_F(Importing, BringsWhatTheBuyerTookBackAndAskedToBeRemindedOf) {
  auto a = open(folder / "a.db");
  auto b = open(folder / "b.db");
  a.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  a.orders().record(problem("1", "", "problem", "2026-09-07T12:00:00Z"));
  a.orders().record(problem("1", "", "none", "2026-09-07T12:00:00Z"));
  a.orders().record(AskedReminder{order_id("1"), at("2026-09-08T10:00:00Z"), now});
  b.transfer().import_json(exported(a, "a.json"), now);
  const auto facts = b.orders().facts(order_id("1"));
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->problems, std::vector<Problem>());
  ASSERT_EQ(facts->asked_reminders.size(), 1U);
  EXPECT_EQ(facts->asked_reminders[0].at, at("2026-09-08T10:00:00Z"));
  EXPECT_EQ(whole_export(b), whole_export(a));
}

TEST_F(Importing, IntoItselfChangesNothing) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  ledger.orders().record(seen("2026-09-02T10:00:00Z", {order("1")}), now);
  ledger.orders().record(agreement("1", "asked", "2026-09-07T12:00:00Z"));
  const auto before = whole_export(ledger);
  const auto imported = ledger.transfer().import_json(exported(ledger, "x.json"), now);
  EXPECT_EQ(imported.events, 2);
  EXPECT_EQ(imported.new_events, 0);
  EXPECT_EQ(whole_export(ledger), before);
  EXPECT_EQ(ledger.stats().notes, 1);
}

TEST_F(Importing, TakesAFileThatAnotherProgramSortedAndIndented) {
  auto ledger = open(folder / "a.db");
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  const auto file_sorted = put(folder / "x.json", json::parse(whole_export(ledger)).dump(4));
  auto other = open(folder / "b.db");
  EXPECT_EQ(other.transfer().import_json(file_sorted, now).new_events, 1);
  EXPECT_EQ(whole_export(other), whole_export(ledger));
}

TEST_F(Importing, OfALedgerWhoseClockWasAheadSaysHowFarAndTakesItByThatClock) {
  const auto wrong = at("2031-03-01T12:00:00Z");
  auto ahead = open(folder / "ahead" / "ledger.db");
  ahead.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  ahead.orders().record(seen("2031-03-01T12:00:00Z", {order("2")}), wrong);
  ahead.settings().set({{"botCounts", "true"}}, at("2031-02-01T12:00:00Z"));
  const auto file = exported(ahead, "ahead.json");

  auto ledger = open();
  try {
    ledger.transfer().import_json(file, now);
    FAIL() << "times still to come were taken in";
  } catch (const NotImportable& refused) {
    EXPECT_EQ(refused.unfit, Unfit::ahead);
    EXPECT_EQ(refused.latest, wrong);
    EXPECT_THAT(refused.what(), testing::HasSubstr("2031-03-01T12:00:00Z"));
  }
  EXPECT_EQ(ledger.stats().events, 0);

  ledger.transfer().import_json(file, wrong);
  ledger.be_at(now);
  EXPECT_EQ(whole_export(ledger), whole_export(ahead));
  ledger.orders().record(seen("2026-09-07T12:00:00Z", {order("2", "Seen by the right clock")}), now);
  EXPECT_EQ(ledger.orders().facts(order_id("2"))->record.order.lines.front().title, "Seen by the right clock");
}

TEST_F(Importing, ADayAheadIsOfAnotherClockAndIsTakenIn) {
  auto ahead = open(folder / "ahead" / "ledger.db");
  ahead.orders().record(seen("2026-09-08T12:00:00Z", {order("1")}), at("2026-09-08T12:00:00Z"));
  EXPECT_EQ(open().transfer().import_json(exported(ahead, "ahead.json"), now).orders, 1);
  EXPECT_THROW(open().transfer().import_json(folder / "ahead.json", now - std::chrono::milliseconds(1)), NotImportable);
}

TEST_F(Importing, RefusesForeignAndNewerFilesBeforeWriting) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  auto source = open(folder / "source.db");
  source.orders().record(seen("2026-09-01T10:00:00Z", {order("2"), order("3")}), now);
  const auto good = json::parse(whole_export(source));
  const auto before = whole_export(ledger);
  const auto refused = [&](const std::string& text, bool newer = false) {
    try {
      ledger.transfer().import_json(put(folder / "x.json", text), now);
    } catch (const NotImportable& error) {
      EXPECT_EQ(error.unfit == Unfit::newer, newer) << error.what();
      EXPECT_EQ(whole_export(ledger), before);
      return true;
    }
    return false;
  };
  const auto with = [&](const std::string& pointer, const json& value) {
    auto changed = good;
    changed[json::json_pointer(pointer)] = value;
    return changed.dump();
  };
  EXPECT_TRUE(refused(""));
  EXPECT_TRUE(refused("[]"));
  EXPECT_TRUE(refused("{}"));
  EXPECT_TRUE(refused("hello"));
  EXPECT_TRUE(refused(good.dump().substr(0, good.dump().size() - 5)));
  EXPECT_TRUE(refused(with("/format", "another")));
  EXPECT_TRUE(refused(with("/version", 2), true));
  EXPECT_TRUE(refused(with("/version", "1")));
  EXPECT_TRUE(refused(with("/events/1/kind", "surprise")));
  EXPECT_TRUE(refused(with("/events/1/orderId", "9")));
  EXPECT_TRUE(refused(with("/events/1/at", "yesterday")));
  EXPECT_TRUE(refused(with("/events/1/body/orderId", "x'; DROP TABLE events")));
  EXPECT_TRUE(refused(with("/events/1", "text")));
  EXPECT_TRUE(refused(
      with("/settings",
           json::array({{{"name", std::string(100, 'x')}, {"value", 1}, {"changedAt", "2026-09-01T10:00:00Z"}}}))));
  EXPECT_TRUE(
      refused("{\"format\":\"recourse-ledger\",\"version\":1,\"events\":[{\"a\":" + std::string(100'000, '[') + "}]}"));
  EXPECT_THROW(ledger.transfer().import_json(folder / "missing.json", now), NotImportable);
  const json store{
      {"name", "store:7"}, {"value", {{"utcOffsetMinutes", "noon"}}}, {"changedAt", "2026-09-01T10:00:00Z"}};
  put(folder / "x.json",
      with("/settings",
           json::array({{{"name", "botCounts"}, {"value", true}, {"changedAt", "2026-09-01T10:00:00Z"}}, store})));
  try {
    ledger.transfer().import_json(folder / "x.json", now);
    ADD_FAILURE();
  } catch (const NotImportable& refusal) {
    EXPECT_THAT(refusal.what(), testing::HasSubstr("/settings/1/value/utcOffsetMinutes: "));
  }
  EXPECT_FALSE(refused(good.dump()));
  EXPECT_TRUE(ledger.orders().facts(order_id("3")));
}

}  // namespace
}  // namespace recourse::ledger
