// The truth tables in truth-table/: orders-*.txt judge a refund, messages-*.txt a message to the store.
#include <gmock/gmock.h>

#include <algorithm>

#include "codec/names.h"
#include "rulebook/load.h"
#include "rules/judge.h"
#include "unit/rules/spoken.h"
#include "unit/rules/table.h"

namespace recourse::testing {
namespace {

OrderVerdict judged(const Row& row) {
  const auto facts = facts_of(row.scenario, row.question.now);
  if (facts.record.order.status == OrderStatus::unknown && facts.record.last_seen_at == Instant{})
    return rules::judge_unknown_order(order_id(), row.question, rulebook::built_in());
  return rules::judge_order(facts, row.question, rulebook::built_in());
}

/// "rule effect": "refund-window warns"
bool has_finding(const std::vector<Finding>& reasons, const std::string& said) {
  return std::any_of(reasons.begin(), reasons.end(), [&](const Finding& f) {
    const std::string rule(codec::name_of(f.rule));
    return said == rule || said == rule + " " + std::string(codec::name_of(f.effect));
  });
}

/// The fifth column: "line 2: no your-turn", or findings, "!" before one that must not be there; divided by commas.
void expect_more(const OrderVerdict& verdict, const std::string& cell) {
  std::istringstream in(cell);
  for (std::string said; std::getline(in >> std::ws, said, ',');) {
    if (said.rfind("line ", 0) == 0) {
      const auto colon = said.find(": ");
      const auto id = line_id(said.substr(5, colon - 5));
      const auto line = std::find_if(verdict.lines.begin(), verdict.lines.end(),
                                     [&](const LineVerdict& l) { return l.line_id == id; });
      ASSERT_NE(line, verdict.lines.end()) << said;
      EXPECT_EQ(spoken(line->refund), said.substr(colon + 2)) << "line " << id.text();
    } else if (said[0] == '!') {
      EXPECT_FALSE(has_finding(verdict.refund.reasons, said.substr(1))) << said;
    } else {
      EXPECT_TRUE(has_finding(verdict.refund.reasons, said)) << said << " is not among the reasons";
    }
  }
}

TEST(TruthTable, RefundsAreJudgedAsEachRowSays) {
  std::size_t rows = 0;
  for (const auto& file : tables("orders-")) {
    for (const auto& row : read_table(file)) {
      SCOPED_TRACE(row.where + "  " + row.facts);
      ++rows;
      ASSERT_GE(row.expected.size(), 3U);
      const auto verdict = judged(row);
      EXPECT_EQ(spoken(verdict.refund), row.expected[0]);
      EXPECT_EQ(spoken(verdict.refund.deadline), row.expected[1]);
      EXPECT_EQ(spoken(verdict.next_step), row.expected[2]);
      if (row.expected.size() > 3) expect_more(verdict, row.expected[3]);
    }
  }
  RecordProperty("rows", static_cast<int>(rows));
  EXPECT_GE(rows, 250U);
}

TEST(TruthTable, MessagesAreJudgedAsEachRowSays) {
  for (const auto& file : tables("messages-")) {
    for (const auto& row : read_table(file)) {
      SCOPED_TRACE(row.where + "  " + row.facts);
      const auto facts = facts_of(row.scenario);
      const auto verdict =
          rules::judge_message(facts.store, rules::has_open_dispute(facts), row.question, rulebook::built_in());
      EXPECT_EQ(spoken(verdict), row.expected[0]);
      EXPECT_EQ(verdict.would_be_spam, verdict.answer == MessageAnswer::spam_risk);
      if (row.expected.size() < 2) continue;
      ASSERT_TRUE(verdict.best_time);
      EXPECT_EQ(format_instant(verdict.best_time->from) + " to " + format_instant(verdict.best_time->to),
                row.expected[1]);
    }
  }
}

}  // namespace
}  // namespace recourse::testing
