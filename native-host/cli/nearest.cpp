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

std::optional<std::string_view> nearest(std::string_view given, const std::vector<std::string_view>& known) {
  const std::string word = in_lower_case(given.substr(0, 40));
  std::optional<std::string_view> begins_so;
  int beginning = 0;
  std::optional<std::string_view> closest;
  // Of two letters no slip leaves enough to know the word by.
  std::size_t least = word.size() <= 2 ? 0 : word.size() <= 5 ? 1 : word.size() <= 7 ? 2 : 3;
  for (const std::string_view name : known) {
    if (const std::size_t edits = edits_between(word, name); edits < least || (edits == least && !closest)) {
      least = edits;
      closest = name;
    }
    if (word.size() < 2 || !name.starts_with(word)) continue;
    begins_so = name;
    ++beginning;
  }
  return beginning == 1 ? begins_so : closest;
}

}  // namespace recourse::cli
