#include "drafts/fitting.h"

#include <gmock/gmock.h>

#include "unit/drafts/order.h"

namespace recourse::drafts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Odd {
  Kind kind;
  Reason reason;
  Outcome outcome;
  bool arrived;
  const char* why;
  std::vector<std::string> fits;
};

class Misfits : public ::testing::TestWithParam<Odd> {};

TEST_P(Misfits, AreRefusedWithWhatFits) {
  const auto& odd = GetParam();
  const auto bad = misfit(odd.kind, odd.reason, odd.outcome, {.sent = odd.arrived, .arrived = odd.arrived});
  ASSERT_TRUE(bad);
  EXPECT_EQ(bad->why, odd.why);
  EXPECT_EQ(bad->fits, odd.fits);
  for (const auto& fit : odd.fits) EXPECT_THAT(bad->sentence, HasSubstr(fit));
}

INSTANTIATE_TEST_SUITE_P(
    Of, Misfits,
    ::testing::Values(
        Odd{Kind::message,
            Reason::not_received,
            Outcome::return_refund,
            false,
            "never-came",
            {"full-refund", "partial-refund", "resend"}},
        Odd{Kind::dispute,
            Reason::not_received,
            Outcome::replacement,
            false,
            "never-came",
            {"full-refund", "partial-refund"}},
        Odd{Kind::dispute,
            Reason::damaged,
            Outcome::replacement,
            true,
            "seller-only",
            {"full-refund", "partial-refund", "return-refund"}},
        Odd{Kind::dispute,
            Reason::not_received,
            Outcome::resend,
            false,
            "seller-only",
            {"full-refund", "partial-refund"}},
        Odd{Kind::bank,
            Reason::defective,
            Outcome::resend,
            true,
            "seller-only",
            {"full-refund", "partial-refund", "return-refund"}},
        Odd{Kind::message,
            Reason::late,
            Outcome::resend,
            true,
            "already-came",
            {"full-refund", "partial-refund", "return-refund", "replacement"}},
        Odd{Kind::message,
            Reason::counterfeit,
            Outcome::resend,
            true,
            "same-again",
            {"full-refund", "partial-refund", "return-refund", "replacement"}},
        Odd{Kind::message, Reason::changed_mind, Outcome::replacement, true, "nothing-wrong", {"return-refund"}},
        Odd{Kind::dispute, Reason::changed_mind, Outcome::full_refund, true, "goes-back", {"return-refund"}},
        Odd{Kind::dispute, Reason::poor_service, Outcome::full_refund, false, "message-only", {"message", "support"}},
        Odd{Kind::dispute, Reason::late, Outcome::full_refund, true, "message-only", {"message", "support"}},
        Odd{Kind::dispute,
            Reason::refund_missing,
            Outcome::full_refund,
            true,
            "already-decided",
            {"message", "support", "bank"}},
        Odd{Kind::support,
            Reason::refund_missing,
            Outcome::return_refund,
            true,
            "already-decided",
            {"full-refund", "partial-refund"}},
        Odd{Kind::message, Reason::changed_mind, Outcome::cancel, true, "only-unsent", {"return-refund"}},
        Odd{Kind::message,
            Reason::damaged,
            Outcome::cancel,
            false,
            "only-unsent",
            {"full-refund", "partial-refund", "return-refund", "replacement", "resend"}},
        Odd{Kind::bank,
            Reason::changed_mind,
            Outcome::return_refund,
            true,
            "not-for-a-bank",
            {"message", "dispute", "reject-offer", "appeal", "support"}}));

TEST(Misfit, WhatIsNamedAsFittingFits) {
  const Progress known[] = {{}, {.sent = true, .arrived = true}, {.unsent = true}};
  for (const auto& [kind, kind_name] : codec::Names<Kind>::table)
    for (const auto& [reason, reason_name] : codec::Names<Reason>::table)
      for (const auto& [outcome, outcome_name] : codec::Names<Outcome>::table)
        for (const auto& progress : known) {
          const auto bad = misfit(kind, reason, outcome, progress);
          if (!bad) continue;
          SCOPED_TRACE(testing::Message() << kind_name << " " << reason_name << " " << outcome_name << " "
                                          << progress.arrived << progress.unsent);
          ASSERT_FALSE(bad->fits.empty());
          for (const auto& fit : bad->fits) {
            if (bad->path == "/kind") {
              EXPECT_FALSE(misfit(*codec::value_of<Kind>(fit), reason, outcome, progress)) << fit;
            } else {
              const auto better = *codec::value_of<Outcome>(fit);
              EXPECT_FALSE(misfit(kind, reason, better, progress) && misfit(Kind::message, reason, better, progress))
                  << fit;
            }
          }
        }
}

TEST(Misfit, WhatWasNotSentGoesNeitherBackNorOutAgain) {
  const Progress unsent{.unsent = true};
  EXPECT_EQ(misfit(Kind::message, Reason::damaged, Outcome::return_refund, unsent)->why, "never-came");
  EXPECT_EQ(misfit(Kind::message, Reason::damaged, Outcome::replacement, unsent)->why, "never-came");
  EXPECT_EQ(misfit(Kind::message, Reason::not_received, Outcome::resend, unsent)->why, "not-sent");
  EXPECT_FALSE(misfit(Kind::message, Reason::not_received, Outcome::cancel, unsent));
  EXPECT_FALSE(misfit(Kind::message, Reason::not_received, Outcome::full_refund, unsent));
}

TEST(HasArrived, KnowsWhatWasNotSent) {
  Request request;
  EXPECT_FALSE(progress_of(bare_order(), request, at(kNow)).unsent) << "nobody knows";
  EXPECT_FALSE(progress_of(sent_order(), request, at(kNow)).unsent);
  auto facts = sent_order();
  facts.record.order.shipped_on.reset();
  for (const auto status :
       {OrderStatus::unpaid, OrderStatus::processing, OrderStatus::cancelled, OrderStatus::expired}) {
    facts.record.order.status = status;
    EXPECT_TRUE(progress_of(facts, request, at(kNow)).unsent);
  }
  facts.record.order.tracking = Tracking::moving;
  EXPECT_FALSE(progress_of(facts, request, at(kNow)).unsent);
}

TEST(HasArrived, KnowsOrdersLinesAndTheBuyersWord) {
  Request request;
  EXPECT_FALSE(progress_of(bare_order(), request, at(kNow)).arrived);
  EXPECT_FALSE(progress_of(sent_order(), request, at(kNow)).arrived);
  EXPECT_TRUE(progress_of(arrived_order(), request, at(kNow)).arrived);

  auto facts = sent_order();
  facts.record.order.lines.push_back({.line_id = *LineId::parse("77")});
  facts.record.order.lines[0].delivered_on = on("2026-08-20");
  EXPECT_FALSE(progress_of(facts, request, at(kNow)).arrived) << "one of two lines";
  request.line_id = facts.record.order.lines[0].line_id;
  EXPECT_TRUE(progress_of(facts, request, at(kNow)).arrived);
  request.line_id = facts.record.order.lines[1].line_id;
  EXPECT_FALSE(progress_of(facts, request, at(kNow)).arrived);
  request.received_on = on("2026-08-21");
  EXPECT_TRUE(progress_of(facts, request, at(kNow)).arrived);
}

}  // namespace
}  // namespace recourse::drafts
