// What a dispute asks of the buyer stands whatever else is known of the order: its day is never left out.
#include <gmock/gmock.h>

#include "rulebook/load.h"
#include "rules/buyer_lists.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "rules/reminders.h"
#include "rules/time_picture.h"
#include "rules/urgency.h"
#include "unit/rules/facts_reader.h"

namespace recourse::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

struct Asked {
  Question question{.now = at("2026-09-07T12:00Z")};
  OrderFacts facts;
  OrderVerdict verdict;

  explicit Asked(const std::string& text)
      : facts(facts_of(read_facts(text, question))),
        verdict(rules::judge_order(facts, question, rulebook::built_in())) {}

  /// "respond 2026-09-10 3 line 1"
  std::vector<std::string> due() const {
    std::vector<std::string> said;
    for (const auto& day : rules::due_days(verdict))
      said.push_back(std::string(name_of(day.kind)) + " " + format_page_date(day.on) + " " +
                     std::to_string(day.days_left) + (day.line_id ? " line " + day.line_id->text() : ""));
    return said;
  }

  /// "your-turn respond 2026-09-10"
  std::vector<std::string> listed() const {
    std::vector<std::string> said;
    for (const auto& entry : rules::list_entries(facts, verdict, 30, question, rulebook::built_in()))
      said.push_back(std::string(name_of(entry.list)) + " " + std::string(name_of(entry.kind)) +
                     (entry.on ? " " + format_page_date(*entry.on) : ""));
    return said;
  }

  rules::OrderReminders reminders() const {
    return rules::reminders_of(facts, verdict, question, rulebook::built_in(), {7, 3, 1});
  }

  /// "respond 2026-09-10"
  std::vector<std::string> rung() const {
    std::vector<std::string> said;
    for (const auto& reminder : reminders().due)
      said.push_back(std::string(name_of(reminder.kind)) + (reminder.on ? " " + format_page_date(*reminder.on) : ""));
    return said;
  }
};

constexpr auto kAnswer = "dispute waiting-buyer respond 2026-09-10";
constexpr auto kReturn = "dispute return-pending return 2026-09-12";

/// All that keeps an order's own answer from being told.
const std::vector<std::string> kUnknown{
    "unknown; line 1; ",
    "unknown; ",
    "unknown; window until-date 2026-09-30 any; line 1; ",
    "unpaid; placed 2026-05-01; page order-detail 2026-05-01T12:00Z; line 1; ",
    "cancelled; page order-list 2026-09-07T11:00Z; line 1; ",
};

TEST(Turn, IsAskedForByADayWhateverElseIsUnknown) {
  for (const auto& unknown : kUnknown) {
    const Asked answer(unknown + kAnswer);
    EXPECT_EQ(answer.verdict.refund.code, RefundCode::unknown) << unknown;
    EXPECT_EQ(answer.verdict.next_step.action, Action::open_page) << unknown;
    const std::string line = answer.verdict.lines.empty() ? "" : " line 1";
    EXPECT_THAT(answer.due(), ElementsAre("respond 2026-09-10 3" + line)) << unknown;
    EXPECT_THAT(answer.listed(), ElementsAre("your-turn respond 2026-09-10", "last-days respond 2026-09-10"))
        << unknown;
    EXPECT_THAT(answer.rung(), ElementsAre("respond 2026-09-10")) << unknown;
    EXPECT_TRUE(answer.reminders().needs_buyer) << unknown;
    EXPECT_EQ(answer.verdict.standing, Standing::needs_you) << unknown;
    EXPECT_TRUE(answer.verdict.refund.urgent) << unknown;
    const Asked goods(unknown + kReturn);
    EXPECT_THAT(goods.due(), ElementsAre("send-back 2026-09-12 5" + line)) << unknown;
    EXPECT_THAT(goods.listed(), ElementsAre("your-turn send-back 2026-09-12", "last-days send-back 2026-09-12"))
        << unknown;
    EXPECT_THAT(goods.rung(), ElementsAre("send-back 2026-09-12")) << unknown;
  }
}

TEST(Turn, OfAnUnknownOrderSaysWhoseDayItIsAndWhy) {
  const Asked asked(std::string("unknown; line 1; ") + kAnswer);
  ASSERT_EQ(asked.verdict.turns.size(), 1U);
  const auto& turn = asked.verdict.turns.front();
  EXPECT_EQ(turn.action, Action::answer_dispute);
  EXPECT_EQ(turn.line_id, line_id("1"));
  EXPECT_EQ(turn.deadline->act_by, day("2026-09-09"));
  EXPECT_EQ(turn.deadline->basis, Basis::platform);
  EXPECT_THAT(asked.verdict.refund.reasons, ::testing::Contains(::testing::Field(&Finding::rule, RuleId::your_turn)));
  EXPECT_EQ(asked.verdict.refund.deadline, std::nullopt);
}

TEST(Turn, ToSendBackIsEstimatedWhereNoDayWasPrinted) {
  EXPECT_THAT(Asked("unknown; line 1; dispute return-pending opened 2026-09-01").due(),
              ElementsAre("send-back 2026-09-11 4 line 1"));
}

TEST(Turn, WithoutADayIsListedAndRungOnce) {
  const Asked asked("unknown; line 1; dispute waiting-buyer");
  EXPECT_THAT(asked.due(), IsEmpty());
  EXPECT_THAT(asked.listed(), ElementsAre("your-turn respond"));
  EXPECT_THAT(asked.rung(), ElementsAre("respond"));
}

TEST(Turn, StandsBesideAnAnswerThatThereIsNothingToAsk) {
  for (const char* no : {"unpaid; page order-list 2026-09-07T11:00Z; line 1; ", "expired; line 1; ",
                         "cancelled; paid 2026-08-01; completed-on 2026-09-01; line 1; "}) {
    const Asked asked(std::string(no) + kAnswer);
    EXPECT_EQ(asked.verdict.refund.answer, RefundAnswer::no) << no;
    EXPECT_THAT(asked.due(), ElementsAre("respond 2026-09-10 3 line 1")) << no;
    EXPECT_THAT(asked.rung(), ElementsAre("respond 2026-09-10")) << no;
    EXPECT_EQ(asked.verdict.standing, Standing::needs_you) << no;
  }
}

TEST(Turn, IsNoneWhereTheBuyerNotedAllTheMoneyAsBack) {
  const Asked asked(std::string("completed; line 1; agreement paid; ") + kAnswer);
  EXPECT_EQ(asked.verdict.refund.code, RefundCode::already_refunded);
  EXPECT_THAT(asked.verdict.turns, IsEmpty());
  EXPECT_THAT(asked.rung(), IsEmpty());
  EXPECT_FALSE(asked.verdict.refund.urgent);
}

TEST(Turn, OfSeveralDisputesIsEachOfThem) {
  for (const char* status : {"unknown; ", "completed; "}) {
    const Asked asked(std::string(status) +
                      "line 1; dispute waiting-buyer respond 2026-09-10 id 9001 opened 2026-08-01; " +
                      "dispute waiting-buyer respond 2026-09-20 id 9002 opened 2026-08-20; " +
                      "dispute return-pending return 2026-09-12 id 9003");
    EXPECT_THAT(asked.due(), ElementsAre("respond 2026-09-10 3 line 1", "send-back 2026-09-12 5 line 1",
                                         "respond 2026-09-20 13 line 1"))
        << status;
    EXPECT_THAT(asked.rung(), UnorderedElementsAre("respond 2026-09-10", "send-back 2026-09-12")) << status;
  }
}

TEST(Turn, AboutTheWholeOrderIsOneDayOfTheItemThatMatters) {
  const std::string two = std::string("unknown; line 1; line 2; ") + kAnswer;
  EXPECT_THAT(Asked(two).due(), ElementsAre("respond 2026-09-10 3 line 1"));
  EXPECT_THAT(Asked(two + "; problem problem line 2").due(), ElementsAre("respond 2026-09-10 3 line 2"));
  EXPECT_THAT(Asked(two).rung(), ElementsAre("respond 2026-09-10"));
}

TEST(Turn, AboutAnItemThatNoPageNamedIsNotLost) {
  const std::string elsewhere = std::string("line 1; line 2; dispute waiting-buyer respond 2026-09-10 line 7");
  for (const char* status : {"unknown; ", "completed; "}) {
    const Asked asked(status + elsewhere);
    EXPECT_THAT(asked.due(), ElementsAre("respond 2026-09-10 3 line 7")) << status;
    EXPECT_THAT(asked.listed(),
                ::testing::IsSupersetOf({"your-turn respond 2026-09-10", "last-days respond 2026-09-10"}))
        << status;
    EXPECT_THAT(asked.rung(), ElementsAre("respond 2026-09-10")) << status;
    EXPECT_EQ(asked.verdict.standing, Standing::needs_you) << status;
    EXPECT_THAT(asked.verdict.refund.reasons, ::testing::Contains(::testing::Field(&Finding::rule, RuleId::your_turn)))
        << status;
  }
  EXPECT_THAT(Asked("completed; line 1; agreement paid; dispute waiting-buyer respond 2026-09-10 line 7").due(),
              IsEmpty());
}

TEST(Turn, OfAnItemNotedAsFineRingsNoBell) {
  const Asked asked(std::string("unknown; line 1; problem fine; ") + kAnswer);
  EXPECT_THAT(asked.rung(), IsEmpty());
  EXPECT_FALSE(asked.reminders().needs_buyer);
  EXPECT_THAT(asked.due(), ElementsAre("respond 2026-09-10 3 line 1"));
}

TEST(Turn, ComesAmongWhatNeedsTheBuyerByItsDay) {
  const Asked sooner("unknown; line 1; dispute waiting-buyer respond 2026-09-10");
  const Asked later("completed; line 1; dispute waiting-buyer respond 2026-09-11");
  const auto place = [](const Asked& asked) {
    return rules::urgency_of(asked.facts, asked.verdict, asked.question, rulebook::built_in());
  };
  EXPECT_LT(place(sooner), place(later));
}

TEST(Turn, IsTheDayToKeepOfAnOrderWithNoOtherThatIsKnown) {
  const auto kept = [](const std::string& text) {
    const auto day = rules::day_to_keep(Asked(text).verdict);
    return day ? format_page_date(day->on) : "none";
  };
  EXPECT_EQ(kept(std::string("unknown; line 1; ") + kAnswer), "2026-09-10");
  EXPECT_EQ(kept("unknown; window until-date 2026-09-09 any; line 1; dispute waiting-buyer respond 2026-09-10"),
            "2026-09-09");
  EXPECT_EQ(kept("unknown; window until-date 2026-09-12 any; line 1; dispute waiting-buyer respond 2026-09-10"),
            "2026-09-10");
  EXPECT_EQ(kept("unknown; window until-date 2026-09-10 any; line 1; dispute waiting-buyer respond 2026-09-10"),
            "2026-09-10");
  const Asked same("unknown; window until-date 2026-09-10 any; line 1; dispute waiting-buyer respond 2026-09-10");
  EXPECT_EQ(rules::day_to_keep(same.verdict), same.verdict.refund.deadline);
  EXPECT_EQ(kept("unknown; line 1; dispute waiting-buyer"), "none");
  EXPECT_EQ(kept(std::string("expired; line 1; ") + kAnswer), "2026-09-10");
  EXPECT_EQ(kept(std::string("completed; line 1; ") + kAnswer), "2026-09-10");
  EXPECT_EQ(kept("completed; window until-date 2026-08-01 any; line 1"), "none");
  EXPECT_EQ(
      kept("completed; window until-date 2026-09-30 any; line 1; line 2; dispute waiting-buyer respond 2026-09-10 "
           "line 2"),
      "2026-09-30");
}

TEST(Turn, IsAMarkOfThePictureOfTime) {
  const Asked asked(std::string("unknown; line 1; ") + kAnswer);
  const auto marks = rules::marks_of(asked.facts, asked.verdict, 30, asked.question);
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks.front().kind, rules::MarkKind::respond);
}

TEST(Turn, PastItsDayRingsNoMore) {
  const Asked asked("unknown; line 1; dispute waiting-buyer respond 2026-09-05");
  EXPECT_THAT(asked.rung(), IsEmpty());
  EXPECT_FALSE(asked.reminders().needs_buyer);
}

TEST(Turn, IsAllThatIsToldOfAnOrderNeverSeen) {
  const auto unseen = [](const std::string& text) {
    Asked asked("unknown; agreement granted; problem fine; " + text);
    asked.facts.is_seen = false;
    return rules::judge_unseen_order(asked.facts, asked.question, rulebook::built_in());
  };
  const auto plain = rules::judge_unknown_order(order_id(), {}, rulebook::built_in());
  EXPECT_EQ(unseen("dispute open"), plain);
  auto verdict = unseen(std::string("problem problem; ") + kAnswer);
  ASSERT_EQ(verdict.turns.size(), 1U);
  EXPECT_EQ(verdict.standing, Standing::needs_you);
  EXPECT_TRUE(verdict.refund.urgent);
  ASSERT_EQ(verdict.refund.reasons.size(), 1U);
  EXPECT_EQ(verdict.refund.reasons.front().rule, RuleId::your_turn);
  verdict.turns.clear();
  verdict.standing = plain.standing;
  verdict.refund = plain.refund;
  EXPECT_EQ(verdict, plain);
}

TEST(DecidedRequest, OfAnUnknownOrderMayBeAppealedAgainst) {
  const Asked refused("unknown; line 1; dispute resolved refused closed 2026-09-01");
  EXPECT_EQ(refused.verdict.refund.code, RefundCode::unknown);
  EXPECT_THAT(refused.listed(), ElementsAre("your-turn appeal"));
  EXPECT_EQ(refused.verdict.standing, Standing::worth_opening);
  EXPECT_THAT(Asked("unknown; line 1; dispute resolved refused closed 2026-09-01 appealable no").listed(), IsEmpty());
  EXPECT_THAT(Asked("unknown; line 1; dispute resolved refused closed 2026-07-01").listed(), IsEmpty());
  EXPECT_THAT(Asked("unknown; line 1; problem fine; dispute resolved refused closed 2026-09-01").listed(), IsEmpty());
  EXPECT_THAT(Asked("cancelled; paid 2026-08-01; completed-on 2026-09-01; line 1; dispute resolved refused closed "
                    "2026-09-01")
                  .listed(),
              ElementsAre("money refund"));
}

TEST(DecidedRequest, OfAnUnknownOrderWhoseMoneyIsLateIsForSupport) {
  const Asked won("unknown; line 1; dispute resolved refunded closed 2026-08-10");
  EXPECT_THAT(won.listed(), ElementsAre("your-turn refund", "money refund"));
  EXPECT_EQ(won.verdict.standing, Standing::worth_opening);
}

TEST(Dispute, OfTheOnlyItemOfAnOrderIsAboutItWhereAListNamedNoItem) {
  Asked asked("completed; line 1");
  asked.facts.record.order.lines.front().line_id.reset();
  asked.facts.record.buttons.clear();
  const auto seen_at = at("2026-09-07T11:00Z");
  Dispute dispute{.dispute_id = *DisputeId::parse("9"), .order_id = order_id(), .line_id = line_id("7")};
  dispute.state = DisputeState::waiting_buyer;
  dispute.respond_by = day("2026-09-10");
  asked.facts.disputes.push_back({.dispute = dispute, .first_seen_at = seen_at, .last_seen_at = seen_at});
  asked.verdict = rules::judge_order(asked.facts, asked.question, rulebook::built_in());
  EXPECT_EQ(asked.verdict.refund.code, RefundCode::your_turn);
  EXPECT_THAT(asked.due(), ElementsAre("respond 2026-09-10 3"));
  asked.facts.record.order.lines.push_back({.title = "Another"});
  asked.verdict = rules::judge_order(asked.facts, asked.question, rulebook::built_in());
  EXPECT_NE(asked.verdict.refund.code, RefundCode::your_turn);
  EXPECT_THAT(asked.due(), ElementsAre("respond 2026-09-10 3 line 7"));
}

}  // namespace
}  // namespace recourse::testing
