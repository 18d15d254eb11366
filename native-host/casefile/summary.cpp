#include "casefile/summary.h"

#include <algorithm>

#include "casefile/timeline.h"
#include "drafts/facts.h"

namespace recourse::casefile {

namespace {

/// What the buyer last noted of each item, or of the whole order, oldest first. A note about the order speaks for all
/// items noted before it.
template <class Noted>
std::vector<const Noted*> standing_notes(const std::vector<Noted>& notes) {
  std::vector<const Noted*> standing;
  for (const auto& note : notes) {
    std::erase_if(standing, [&](const Noted* older) { return !note.line_id || older->line_id == note.line_id; });
    standing.push_back(&note);
  }
  return standing;
}

/// Of the one item that something is wrong with; of the order where that is not known.
std::optional<Money> price_of(const Order& order, const std::vector<const Problem*>& problems) {
  if (problems.size() != 1 || !problems.front()->line_id || order.lines.size() == 1) return order.total;
  const auto found = std::ranges::find(order.lines, problems.front()->line_id, &OrderLine::line_id);
  if (found == order.lines.end()) return std::nullopt;
  return cost_of(*found);
}

bool is_noted_paid(const OrderFacts& facts) {
  return std::ranges::any_of(facts.agreements,
                             [](const Agreement& noted) { return noted.state == AgreementState::paid; });
}

/// The newest request that pages show as refunded, unless the buyer noted the money.
const Dispute* won_without_money(const OrderFacts& facts) {
  if (is_noted_paid(facts)) return nullptr;
  const Dispute* won = nullptr;
  for (const auto& [dispute, first_seen, last_seen, changed, ahead] : facts.disputes)
    if (dispute.state == DisputeState::resolved && dispute.outcome && *dispute.outcome != DisputeOutcome::refused)
      won = &dispute;
  return won;
}

/// Whether it was said that a refund is wanted: what is wrong is more than a seller's manners, the seller was asked for
/// one, or a request was made.
bool is_asked_for(const OrderFacts& facts, const std::vector<const Problem*>& problems) {
  const auto is_worth_one = [](const Problem* problem) { return problem->reason != Reason::poor_service; };
  const auto was_asked = [](const Agreement* noted) {
    const auto state = noted->state;
    return state == AgreementState::asked || state == AgreementState::granted || state == AgreementState::promised ||
           state == AgreementState::refused;
  };
  const auto stands = [](const DisputeRecord& known) { return known.dispute.state != DisputeState::cancelled; };
  return std::ranges::any_of(problems, is_worth_one) ||
         std::ranges::any_of(standing_notes(facts.agreements), was_asked) ||
         std::ranges::any_of(facts.disputes, stands);
}

/// Empty where nothing is left to ask for, or nobody said that anything is.
std::string wanted(const Case& known, const std::vector<const Problem*>& problems, const text::Words& words) {
  const auto code = known.verdict.refund.code;
  if (code == RefundCode::nothing_to_refund || code == RefundCode::already_refunded) return {};
  // Where only a part was decided, what is wrong may still be worth the rest.
  const auto* won = won_without_money(known.facts);
  const bool is_all_decided = won != nullptr && (won->outcome == DisputeOutcome::refunded || problems.empty());
  if (code == RefundCode::refund_pending || is_all_decided) return words.say("casefile_summary_wanted_decided");
  if (!is_asked_for(known.facts, problems)) return {};
  bool part_is_back = false;
  for (const Agreement* agreement : standing_notes(known.facts.agreements)) {
    if (agreement->state == AgreementState::granted && agreement->amount)
      return words.say("casefile_summary_wanted_agreed", {{"amount", drafts::money_text(*agreement->amount, words)}});
    part_is_back = part_is_back || agreement->state == AgreementState::paid;
  }
  for (const auto& record : known.facts.disputes)
    part_is_back = part_is_back || record.dispute.outcome == DisputeOutcome::partly;
  const auto most = part_is_back ? std::nullopt : price_of(known.facts.record.order, problems);
  return most ? words.say("casefile_summary_wanted", {{"amount", drafts::money_text(*most, words)}})
              : words.say("casefile_summary_wanted_unknown");
}

std::string decided(const Dispute& won, const text::Words& words) {
  if (won.outcome == DisputeOutcome::partly) return words.say("casefile_summary_won_partly");
  return won.closed_on ? words.say("casefile_summary_won", {{"date", words.day(*won.closed_on)}})
                       : words.say("casefile_summary_won_undated");
}

std::string wrong(const Case& known, const Problem& problem, const text::Words& words) {
  if (!problem.reason) return words.say("casefile_summary_some_problem");
  const auto reason = say(words, "reason_", *problem.reason);
  return words.say("casefile_summary_problem", {{"reason", of_item(known, reason, problem.line_id)}});
}

}  // namespace

std::vector<const Problem*> standing_problems(const Case& known) {
  auto problems = standing_notes(known.facts.problems);
  std::erase_if(problems, [](const Problem* problem) { return problem->state != ProblemState::problem; });
  return problems;
}

std::vector<std::string> summary(const Case& known, const text::Words& words) {
  std::vector<std::string> sentences;
  const auto problems = standing_problems(known);
  sentences.reserve(problems.size() + 3);
  for (const Problem* problem : problems) sentences.push_back(wrong(known, *problem, words));
  const auto* won = won_without_money(known.facts);
  const bool is_pending = known.verdict.refund.code == RefundCode::refund_pending && !is_noted_paid(known.facts);
  if (is_pending) sentences.push_back(words.say("casefile_summary_cancelled"));
  if (problems.empty() && !is_pending && won == nullptr) sentences.push_back(words.say("casefile_summary_no_problem"));
  if (won != nullptr) sentences.push_back(decided(*won, words));
  if (auto sentence = wanted(known, problems, words); !sentence.empty()) sentences.push_back(std::move(sentence));
  return sentences;
}

}  // namespace recourse::casefile
