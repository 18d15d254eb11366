#include "rulebook/load.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "rulebook/numbers.h"

namespace recourse::rulebook {
namespace {

using nlohmann::json;

class RulebookFile : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "rulebook-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Rulebook load_text(const std::string& text) {
    std::ofstream(folder_ / "rulebook.json") << text;
    return load(folder_ / "rulebook.json");
  }

  /// "/replyHours: 0 is not between …"
  std::string refusal(const std::string& text) {
    try {
      load_text(text);
    } catch (const Invalid& invalid) {
      return invalid.path + ": " + invalid.what();
    }
    return "taken";
  }

  std::filesystem::path folder_;
};

json shipped() {
  std::ifstream in(RECOURSE_RULEBOOK);
  return json::parse(in);
}

TEST(BuiltIn, HasEveryNumberOfTheFileAndTheFileEveryNumberThereIs) {
  const auto values = shipped().at("values");
  EXPECT_EQ(values.size(), kNumbers.size());
  for (const auto& number : kNumbers) {
    const std::string name(number.name);
    EXPECT_EQ(values_of(built_in(), name), std::vector<int>{values.at(name).at("value").get<int>()}) << name;
  }
  EXPECT_EQ(values_of(built_in(), "storeDays"), shipped().at("storeDays").at("value").get<std::vector<int>>());
  EXPECT_EQ(built_in().version, shipped().at("version"));
}

TEST(BuiltIn, ValuesStandInTheFileAlone) {
  for (const auto& number : kNumbers) EXPECT_EQ(number.of(Rulebook{}), 0) << number.name;
  EXPECT_EQ(Rulebook{}, Rulebook({.version = "", .store_days = {}, .chinese_holidays = {}}));
}

TEST(BuiltIn, NamesASourceForEveryNumberAndWhetherAliExpressStatesIt) {
  auto numbers = shipped().at("values");
  numbers["storeDays"] = shipped().at("storeDays");
  for (const auto& [name, entry] : numbers.items()) {
    EXPECT_GE(entry.at("source").get<std::string>().size(), 10U) << name;
    EXPECT_TRUE(entry.at("unverified").is_boolean()) << name;
  }
  EXPECT_EQ(numbers.size(), kNumbers.size() + 1);
  const auto holidays = shipped().at("chineseHolidays");
  for (const auto& holiday : holidays) {
    EXPECT_TRUE(holiday.at("assumed").is_boolean());
    EXPECT_EQ(holiday.at("assumed").get<bool>(), holiday.at("from").get<std::string>() > "2027") << holiday;
  }
}

TEST_F(RulebookFile, ThatIsNotThereLeavesTheBuiltInValues) { EXPECT_EQ(load(folder_ / "rulebook.json"), built_in()); }

TEST_F(RulebookFile, ReplacesSingleValuesAndLeavesTheRest) {
  Rulebook expected = built_in();
  expected.urgent_days = 7;
  expected.reply_time = std::chrono::hours(48);
  EXPECT_EQ(load_text(R"({"urgentDays": 7, "replyHours": {"value": 48, "source": "mine"}})"), expected);
  EXPECT_EQ(load_text(R"({"values": {"urgentDays": 7, "replyHours": 48}})"), expected);
  EXPECT_EQ(load_text("{}"), built_in());
}

TEST_F(RulebookFile, ReplacesEveryValueThereIs) {
  const Rulebook r = load_text(R"({"version": "mine", "values": {
    "urgentDays": 1, "replyHours": 2, "freshHours": 3, "assumedWindowDays": 4, "assumedWindowTrustDays": 5,
    "assumedAfterFirstDayDays": 6, "dispatchWaitDays": 7, "returnShippingDays": 8, "refundPendingDays": 9,
    "overAfterDays": 30, "stalledAfterDays": 16, "bankDays": 17, "payPalDays": 18, "withdrawalDays": 19,
    "promiseMarginDays": 10, "silenceEndsThreadDays": 11, "sameMessageMinutes": 12, "storeUtcOffsetMinutes": -13,
    "storeOpensMinute": 14, "storeClosesMinute": 15}, "storeDays": [7],
    "chineseHolidays": [{"from": "2027-01-01", "to": "2027-03-02", "assumed": true}]})");
  Rulebook expected{.version = "mine",
                    .urgent_days = 1,
                    .reply_time = std::chrono::hours(2),
                    .fresh = std::chrono::hours(3),
                    .assumed_window_days = 4,
                    .assumed_window_trust_days = 5,
                    .assumed_after_first_day_days = 6,
                    .dispatch_wait_days = 7,
                    .return_shipping_days = 8,
                    .refund_pending_days = 9,
                    .over_after_days = 30,
                    .stalled_after_days = 16,
                    .bank_days = 17,
                    .paypal_days = 18,
                    .withdrawal_days = 19,
                    .promise_margin_days = 10,
                    .silence_ends_thread_days = 11,
                    .same_message = std::chrono::minutes(12),
                    .store_utc_offset = std::chrono::minutes(-13),
                    .store_opens_minute = 14,
                    .store_closes_minute = 15,
                    .store_days = {7},
                    .chinese_holidays = {{*parse_page_date("2027-01-01"), *parse_page_date("2027-03-02"), true}}};
  EXPECT_EQ(r, expected);
}

TEST_F(RulebookFile, OfTheBuiltInFormIsTakenWhole) { EXPECT_EQ(load_text(shipped().dump()), built_in()); }

TEST_F(RulebookFile, ThatIsWrongIsRefusedWithThePlaceAndTheReason) {
  EXPECT_EQ(refusal("{"), ": the file is not JSON");
  EXPECT_EQ(refusal("[]"), ": an object is expected");
  EXPECT_EQ(refusal(R"({"replyHours": 0})"), "/replyHours: 0 is not between 1 and 1440");
  EXPECT_EQ(refusal(R"({"replyHours": 1441})"), "/replyHours: 1441 is not between 1 and 1440");
  EXPECT_EQ(refusal(R"({"replyHours": "72"})"), "/replyHours: a whole number is expected");
  EXPECT_EQ(refusal(R"({"replyHours": 72.5})"), "/replyHours: a whole number is expected");
  EXPECT_EQ(refusal(R"({"replyHours": {"source": "mine"}})"), "/replyHours: a whole number is expected");
  EXPECT_EQ(refusal(R"({"values": {"urgentDays": -1}})"), "/values/urgentDays: -1 is not between 0 and 60");
  EXPECT_EQ(refusal(R"({"values": 5})"), "/values: an object is expected");
  EXPECT_EQ(refusal(R"({"replyhours": 72})"), "/replyhours: there is no value of this name");
  EXPECT_EQ(refusal(R"({"version": 5})"), "/version: a text is expected");
  EXPECT_EQ(refusal(R"({"storeDays": []})"), "/storeDays: a list of week days, 1 (Monday) to 7 (Sunday), is expected");
  EXPECT_EQ(refusal(R"({"storeDays": [1, 8]})"), "/storeDays/1: 8 is not between 1 and 7");
  EXPECT_EQ(refusal(R"({"storeDays": [1,1,1,1,1,1,1,1]})"),
            "/storeDays: a list of week days, 1 (Monday) to 7 (Sunday), is expected");
  EXPECT_EQ(refusal(R"({"chineseHolidays": 5})"), "/chineseHolidays: a list of up to 1,000 holidays is expected");
  EXPECT_EQ(refusal(R"({"chineseHolidays": [5]})"), "/chineseHolidays/0: a holiday with from and to is expected");
  EXPECT_EQ(refusal(R"({"chineseHolidays": [{"from": "2027-01-01"}]})"),
            "/chineseHolidays/0/to: a day as YYYY-MM-DD is expected");
  EXPECT_EQ(refusal(R"({"chineseHolidays": [{"from": 1, "to": "2027-01-01"}]})"),
            "/chineseHolidays/0/from: a day as YYYY-MM-DD is expected");
  EXPECT_EQ(refusal(R"({"chineseHolidays": [{"from": "2027-01-02", "to": "2027-01-01"}]})"),
            "/chineseHolidays/0: a holiday ends on or after its first day, within 60 days");
  EXPECT_EQ(refusal(R"({"chineseHolidays": [{"from": "2027-01-01", "to": "2027-03-03"}]})"),
            "/chineseHolidays/0: a holiday ends on or after its first day, within 60 days");
  EXPECT_EQ(refusal(std::string(256 * 1024 + 1, ' ')), ": the file is larger than 256 KiB");
}

TEST_F(RulebookFile, ThatIsAFolderIsRefused) {
  std::filesystem::create_directory(folder_ / "rulebook.json");
  try {
    load(folder_ / "rulebook.json");
    ADD_FAILURE() << "a folder was taken";
  } catch (const Invalid& invalid) {
    EXPECT_STREQ(invalid.what(), "it is not a file");
  }
}

}  // namespace
}  // namespace recourse::rulebook
