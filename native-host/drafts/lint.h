#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/verdict.h"

namespace recourse::drafts {

inline constexpr std::size_t kShortest = 60;   ///< code points
inline constexpr std::size_t kLongest = 1000;  ///< code points; unverified: AliExpress prints no limit

/// What a text is looked at for. A reply in a running conversation need not name everything anew: there, what is
/// missing only informs.
struct LintContext {
  std::optional<OrderId> order;
  bool reply = false;
  std::vector<std::string> quoted;  ///< the order's own titles and names, which are not the buyer's words
};

/// What is wrong with a message as it stands, by the rule brief-but-detailed; empty when nothing is. Words of all five
/// languages count, whatever language the text is in. `args.problem` says which: too-long, too-short, no-order,
/// no-reason, no-outcome, threat, review-threat, personal-data, outside-contact; `args.suggestion` what to do about it.
/// `args.found` quotes the word where that helps; personal data is never quoted.
std::vector<Finding> lint(std::string_view text, const LintContext& context);

/// A draft that had to be cut to fit.
Finding shortened_finding();

}  // namespace recourse::drafts
