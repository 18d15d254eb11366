#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "app/methods.h"
#include "codec/reader.h"

namespace recourse::app {
namespace {

using nlohmann::json;
using testing::ElementsAre;

class AllOrders : public testing::Test {
 protected:
  AllOrders() {
    std::string name = (std::filesystem::temp_directory_path() / "recourse-orders-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    context_.emplace(folder_ / "ledger.db", platform::Clock::fixed_at(parse_instant("2026-09-07T12:00:00Z").value()));
  }
  ~AllOrders() override {
    context_.reset();
    std::filesystem::remove_all(folder_);
  }

  json ask(const char* method, const json& params) {
    const codec::Document document(params.dump());
    return json::parse(call_text(*context_, method, document.root()));
  }

  void see(const std::string& id, const json& placed_on, const json& more = json::object()) {
    json order = {{"orderId", id},
                  {"status", "completed"},
                  {"placedOn", placed_on},
                  {"total", {{"amount", "12.50"}, {"currency", "EUR"}}},
                  {"store", {{"storeId", "77"}, {"name", "Vega Store"}}},
                  {"lines", {{{"lineId", id}, {"title", "Desk lamp"}}}}};
    order.update(more);
    ask("page.observe", {{"page",
                          {{"kind", "order-detail"},
                           {"url", "https://www.aliexpress.com/p/order/detail.html?orderId=" + id},
                           {"seenAt", "2026-09-07T11:00:00Z"},
                           {"complete", true}}},
                         {"orders", {order}}});
  }

  void dispute(const std::string& id, const char* state) {
    ask("dispute.record",
        {{"disputes", {{{"disputeId", id}, {"orderId", id}, {"state", state}, {"respondBy", "2026-09-20"}}}}});
  }

  std::vector<std::string> ids(int limit, const char* first = "newest") {
    std::vector<std::string> ids;
    json cursor = nullptr;
    do {
      const auto page = ask("ledger.orders", {{"limit", limit}, {"cursor", cursor}, {"first", first}});
      EXPECT_LE(page["orders"].size(), static_cast<std::size_t>(limit));
      EXPECT_EQ(page["total"].is_null(), !cursor.is_null());
      for (const auto& row : page["orders"]) ids.push_back(row["orderId"]);
      cursor = page["cursor"];
    } while (!cursor.is_null());
    return ids;
  }

  std::filesystem::path folder_;
  std::optional<Context> context_;
};

TEST_F(AllOrders, ComeOnceEachNewestFirstWhateverTheSizeOfAPage) {
  see("8100000000000001", "2020-01-01");
  see("8100000000000002", "2026-08-25");
  see("8100000000000003", "2026-08-20");
  see("8100000000000004", "2026-08-20");
  const auto whole = ids(250);
  EXPECT_THAT(whole, ElementsAre("8100000000000002", "8100000000000004", "8100000000000003", "8100000000000001"));
  for (const int limit : {1, 2, 3, 4}) EXPECT_EQ(ids(limit), whole) << limit;
}

TEST_F(AllOrders, BeginWithWhatNeedsTheBuyerWhereTheyAreAskedForSo) {
  const auto until = [](const char* day) {
    return json{{"windows", {{{"kind", "until-date"}, {"date", day}, {"reasonClass", "any"}}}}};
  };
  see("8100000000000001", "2024-03-01");
  dispute("8100000000000001", "waiting-buyer");                         // its answer is due, old as it is
  see("8100000000000002", "2026-08-28", until("2026-11-20"));           // has time
  see("8100000000000003", "2026-07-01", until("2026-09-09"));           // ends the day after tomorrow
  see("8100000000000004", "2026-08-20", {{"windows", json::array()}});  // its last day is not known
  see("8100000000000009", "2019-05-05");
  see("8100000000000008", "2019-05-06");
  const auto whole = ids(250, "urgent");
  EXPECT_THAT(whole, ElementsAre("8100000000000003", "8100000000000001", "8100000000000004", "8100000000000002",
                                 "8100000000000008", "8100000000000009"));
  const std::multiset<std::string> all(whole.begin(), whole.end());
  for (const int limit : {1, 2, 3, 4, 5, 6}) {
    const auto paged = ids(limit, "urgent");
    EXPECT_EQ(std::multiset<std::string>(paged.begin(), paged.end()), all) << limit;
  }
  // What needs the buyer is on the first page, however short.
  const auto first = ids(2, "urgent");
  EXPECT_THAT(std::vector(first.begin(), first.begin() + 2), ElementsAre("8100000000000003", "8100000000000001"));
}

TEST_F(AllOrders, ComeOnceEachWhateverIsKnownOrNotedOfThem) {
  see("8100000000000001", nullptr);
  see("8100000000000002", "2026-08-20");
  see("8100000000000003", "2020-08-20");
  see("8100000000000004", "2020-08-21");
  ask("problem.record", {{"orderId", "8100000000000003"}, {"state", "problem"}});
  ask("agreement.record", {{"orderId", "8100000000000003"}, {"state", "refused"}});
  ask("problem.record", {{"orderId", "8100000000000002"}, {"state", "problem"}});
  dispute("8100000000000002", "open");
  dispute("8100000000000004", "cancelled");
  dispute("8100000000000077", "open");  // of an order never seen
  for (const int limit : {1, 2, 3, 4, 250}) {
    auto paged = ids(limit, "urgent");
    std::ranges::sort(paged);
    EXPECT_THAT(paged, ElementsAre("8100000000000001", "8100000000000002", "8100000000000003", "8100000000000004"))
        << limit;
  }
}

TEST_F(AllOrders, HaveAmongThemThoseNeverSeenWhoseDisputeAsksSomethingOfTheBuyer) {
  see("8100000000000001", nullptr);
  see("8100000000000002", "2026-08-20");
  dispute("8100000000000077", "waiting-buyer");
  dispute("8100000000000076", "return-pending");
  dispute("8100000000000075", "open");
  dispute("8100000000000002", "waiting-buyer");
  for (const char* first : {"urgent", "newest"})
    for (const int limit : {1, 2, 3, 4, 5, 250}) {
      auto paged = ids(limit, first);
      std::ranges::sort(paged);
      EXPECT_THAT(paged, ElementsAre("8100000000000001", "8100000000000002", "8100000000000076", "8100000000000077"))
          << first << limit;
    }
  EXPECT_EQ(ask("ledger.orders", json::object())["total"], 4);
}

TEST_F(AllOrders, HaveTheVerdictsOwnAnswerAndTheirCounts) {
  const json window = {{"windows", {{{"kind", "until-date"}, {"date", "2026-09-10"}, {"reasonClass", "any"}}}}};
  see("8100000000000001", "2026-08-20", window);
  see("8100000000000002", "2020-01-01");
  const auto page = ask("ledger.orders", json::object());
  const auto& row = page["orders"][0];
  const auto verdict = ask("order.check", {{"orderId", row["orderId"]}});
  EXPECT_EQ(row["code"], verdict["refund"]["code"]);
  EXPECT_EQ(row["deadline"], verdict["refund"]["deadline"]);
  EXPECT_EQ(row["nextStep"], verdict["nextStep"]);
  EXPECT_EQ(row["title"], "Desk lamp");
  EXPECT_EQ(row["seenAt"], "2026-09-07T11:00:00Z");
  EXPECT_EQ(page["today"], "2026-09-07");
  EXPECT_EQ(page["total"], 2);
  EXPECT_EQ(page["standings"]["needs-you"].get<int>() + page["standings"]["worth-opening"].get<int>(), 1);
  EXPECT_EQ(page["standings"]["over"], 1);
  EXPECT_EQ(page["marks"][0]["kind"], "ask");
  EXPECT_EQ(page["marks"][0]["orderId"], "8100000000000001");
  EXPECT_EQ(page["months"][0],
            json({{"asked", "0"}, {"atStake", "12.50"}, {"currency", "EUR"}, {"gotBack", "0"}, {"month", "2026-09"}}));
}

TEST_F(AllOrders, TellWhatEachBringsToThePicture) {
  see("8100000000000001", "2026-08-20",
      {{"completedOn", "2026-09-01"}, {"windows", {{{"kind", "until-date"}, {"date", "2026-10-05"}}}}});
  see("8100000000000002", "2026-08-20",
      {{"completedOn", "2026-09-01"}, {"windows", {{{"kind", "until-date"}, {"date", "2026-10-06"}}}}});
  ask("agreement.record", {{"orderId", "8100000000000001"},
                           {"state", "asked"},
                           {"on", "2026-09-02"},
                           {"amount", {{"amount", "4.25"}, {"currency", "EUR"}}}});
  ask("agreement.record", {{"orderId", "8100000000000002"}, {"state", "paid"}, {"on", "2026-09-03"}});
  const auto page = ask("ledger.orders", json::object());
  ASSERT_EQ(page["orders"].size(), 2U);
  const auto& [paid, asked] = std::pair(page["orders"][0], page["orders"][1]);
  EXPECT_EQ(asked["money"], json::parse(R"([{"asked":"4.25","currency":"EUR","month":"2026-09"},
                                            {"atStake":"12.50","currency":"EUR","month":"2026-10"}])"));
  EXPECT_FALSE(asked.contains("withoutAmount"));
  EXPECT_EQ(paid["withoutAmount"], 1);
  EXPECT_EQ(page["withoutAmount"], 1);
}

TEST_F(AllOrders, RefuseACursorThatWasNeverGivenAndTooLongAPage) {
  EXPECT_THROW(ask("ledger.orders", {{"cursor", "newest/abc"}}), codec::BadValue);
  EXPECT_THROW(ask("ledger.orders", {{"cursor", "dated/2026-01-01/1"}}), codec::BadValue);
  EXPECT_THROW(ask("ledger.orders", {{"limit", 301}}), codec::BadValue);
  EXPECT_THROW(ask("ledger.orders", {{"first", "oldest"}}), codec::BadValue);
  for (const char* cursor : {"newest/7", "reaching/7", "reaching/2026-13-01/7", "noted/x", "disputed/1/2", "unseen/x",
                             "unseen/1/2", "", "others"})
    EXPECT_THROW(ask("ledger.orders", {{"first", "urgent"}, {"cursor", cursor}}), codec::BadValue) << cursor;
}

TEST_F(AllOrders, CanBeExportedByChoice) {
  for (const char* id : {"8100000000000001", "8100000000000002", "8100000000000003"}) see(id, "2026-08-20");
  const json chosen = {"8100000000000003", "8100000000000001"};
  const std::string csv = ask("ledger.export", {{"format", "csv"}, {"orderIds", chosen}})["chunk"];
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 3);
  EXPECT_THAT(csv, testing::Not(testing::HasSubstr("8100000000000002")));
  const std::string whole = ask("ledger.export", {{"format", "json"}, {"orderIds", chosen}})["chunk"];
  EXPECT_EQ(json::parse(whole)["events"].size(), 2U);
  EXPECT_THROW(ask("ledger.export", {{"orderIds", json::array()}}), codec::BadValue);
  EXPECT_THROW(ask("ledger.export", {{"orderIds", {"x"}}}), codec::BadValue);
}

TEST_F(AllOrders, AreNoneInAnEmptyLedger) {
  const auto page = ask("ledger.orders", json::object());
  EXPECT_EQ(page["total"], 0);
  EXPECT_TRUE(page["orders"].empty());
  EXPECT_TRUE(page["cursor"].is_null());
}

}  // namespace
}  // namespace recourse::app
