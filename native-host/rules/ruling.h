#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "domain/verdict.h"

namespace recourse::rules {

/// What a rule decides when it is the first to match.
struct Decision {
  RefundAnswer answer = RefundAnswer::unknown;
  RefundCode code = RefundCode::unknown;
  NextStep next_step;
  std::optional<Deadline> deadline;  ///< one of the rule's own (a day to respond or to send back by)
};

/// What one rule says of one line: what it lists, and what it would decide.
struct Ruling {
  std::vector<Finding> findings;
  std::optional<Decision> decision;
};

inline NextStep step(Action action, std::optional<TargetPage> page = std::nullopt) {
  return {.action = action, .page = page, .not_before = {}, .url = {}};
}

/// Adds what there is to say, if anything.
inline void list(std::vector<Finding>& reasons, std::optional<Finding> finding) {
  if (finding) reasons.push_back(std::move(*finding));
}

inline NextStep step_not_before(Action action, std::variant<PageDate, Instant> not_before) {
  return {.action = action, .page = {}, .not_before = not_before, .url = {}};
}

inline Decision decide(RefundAnswer answer, RefundCode code, NextStep next) {
  return {.answer = answer, .code = code, .next_step = std::move(next), .deadline = {}};
}

inline Decision ask_now() {
  return decide(RefundAnswer::yes, RefundCode::request_now, step(Action::open_dispute, TargetPage::order_detail));
}

}  // namespace recourse::rules
