#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/facts.h"
#include "drafts/kinds.h"

namespace recourse::drafts {

/// Why reason, outcome and kind do not go together, and what does.
struct Misfit {
  std::string path;               ///< the member to change: "/kind" or "/outcome"
  std::string why;                ///< a code; people's words are `misfit_<why>` in the locale files
  std::string sentence;           ///< the same in English
  std::vector<std::string> fits;  ///< values of that member that go with the two others
};

/// How far the line (or, without one, the order) is known to have come. Unknown is false.
struct Progress {
  bool sent = false;     ///< or further on
  bool arrived = false;  ///< as pages or the buyer tell
  bool unsent = false;   ///< known not to have been sent: its state comes before that, or it ended there
};
/// What was last seen as not sent long ago is not known to be so now.
Progress progress_of(const OrderFacts& facts, const Request& request, Instant now);

/// Null when the combination makes sense.
std::optional<Misfit> misfit(Kind kind, Reason reason, Outcome outcome, Progress progress);

}  // namespace recourse::drafts
