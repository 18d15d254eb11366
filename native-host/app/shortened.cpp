#include "app/shortened.h"

#include <algorithm>
#include <numeric>

#include "codec/codec.h"
#include "codec/writer.h"

namespace recourse::app {

namespace {

void leave_out_why(Refund& refund) {
  refund.reasons.clear();
  refund.deadlines.clear();
}

bool is_told(const Refund& refund) { return !refund.reasons.empty() || !refund.deadlines.empty(); }

/// False when nothing more can be left out.
bool shorten(OrderVerdict& verdict) {
  verdict.is_shortened = true;
  if (std::ranges::any_of(verdict.lines, [](const LineVerdict& line) { return is_told(line.refund); })) {
    for (auto& line : verdict.lines) leave_out_why(line.refund);
    return true;
  }
  if (!verdict.lines.empty()) {
    verdict.lines.clear();
    return true;
  }
  const bool was_told = is_told(verdict.refund);
  leave_out_why(verdict.refund);
  return was_told;
}

}  // namespace

std::vector<std::string> texts_that_fit(std::vector<OrderVerdict> verdicts, std::size_t room) {
  std::vector<std::string> texts;
  texts.reserve(verdicts.size());
  for (const auto& verdict : verdicts) texts.push_back(codec::text_of(verdict));
  auto size = std::transform_reduce(texts.begin(), texts.end(), std::size_t{0}, std::plus<>(),
                                    [](const std::string& text) { return text.size() + 1; });
  while (size > room) {
    const auto longest = std::ranges::max_element(texts, {}, &std::string::size);
    auto& verdict = verdicts[static_cast<std::size_t>(longest - texts.begin())];
    if (!shorten(verdict)) break;  // a hundred answers without any reason always fit
    size -= longest->size();
    *longest = codec::text_of(verdict);
    size += longest->size();
  }
  return texts;
}

}  // namespace recourse::app
