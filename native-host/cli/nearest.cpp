#include "cli/nearest.h"

#include <algorithm>

namespace recourse::cli {

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return lower;
}

std::size_t edits_between(std::string_view one, std::string_view other) {
  std::vector<std::vector<std::size_t>> edits(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
  for (std::size_t i = 0; i <= one.size(); ++i) edits[i][0] = i;
  for (std::size_t j = 0; j <= other.size(); ++j) edits[0][j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t changed = edits[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
      edits[i][j] = std::min({changed, edits[i - 1][j] + 1, edits[i][j - 1] + 1});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        edits[i][j] = std::min(edits[i][j], edits[i - 2][j - 2] + 1);
    }
  }
  return edits[one.size()][other.size()];
}

namespace {

/// "refund" of "full-refund", "search" of "ledger.search".
bool is_part(std::string_view word, std::string_view name) {
  for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
    const auto is_edge = [&](std::size_t i) { return i >= name.size() || name[i] == '-' || name[i] == '.'; };
    if ((at == 0 || is_edge(at - 1)) && is_edge(at + word.size())) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view given, const std::vector<std::string_view>& known) {
  const std::string word = in_lower_case(given.substr(0, 40));
  std::optional<std::string_view> begins_so;
  int beginning = 0;
  std::optional<std::string_view> closest;
  std::optional<std::string_view> with_part;
  // Of two letters no slip leaves enough to know the word by.
  std::size_t least = word.size() <= 2 ? 0 : word.size() <= 5 ? 1 : word.size() <= 7 ? 2 : 3;
  for (const std::string_view name : known) {
    if (const std::size_t edits = edits_between(word, name); edits < least || (edits == least && !closest)) {
      least = edits;
      closest = name;
    }
    constexpr std::size_t kShortestPart = 3;
    if (!with_part && word.size() >= kShortestPart && is_part(word, name)) with_part = name;
    if (word.size() < 2 || !name.starts_with(word)) continue;
    begins_so = name;
    ++beginning;
  }
  if (beginning == 1) return begins_so;
  return with_part && !(closest && least <= 1) ? with_part : closest;
}

}  // namespace recourse::cli
