// What the seller or AliExpress seems to ask of the buyer is offered as a finding, and decides nothing.
#include <gmock/gmock.h>

#include "unit/rules/findings.h"

namespace recourse::testing {
namespace {

std::vector<std::string> asked(const std::string& facts) {
  std::vector<std::string> all;
  for (const auto& finding : judged(facts).refund.reasons)
    if (finding.args.contains("ask")) all.push_back(in_words(finding));
  return all;
}

TEST(AskedOfBuyer, IsOfferedAndDecidesNothing) {
  const std::string order = kCompleted + "line 1 button yes; sent 2026-09-01T08:00Z here; ";
  const auto heard = [](const char* why, const char* ask, const char* more = "") {
    return std::vector{std::string("agree-first informs guide ask=") + ask + more +
                       " sentAt=2026-09-02T08:00:00Z why=" + why};
  };
  EXPECT_EQ(asked(order + "got 2026-09-02T08:00Z saying please wait 20 days"),
            heard("seems-wait-days", "wait", " days=20"));
  EXPECT_EQ(asked(order + "got 2026-09-02T08:00Z saying please be patient"), heard("seems-wait", "wait"));
  EXPECT_EQ(asked(order + "got 2026-09-02T08:00Z by unknown saying please confirm receipt"),
            heard("seems-confirm-received", "confirm-received"));
  EXPECT_EQ(asked(order + "got 2026-09-02T08:00Z saying please confirm receipt of 8212313961591322"),
            heard("seems-confirm-received", "confirm-received"));
  EXPECT_EQ(asked(order + "got 2026-09-02T08:00Z saying please confirm receipt; got 2026-09-02T09:00Z saying thanks"),
            heard("seems-confirm-received", "confirm-received"));
  // "Cancel it" is the request where one is open, the order where it was not sent; else nobody knows.
  EXPECT_EQ(asked(order + "dispute open; got 2026-09-02T08:00Z saying please cancel it"),
            heard("seems-cancel-dispute", "cancel-dispute"));
  EXPECT_EQ(asked("processing; placed 2026-08-30; line 1; got 2026-09-02T08:00Z here saying please cancel it"),
            heard("seems-cancel-order", "cancel-order"));
  EXPECT_THAT(asked(order + "got 2026-09-02T08:00Z saying please cancel it"), ::testing::IsEmpty());
  // What AliExpress asks for is in the request's text.
  EXPECT_EQ(asked(kCompleted + "dispute waiting-buyer saying Please upload a video of the defect"),
            std::vector<std::string>{"your-turn informs guide ask=send-photos why=asks-video"});
  for (const char* over : {"dispute resolved refused saying Please upload a video",
                           "dispute cancelled saying Please upload a video", "dispute waiting-buyer saying Your turn"})
    EXPECT_THAT(asked(kCompleted + over), ::testing::IsEmpty()) << over;
  // Answered, noted, recalled, of a robot, about another order, or silent for a month: nothing is offered.
  for (const char* said : {"got 2026-09-02T08:00Z saying please confirm receipt; sent 2026-09-02T09:00Z",
                           "got 2026-09-02T08:00Z saying please confirm receipt; agreement seller-asked",
                           "got 2026-09-02T08:00Z recalled saying please confirm receipt",
                           "got 2026-09-02T08:00Z by bot saying please confirm receipt",
                           "got 2026-09-02T08:00Z by system saying please confirm receipt",
                           "got 2026-09-02T08:00Z order 8212313961590001 saying please confirm receipt",
                           "got 2026-09-02T08:00Z saying please confirm receipt of 8212313961590001"})
    EXPECT_THAT(asked(order + said), ::testing::IsEmpty()) << said;
  EXPECT_THAT(asked(kCompleted + "got 2026-08-05T08:00Z saying please confirm receipt"), ::testing::IsEmpty());
  EXPECT_EQ(judged(order + "got 2026-09-02T08:00Z saying please wait 60 days").refund.code, RefundCode::request_now);
}

TEST(AskedOfBuyer, IsOfferedUntilItWasAnsweredOrNotedTheSameMinute) {
  const std::string order = kCompleted + "sent 2026-09-01T08:00Z here; ";
  const auto offered = [&](const std::string& facts) { return asked(order + facts).size(); };
  EXPECT_EQ(offered("got 2026-09-02T08:01Z saying please be patient; sent 2026-09-02T08:00Z"), 1U);
  EXPECT_EQ(offered("got 2026-09-02T08:00Z saying please be patient; sent 2026-09-02T08:00Z"), 0U);
  EXPECT_EQ(offered("got 2026-09-02T08:00Z saying please be patient; agreement none noted 2026-09-02T07:59Z"), 1U);
  EXPECT_EQ(offered("got 2026-09-02T08:00Z saying please be patient; agreement none noted 2026-09-02T08:00Z"), 0U);
  // The clocks' own difference is no time ahead of now; more is that of a clock that was wrong.
  EXPECT_EQ(offered("got 2026-09-07T12:01Z saying please be patient"), 1U);
  EXPECT_EQ(offered("got 2026-09-07T12:02Z saying please be patient"), 0U);
}

}  // namespace
}  // namespace recourse::testing
