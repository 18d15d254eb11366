#include "drafts/paid_back.h"

#include <algorithm>

#include "domain/paid_back.h"
#include "drafts/amount.h"
#include "drafts/facts.h"

namespace recourse::drafts {

namespace {

/// Which of its cases the words are chosen by: what the buyer noted needs no other than its name.
Finding warning(const char* problem) {
  return {RuleId::nothing_to_refund, Effect::warns, Basis::guide, {{"problem", std::string(problem)}}};
}

Finding decided(const char* problem, const char* why) {
  auto finding = warning(problem);
  finding.args["why"] = std::string(why);
  return finding;
}

}  // namespace

std::optional<Finding> already_paid_finding(const OrderFacts& facts, const Request& request) {
  const auto concerns = [&](const std::optional<LineId>& line) {
    return !line || !request.line_id || *line == *request.line_id;
  };
  const Agreement* newest = nullptr;
  for (const auto& agreement : facts.agreements)
    if (concerns(agreement.line_id)) newest = &agreement;
  if (newest != nullptr && newest->state == AgreementState::paid) {
    const auto price = paid_for(facts.record.order, newest->line_id);
    const auto paid = paid_back(facts.agreements, *newest, price, request.buyer_utc_offset);
    if (paid && price && paid->currency != price->currency) {
      auto unsure = decided("already-refunded", "paid-in-another-currency");
      unsure.args["amount"] = money_text(*paid, words_in(request.language));
      return unsure;
    }
    if (!paid || !price || !is_more(price->amount, *paid).value_or(false)) return warning("already-refunded");
    auto partly = warning("partly-refunded");
    partly.args["amount"] = money_text(*paid, words_in(request.language));
    return partly;
  }
  if (request.reason == Reason::refund_missing) return std::nullopt;
  std::optional<Finding> found;
  for (const auto& [dispute, first, last, changed, ahead] : facts.disputes) {
    if (!concerns(dispute.line_id) || dispute.state != DisputeState::resolved) continue;
    if (dispute.outcome == DisputeOutcome::refunded) return decided("already-refunded", "request-refunded");
    if (dispute.outcome == DisputeOutcome::partly) found = decided("partly-refunded", "request-partly");
  }
  return found;
}

}  // namespace recourse::drafts
