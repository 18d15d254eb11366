// No reason names a day that is past as one still to come, and what is known to be near its end presses.
#include <gmock/gmock.h>

#include "unit/rules/findings.h"

namespace recourse::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> reasons(const std::string& facts, const char* now) {
  return in_words(judged(facts, now).refund.reasons);
}

TEST(PastDays, AreNotDaysToActBy) {
  const std::string facts =
      "shipped; placed 2026-08-01; paid 2026-08-01; shipped-on 2026-08-05; line 1; window until-date 2026-09-10 any";
  const std::string act_by = "deadline-beats-waiting allows platform actBy=2026-09-09 on=2026-09-10 problemNoted=false";
  EXPECT_THAT(reasons(facts, "2026-09-09T12:00Z"), Contains(act_by));
  EXPECT_THAT(reasons(facts, "2026-09-10T12:00Z"), Contains(act_by + " why=last-day"));
  EXPECT_THAT(reasons(facts, "2026-09-11T12:00Z"), Contains(act_by + " why=last-day"));
  EXPECT_THAT(reasons(facts, "2026-09-10T12:00Z"), Contains("refund-window allows platform daysLeft=0 on=2026-09-10"));
  EXPECT_THAT(reasons(facts, "2026-09-11T12:00Z"),
              Contains("refund-window allows platform daysLeft=-1 on=2026-09-10 why=day-of-doubt"));
}

TEST(PastDays, OfACancelledOrdersMoneyAreSaidToBePast) {
  const std::string facts = "cancelled; paid 2026-08-01; completed-on 2026-08-20";
  EXPECT_THAT(reasons(facts, "2026-09-09T12:00Z"),
              Contains("nothing-to-refund waits assumed supportOn=2026-09-09 why=refund-on-its-way"));
  EXPECT_THAT(reasons(facts, "2026-09-10T12:00Z"),
              Contains("nothing-to-refund waits assumed supportOn=2026-09-09 why=refund-overdue"));
}

TEST(PastDays, OfAReturnLeaveNoTimeToAskSupportBeforeThem) {
  const std::string facts = kCompleted + "dispute return-pending return 2026-09-08";
  const std::string before = "support-fallback informs guide why=return-fails";
  EXPECT_THAT(reasons(facts, "2026-09-07T12:00Z"), Contains(before));
  EXPECT_THAT(reasons(facts, "2026-09-08T12:00Z"), Not(Contains(before)));
  EXPECT_THAT(reasons(kCompleted + "dispute return-pending", kNow), Contains(before));
}

TEST(RunningRequest, SeenDaysAgoIsToBeLookedAtAgain) {
  const std::string looked = "one-dispute-per-order informs platform dispute=seen-before seenOn=2026-09-07";
  const std::string facts = kCompleted + "dispute open seen 2026-09-07T12:00Z";
  EXPECT_THAT(reasons(facts, "2026-09-10T12:01Z"), Contains(looked));
  EXPECT_THAT(reasons(facts, "2026-09-10T12:00Z"), Not(Contains(looked)));
}

TEST(Fine, IsNoProblemToWriteAbout) {
  const std::string facts =
      "completed; placed 2026-08-01; completed-on 2026-08-20; line 1 button yes; window "
      "until-date 2026-10-09 any; ";
  const auto to_write = Contains(HasSubstr("contact-seller-first"));
  EXPECT_THAT(reasons(facts + "problem fine", kNow), Not(to_write));
  EXPECT_THAT(reasons(facts + "problem problem", kNow), to_write);
  EXPECT_THAT(reasons(facts, kNow), to_write);
}

TEST(RefundWindow, IsUnreadTooWhereTheButtonAloneDecided) {
  const std::string unread = "refund-window informs platform language=ko why=page-language";
  const auto reasons_in_korean = [](const std::string& facts) {
    Question question{.now = at(kNow)};
    auto scenario = read_facts(facts, question);
    for (auto& page : scenario.pages)
      for (auto& order : page.orders) order.unread_language = "ko";
    return in_words(rules::judge_order(facts_of(scenario), question, rulebook::built_in()).refund.reasons);
  };
  const std::string completed = "completed; placed 2026-08-01; line 1 button ";
  const std::string told = "; sent 2026-09-01T08:00Z here; got 2026-09-02T08:00Z";
  EXPECT_THAT(reasons_in_korean(completed + "yes" + told), Contains(unread));
  EXPECT_THAT(reasons_in_korean(completed + "yes; chat-read 2026-09-07T11:00Z"), Contains(unread));
  EXPECT_THAT(reasons_in_korean(completed + "no; refunds-read 2026-09-07T11:00Z"), Contains(unread));
  EXPECT_THAT(reasons_in_korean(completed + "no"), Contains(unread));
  // What no last day could have changed.
  EXPECT_THAT(reasons_in_korean(completed + "yes; dispute open"), Not(Contains(unread)));
  EXPECT_THAT(reasons_in_korean(completed + "yes; agreement paid"), Not(Contains(unread)));
  EXPECT_THAT(reasons_in_korean(completed + "yes" + told + "; window until-date 2026-10-13 any"),
              Not(Contains(unread)));
}

}  // namespace
}  // namespace recourse::testing
