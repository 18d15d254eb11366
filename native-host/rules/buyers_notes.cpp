#include "rules/buyers_notes.h"

#include <algorithm>

namespace recourse::rules {

namespace {

constexpr std::chrono::days kAfterDecision{30};

template <class Note>
std::vector<const Note*> newest_of(const std::vector<Note>& notes) {
  std::vector<const Note*> newest;
  for (const auto& note : notes) {
    const auto known = std::ranges::find(newest, note.line_id, &Note::line_id);
    if (known == newest.end())
      newest.push_back(&note);
    else
      *known = &note;
  }
  return newest;
}

}  // namespace

std::vector<const Problem*> newest_notes(const std::vector<Problem>& notes) { return newest_of(notes); }

std::vector<const Agreement*> newest_notes(const std::vector<Agreement>& notes) { return newest_of(notes); }

const Problem* newest_word(const OrderFacts& facts, const std::optional<LineId>& line) {
  const Problem* word = nullptr;
  for (const auto& problem : facts.problems) {
    const bool concerns = !problem.line_id || !line || *problem.line_id == *line;
    if (concerns) word = &problem;
  }
  return word;
}

bool is_noted_fine(const OrderFacts& facts, const std::optional<LineId>& line) {
  const Problem* word = newest_word(facts, line);
  return word != nullptr && word->state == ProblemState::fine;
}

bool is_noted_wrong(const OrderFacts& facts, const std::optional<LineId>& line) {
  const Problem* word = newest_word(facts, line);
  return word != nullptr && word->state == ProblemState::problem;
}

PageDate decided_on(const DisputeRecord& dispute, std::chrono::minutes buyer_utc_offset) {
  return dispute.dispute.closed_on.value_or(
      day_at(dispute.changed_at.value_or(dispute.first_seen_at), buyer_utc_offset));
}

bool is_decided_lately(const DisputeRecord& dispute, const Question& question) {
  return latest_today(question.now, question.buyer_utc_offset) - decided_on(dispute, question.buyer_utc_offset) <=
         kAfterDecision;
}

bool is_decided_lately(const OrderFacts& facts, const std::optional<LineId>& line, const Question& question) {
  return std::any_of(facts.disputes.begin(), facts.disputes.end(), [&](const DisputeRecord& d) {
    return d.dispute.state == DisputeState::resolved && (!line || !d.dispute.line_id || *d.dispute.line_id == *line) &&
           is_decided_lately(d, question);
  });
}

}  // namespace recourse::rules
