#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"

namespace recourse::cli {

/// Rows under headings, each column as wide as its widest cell. On a terminal the columns that may give way are cut
/// until a row fits, and where none does a row's cells stand under each other; elsewhere every cell is whole.
class Columns {
 public:
  struct Heading {
    std::string text;
    bool gives_way = false;
  };
  explicit Columns(std::vector<Heading> headings) : headings_(std::move(headings)) {}

  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  bool empty() const { return rows_.empty(); }
  /// Lines with their ends.
  std::string text(const Terminal& terminal) const;

 private:
  std::string stacked(const Terminal& terminal) const;

  std::vector<Heading> headings_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace recourse::cli
