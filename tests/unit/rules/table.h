#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "unit/rules/scenario.h"

namespace recourse::testing {

/// One row of a truth table: what is known, when it is asked, and what the table expects, column by column.
struct Row {
  std::string where;  ///< "windows.txt:12"
  std::string facts;  ///< as written
  Scenario scenario;
  Question question;
  std::vector<std::string> expected;
};

/// Reads a table. Lines: "# text" is a remark; "given FACTS" stands before the facts of all rows below it, until the
/// next; a row is "NOW | FACTS | EXPECTED | EXPECTED ...". Throws std::invalid_argument, which names the line.
/// truth-table/README.md says how facts are written.
std::vector<Row> read_table(const std::filesystem::path& file);

/// Every file of tests/unit/rules/truth-table whose name begins with `stem`.
std::vector<std::filesystem::path> tables(const std::string& stem);

}  // namespace recourse::testing
