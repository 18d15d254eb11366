#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "app/errors.h"
#include "app/methods.h"

namespace recourse::app {
namespace {

using nlohmann::json;
using testing::ElementsAre;

class Lists : public testing::Test {
 protected:
  Lists() {
    std::string name = (std::filesystem::temp_directory_path() / "recourse-lists-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    context_.emplace(folder_ / "ledger.db", platform::Clock::fixed_at(parse_instant("2026-09-07T12:00:00Z").value()));
  }
  ~Lists() override {
    context_.reset();
    std::filesystem::remove_all(folder_);
  }

  json ask(const char* method, const json& params) {
    const codec::Document document(params.dump());
    return json::parse(call_text(*context_, method, document.root()));
  }

  void see(const std::string& id, const json& placed_on, const char* status = "shipped") {
    ask("page.observe", {{"page",
                          {{"kind", "order-list"},
                           {"url", "https://www.aliexpress.com/p/order/index.html"},
                           {"seenAt", "2026-09-07T11:00:00Z"},
                           {"complete", true}}},
                         {"orders",
                          {{{"orderId", id},
                            {"status", status},
                            {"placedOn", placed_on},
                            {"store", {{"storeId", "77"}, {"name", "Vega Store"}}},
                            {"lines", {{{"lineId", id}, {"title", "Desk lamp"}}}}}}}});
  }

  /// Order ids of all pages of `limit` orders each, in the order they came.
  std::vector<std::string> listed(int limit) {
    std::vector<std::string> ids;
    json cursor = nullptr;
    do {
      const auto page = ask("ledger.lists", {{"limit", limit}, {"cursor", cursor}});
      for (const auto& entry : page["entries"]) ids.push_back(entry["orderId"]);
      cursor = page["cursor"];
    } while (!cursor.is_null());
    return ids;
  }

  std::filesystem::path folder_;
  std::optional<Context> context_;
};

TEST_F(Lists, HaveEveryOrderOnceWhateverTheSizeOfAPage) {
  for (const char* id : {"8100000000000001", "8100000000000002", "8100000000000003"}) see(id, "2026-08-20");
  see("8100000000000004", "2026-08-25");
  see("8100000000000005", nullptr);
  see("8100000000000006", "2026-07-01");
  ask("agreement.record", {{"orderId", "8100000000000006"}, {"state", "asked"}});
  const auto whole = listed(500);
  // Without a day or with a note first, then the newest.
  EXPECT_THAT(whole, ElementsAre("8100000000000005", "8100000000000006", "8100000000000004", "8100000000000003",
                                 "8100000000000002", "8100000000000001"));
  for (const int limit : {1, 2, 3, 4}) EXPECT_EQ(listed(limit), whole) << limit;
}

TEST_F(Lists, LeaveOldOrdersOutUnlessSomethingWasNoted) {
  see("8100000000000001", "2024-01-01");
  see("8100000000000002", "2024-01-01");
  ask("agreement.record", {{"orderId", "8100000000000002"}, {"state", "asked"}});
  EXPECT_THAT(listed(500), ElementsAre("8100000000000002"));
}

TEST_F(Lists, NameTheItemTheStoreAndTheMoney) {
  see("8100000000000001", "2026-08-20", "completed");
  ask("agreement.record", {{"orderId", "8100000000000001"},
                           {"state", "promised"},
                           {"amount", {{"amount", "5.00"}, {"currency", "EUR"}}},
                           {"until", "2026-09-20"}});
  const auto page = ask("ledger.lists", json::object());
  json money;
  for (const auto& entry : page["entries"])
    if (entry["list"] == "money") money = entry;
  EXPECT_EQ(money["title"], "Desk lamp");
  EXPECT_EQ(money["storeName"], "Vega Store");
  EXPECT_EQ(money["amount"], (json{{"amount", "5.00"}, {"currency", "EUR"}}));
  EXPECT_EQ(money["on"], "2026-09-20");
  EXPECT_EQ(money["daysLeft"], 13);
  ask("agreement.record",
      {{"orderId", "8100000000000001"}, {"state", "paid"}, {"amount", {{"amount", "5.00"}, {"currency", "EUR"}}}});
  const auto after = ask("ledger.lists", json::object());
  EXPECT_EQ(after["recovered"], (json{{"sums", {{{"amount", "5.00"}, {"currency", "EUR"}}}}, {"withoutAmount", 0}}));
}

TEST_F(Lists, TellWhatIsKnownOfOneOrder) {
  see("8100000000000001", "2026-08-20");
  ask("problem.record", {{"orderId", "8100000000000001"}, {"lineId", "8100000000000001"}, {"state", "problem"}});
  const auto known = ask("ledger.order", {{"orderId", "8100000000000001"}});
  EXPECT_EQ(known["order"]["store"]["name"], "Vega Store");
  EXPECT_EQ(known["order"]["lines"][0]["title"], "Desk lamp");
  EXPECT_EQ(known["seenAt"], "2026-09-07T11:00:00Z");
  EXPECT_EQ(known["problems"][0]["state"], "problem");
  EXPECT_THAT(known["agreements"], testing::IsEmpty());
}

TEST_F(Lists, SayWhenAnOrderIsNotKnown) {
  EXPECT_THROW(ask("ledger.order", {{"orderId", "8100000000000009"}}), CallError);
}

}  // namespace
}  // namespace recourse::app
