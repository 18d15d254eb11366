#include "app/shortened.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "codec/codec.h"
#include "codec/writer.h"

namespace recourse::app {
namespace {

using nlohmann::json;
using testing::IsEmpty;
using testing::SizeIs;

Refund refund() {
  Refund refund;
  refund.answer = RefundAnswer::not_yet;
  refund.code = RefundCode::not_open_yet;
  refund.deadline = Deadline{.contact_by = {}};
  refund.deadlines = {*refund.deadline};
  refund.reasons = {{RuleId::not_open_yet, Effect::waits, Basis::platform, {}}};
  return refund;
}

OrderVerdict verdict(const std::string& id, int items) {
  OrderVerdict verdict{.order_id = OrderId::parse(id).value(), .refund = refund()};
  for (int i = 0; i < items; ++i)
    verdict.lines.push_back({.line_id = LineId::parse(std::to_string(i + 1)), .refund = refund(), .next_step = {}});
  return verdict;
}

std::size_t size_of(const std::vector<std::string>& texts) {
  std::size_t size = 0;
  for (const auto& text : texts) size += text.size() + 1;
  return size;
}

TEST(Shortened, WhatFitsIsLeftAlone) {
  const std::vector verdicts{verdict("1", 3), verdict("2", 0)};
  const std::vector<std::string> whole{codec::text_of(verdicts[0]), codec::text_of(verdicts[1])};
  EXPECT_EQ(texts_that_fit(verdicts), whole);
  EXPECT_EQ(texts_that_fit(verdicts, size_of(whole)), whole);
  EXPECT_FALSE(json::parse(whole[0]).contains("shortened"));
}

TEST(Shortened, TheLongestGivesWayFirst) {
  const std::vector verdicts{verdict("1", 3), verdict("2", 40), verdict("3", 2)};
  const auto whole = texts_that_fit(verdicts);
  const auto texts = texts_that_fit(verdicts, size_of(whole) - 1);
  EXPECT_EQ(texts[0], whole[0]);
  EXPECT_EQ(texts[2], whole[2]);
  const auto second = json::parse(texts[1]);
  EXPECT_EQ(second["shortened"], true);
  EXPECT_THAT(second["lines"], SizeIs(40));
  EXPECT_THAT(second["lines"][0]["refund"]["reasons"], IsEmpty());
  EXPECT_THAT(second["lines"][0]["refund"]["deadlines"], IsEmpty());
  EXPECT_EQ(second["lines"][0]["refund"]["code"], "not-open-yet");
  EXPECT_EQ(second["lines"][0]["refund"]["deadline"], json::parse(whole[1])["lines"][0]["refund"]["deadline"]);
  EXPECT_THAT(second["refund"]["reasons"], SizeIs(1));
}

TEST(Shortened, TheItemsGoAndThenWhyTheOrderHasItsAnswer) {
  const auto at_most = [](std::size_t room) { return json::parse(texts_that_fit({verdict("1", 40)}, room).front()); };
  const auto without_items = at_most(2'000);
  EXPECT_THAT(without_items["lines"], IsEmpty());
  EXPECT_THAT(without_items["refund"]["reasons"], SizeIs(1));
  EXPECT_EQ(without_items["shortened"], true);
  const auto least = at_most(1);
  EXPECT_THAT(least["refund"]["reasons"], IsEmpty());
  EXPECT_THAT(least["refund"]["deadlines"], IsEmpty());
  EXPECT_EQ(least["refund"]["code"], "not-open-yet");
  EXPECT_TRUE(least["refund"]["deadline"].is_object());
}

TEST(Shortened, AHundredOrdersFitWhateverTheyHold) {
  std::vector<OrderVerdict> verdicts;
  for (int i = 0; i < 100; ++i) verdicts.push_back(verdict(std::to_string(1'000 + i), 300));
  const auto texts = texts_that_fit(verdicts);
  EXPECT_THAT(texts, SizeIs(100));
  EXPECT_LE(size_of(texts), kRoomForVerdicts);
}

}  // namespace
}  // namespace recourse::app
