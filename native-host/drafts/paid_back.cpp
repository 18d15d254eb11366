#include "drafts/paid_back.h"

#include "drafts/amount.h"
#include "drafts/facts.h"

namespace recourse::drafts {

namespace {

Finding warning(const char* problem) {
  return {RuleId::nothing_to_refund, Effect::warns, Basis::guide, {{"problem", std::string(problem)}}};
}

/// The price of the one item with its quantity, else the order's total.
std::optional<Money> price_of(const Order& order, const Request& request) {
  if (!request.line_id || order.lines.size() == 1) return order.total;
  return std::nullopt;
}

}  // namespace

std::optional<Finding> already_paid_finding(const OrderFacts& facts, const Request& request) {
  if (request.reason == Reason::refund_missing) return std::nullopt;
  const auto concerns = [&](const std::optional<LineId>& line) {
    return !line || !request.line_id || *line == *request.line_id;
  };
  const Agreement* newest = nullptr;
  for (const auto& agreement : facts.agreements)
    if (concerns(agreement.line_id)) newest = &agreement;
  if (newest != nullptr && newest->state == AgreementState::paid) {
    const auto price = price_of(facts.record.order, request);
    const auto& paid = newest->amount;
    if (!paid || !price || paid->currency != price->currency || !is_more(price->amount, *paid).value_or(false))
      return warning("already-refunded");
    auto partly = warning("partly-refunded");
    partly.args["amount"] = money_text(*paid, words_in(request.language));
    return partly;
  }
  std::optional<Finding> found;
  for (const auto& [dispute, first, last, changed, ahead] : facts.disputes) {
    if (!concerns(dispute.line_id) || dispute.state != DisputeState::resolved) continue;
    if (dispute.outcome == DisputeOutcome::refunded) return warning("already-refunded");
    if (dispute.outcome == DisputeOutcome::partly) found = warning("partly-refunded");
  }
  return found;
}

}  // namespace recourse::drafts
