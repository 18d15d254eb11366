#include "cli/columns.h"

#include <algorithm>
#include <numeric>

namespace recourse::cli {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 8;

/// Takes columns from the widest cells that may give way, until a row fits; false where it cannot.
bool fit(std::vector<std::size_t>& widths, const std::vector<Columns::Heading>& headings, std::size_t columns) {
  const auto total = [&] {
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) + kGap * (widths.size() - 1);
  };
  while (total() > columns) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (headings[i].gives_way && widths[i] > kNarrowest && (widest == widths.size() || widths[i] > widths[widest]))
        widest = i;
    if (widest == widths.size()) return false;
    --widths[widest];
  }
  return true;
}

}  // namespace

/// Where a row has no room beside itself: its cells under each other, each behind its heading.
std::string Columns::stacked(const Terminal& terminal) const {
  std::size_t widest = 0;
  for (const auto& heading : headings_) widest = std::max(widest, width_of(heading.text));
  const std::size_t indent = widest + kGap;
  const std::size_t room = terminal.columns > indent + kNarrowest ? terminal.columns - indent : kNarrowest;
  std::string all;
  for (const auto& row : rows_) {
    if (!all.empty()) all += "\n";
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (row[i].empty()) continue;
      const auto& heading = headings_[i];
      all += coloured(heading.text, Colour::bold, terminal) + std::string(indent - width_of(heading.text), ' ');
      all += (heading.gives_way ? cut_to(row[i], room) : row[i]) + "\n";
    }
  }
  return all;
}

std::string Columns::text(const Terminal& terminal) const {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    std::size_t width = width_of(headings_[i].text);
    for (const auto& row : rows_) width = std::max(width, width_of(row[i]));
    widths.push_back(width);
  }
  if (terminal.columns != 0 && !fit(widths, headings_, terminal.columns)) return stacked(terminal);
  const auto line = [&](const auto& cell_of) {
    std::string text;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string cell = terminal.columns != 0 ? cut_to(cell_of(i), widths[i]) : cell_of(i);
      text += cell;
      if (i + 1 < widths.size()) text += std::string(widths[i] - std::min(width_of(cell), widths[i]) + kGap, ' ');
    }
    return text.substr(0, text.find_last_not_of(' ') + 1);
  };
  std::string all = coloured(line([&](std::size_t i) { return headings_[i].text; }), Colour::bold, terminal) + "\n";
  for (const auto& row : rows_) all += line([&](std::size_t i) { return row[i]; }) + "\n";
  return all;
}

}  // namespace recourse::cli
