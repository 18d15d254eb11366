#include "unit/rules/table.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "unit/rules/facts_reader.h"

namespace recourse::testing {

namespace {

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \t");
  if (from == std::string::npos) return "";
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

Row row_of(const std::string& line, const std::string& given) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '|');) cells.push_back(trimmed(cell));
  if (cells.size() < 3) throw std::invalid_argument("a row has a time, facts and what is expected");
  Row row;
  row.question.now = at(cells[0]);
  row.facts = given + "; " + cells[1];
  row.scenario = read_facts(row.facts, row.question);
  row.expected.assign(cells.begin() + 2, cells.end());
  return row;
}

}  // namespace

std::vector<Row> read_table(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::invalid_argument("cannot read " + file.string());
  std::vector<Row> rows;
  std::string given;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    line = trimmed(line);
    const std::string where = file.filename().string() + ":" + std::to_string(number);
    if (line.empty() || line[0] == '#') continue;
    if (line.rfind("given ", 0) == 0) {
      given = line.substr(6);
      continue;
    }
    try {
      rows.push_back(row_of(line, given));
      rows.back().where = where;
    } catch (const std::exception& error) {
      throw std::invalid_argument(where + ": " + error.what());
    }
  }
  return rows;
}

std::vector<std::filesystem::path> tables(const std::string& stem) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(RECOURSE_TRUTH_TABLES))
    if (entry.path().filename().string().rfind(stem, 0) == 0) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace recourse::testing
