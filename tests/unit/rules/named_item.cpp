// Of items with equal answers, the one that an order's answer is about.
#include <gmock/gmock.h>

#include "rulebook/load.h"
#include "rules/judge.h"
#include "unit/rules/facts_reader.h"

namespace recourse::testing {
namespace {

using ::testing::ElementsAre;

/// The items of which an order's answer tells exactly what it tells of the item.
std::vector<int> named(const std::string& text) {
  Question question{.now = at("2026-09-07T12:00Z")};
  const auto facts = facts_of(read_facts(text, question), question.now);
  const auto verdict = rules::judge_order(facts, question, rulebook::built_in());
  std::vector<int> named;
  for (std::size_t i = 0; i < verdict.lines.size(); ++i)
    if (verdict.lines[i].refund == verdict.refund && verdict.lines[i].next_step == verdict.next_step)
      named.push_back(static_cast<int>(i) + 1);
  return named;
}

const std::string kTwo =
    "completed; placed 2026-08-01; completed-on 2026-08-22; window until-date 2026-10-31 any; line 1; line 2; "
    "chat-read 2026-09-07T11:00Z; refunds-read 2026-09-07T11:00Z; ";

TEST(NamedItem, IsTheOneWithAProblem) {
  EXPECT_THAT(named(kTwo), ElementsAre(1, 2));
  EXPECT_THAT(named(kTwo + "problem problem line 1 damaged"), ElementsAre(1));
  EXPECT_THAT(named(kTwo + "problem problem line 2 damaged"), ElementsAre(2));
  EXPECT_THAT(named(kTwo + "problem problem line 2"), ElementsAre(2));
  EXPECT_THAT(named(kTwo + "problem fine line 1; problem problem line 2"), ElementsAre(2));
}

TEST(NamedItem, IsTheOneThatHasNotCome) {
  const std::string parcels =
      "shipped; placed 2026-06-01; shipped-on 2026-06-10; window until-date 2026-10-31 any; line 1 button yes; "
      "line 2 button yes; chat-read 2026-09-07T11:00Z; refunds-read 2026-09-07T11:00Z; sent 2026-09-01T08:00Z here; "
      "got 2026-09-02T08:00Z; ";
  EXPECT_THAT(named(parcels + "line 1 delivered 2026-08-20"), ElementsAre(2));
  EXPECT_THAT(named(parcels + "line 2 delivered 2026-08-20"), ElementsAre(1));
  EXPECT_THAT(named(parcels + "line 1 delivered 2026-08-20; problem problem line 1"), ElementsAre(1));
}

TEST(NamedItem, IsTheFirstOfThoseThatNothingTellsApart) {
  EXPECT_THAT(named(kTwo + "window until-date 2026-11-30 line 2 defective"), ElementsAre(1));
}

TEST(NamedItem, IsFirstTheOneWhoseRightIsLostFirst) {
  EXPECT_THAT(named(kTwo + "problem problem line 2; window until-date 2026-10-20 line 1 any"), ElementsAre(1));
}

}  // namespace
}  // namespace recourse::testing
