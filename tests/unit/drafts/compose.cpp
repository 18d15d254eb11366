#include "drafts/compose.h"

#include <gmock/gmock.h>

#include "drafts/fitting.h"
#include "drafts/text.h"
#include "text/words.h"
#include "unit/drafts/order.h"
#include "unit/drafts/punctuation.h"

namespace recourse::drafts {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

template <class E>
std::vector<E> all() {
  std::vector<E> values;
  for (const auto& [value, name] : codec::Names<E>::table) values.push_back(value);
  return values;
}

struct Case {
  const char* order;
  OrderFacts (*facts)();
};

/// What is said of the text itself; what the ledger knows otherwise is told in contradictions.cpp.
std::string said(const std::vector<Finding>& findings) {
  std::string text;
  for (const auto& finding : findings)
    if (finding.rule == RuleId::brief_but_detailed) text += std::get<std::string>(finding.args.at("problem")) + " ";
  return text;
}

class EveryDraft : public ::testing::TestWithParam<Case> {};

TEST_P(EveryDraft, IsRefusedWithWhatFitsOrIsWholeWithinItsLengthAndClean) {
  const auto facts = GetParam().facts();
  int written = 0;
  for (const Kind kind : all<Kind>())
    for (const Reason reason : all<Reason>())
      for (const Outcome outcome : all<Outcome>())
        for (const auto language : text::draft_languages()) {
          Request request{.kind = kind, .reason = reason, .outcome = outcome, .language = std::string(language)};
          request.amount = "12.50 EUR";
          if (!facts.record.order.lines.empty()) request.evidence = {"photos", "parcel-label", "IMG_2041.jpg"};
          SCOPED_TRACE(testing::Message() << codec::name_of(kind) << " " << codec::name_of(reason) << " "
                                          << codec::name_of(outcome) << " " << language);
          if (const auto bad = misfit(kind, reason, outcome, progress_of(facts, request, at(kNow)))) {
            EXPECT_THAT(bad->fits, Not(IsEmpty()));
            continue;
          }
          const auto draft = compose(facts, request, at(kNow));
          ++written;
          EXPECT_THAT(draft.text, Not(HasSubstr("{{")));
          EXPECT_THAT(draft.text, Not(HasSubstr("}}")));
          EXPECT_THAT(draft.text, Not(HasSubstr("draft_")));
          EXPECT_THAT(draft.text, Not(HasSubstr("  ")));
          EXPECT_THAT(draft.text, Not(HasSubstr(" .")));
          EXPECT_EQ(odd_colon_in(draft.text, language), "") << draft.text;
          EXPECT_THAT(draft.text, HasSubstr("8212313961591322"));
          EXPECT_THAT(draft.text, HasSubstr(request.evidence.empty() ? "" : "IMG_2041.jpg"));
          EXPECT_GE(draft.length, 60U);
          EXPECT_LE(draft.length, 1000U);
          EXPECT_EQ(draft.length, code_points(draft.text));
          EXPECT_EQ(said(draft.lint), "") << draft.text;
        }
  EXPECT_GT(written, 600);
}

TEST_P(EveryDraft, AnswersEveryAskInEveryLanguage) {
  const auto facts = GetParam().facts();
  for (const Ask ask : all<Ask>())
    for (const Reason reason : all<Reason>())
      for (const auto language : text::draft_languages()) {
        Request request{.reason = reason, .outcome = Outcome::full_refund, .language = std::string(language)};
        if (misfit(request.kind, reason, request.outcome, progress_of(facts, request, at(kNow)))) continue;
        request.ask = ask;
        request.offered = "20%";
        const auto draft = compose(facts, request, at(kNow));
        SCOPED_TRACE(testing::Message() << codec::name_of(ask) << " " << language);
        EXPECT_THAT(draft.text, Not(HasSubstr("{{")));
        EXPECT_THAT(draft.text, Not(HasSubstr("draft_")));
        EXPECT_EQ(odd_colon_in(draft.text, language), "") << draft.text;
        EXPECT_THAT(draft.text, HasSubstr("8212313961591322"));
        EXPECT_GE(draft.length, 60U);
        EXPECT_LE(draft.length, 1000U);
        for (const auto& finding : draft.lint) {
          if (finding.rule != RuleId::brief_but_detailed) continue;
          EXPECT_EQ(finding.effect, Effect::informs) << said(draft.lint);
        }
      }
}

INSTANTIATE_TEST_SUITE_P(Orders, EveryDraft,
                         ::testing::Values(Case{"sent", sent_order}, Case{"arrived", arrived_order},
                                           Case{"bare", bare_order}),
                         [](const auto& given) { return std::string(given.param.order); });

}  // namespace
}  // namespace recourse::drafts
