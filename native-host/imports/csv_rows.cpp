#include <algorithm>

#include "imports/rows.h"

namespace recourse::imports {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The sign the heading has most of.
char separator_of(std::string_view heading) {
  char most = ',';
  for (const char sign : {',', ';', '\t', '|'})
    if (std::ranges::count(heading, sign) > std::ranges::count(heading, most)) most = sign;
  return most;
}

/// "sep=;" in a line before the heading, as spreadsheets are told; the line is taken off.
std::optional<char> declared_separator(std::string_view& text) {
  if (!text.starts_with("sep=") || text.size() < 6) return std::nullopt;
  const char separator = text[4];
  if (text[5] != '\r' && text[5] != '\n') return std::nullopt;
  text.remove_prefix(text.substr(5).starts_with("\r\n") ? 7 : 6);
  return separator;
}

/// A row taken off the front: RFC 4180, with quoted cells over several lines. Null where a quote is never closed.
std::optional<std::vector<std::string>> row_with_quotes(std::string_view& text, char separator, bool quotes) {
  std::vector<std::string> cells{""};
  bool is_quoted = false;
  while (!text.empty()) {
    const char c = text.front();
    text.remove_prefix(1);
    if (is_quoted) {
      if (c != '"')
        cells.back() += c;
      else if (text.starts_with('"'))
        cells.back() += '"', text.remove_prefix(1);
      else
        is_quoted = false;
    } else if (quotes && c == '"' && cells.back().empty()) {
      is_quoted = true;
    } else if (c == separator) {
      cells.emplace_back();
    } else if (c == '\n' || c == '\r') {
      if (c == '\r' && text.starts_with('\n')) text.remove_prefix(1);
      break;
    } else {
      cells.back() += c;
    }
  }
  return is_quoted ? std::nullopt : std::optional(std::move(cells));
}

/// The next row. A quote that is never closed is a sign like any other: it must not take all rows behind it.
std::vector<std::string> next_row(std::string_view& text, char separator) {
  std::string_view rest = text;
  if (auto cells = row_with_quotes(rest, separator, true)) {
    text = rest;
    return std::move(*cells);
  }
  return row_with_quotes(text, separator, false).value_or(std::vector<std::string>());
}

/// A list or object is JSON, whatever its first line looks like.
bool is_json(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '[' || text[first] == '{');
}

}  // namespace

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      plain += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      plain += c;
  }
  return plain;
}

bool begins_as_table(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (is_json(text) || text.find('\0') != std::string_view::npos) return false;
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  const char separator = declared_separator(text).value_or(separator_of(text.substr(0, text.find_first_of("\r\n"))));
  const auto columns = next_row(text, separator).size();
  return columns > 1 && next_row(text, separator).size() == columns;
}

std::optional<Rows> csv_rows(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (is_json(text)) return std::nullopt;
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  const char separator = declared_separator(text).value_or(separator_of(text.substr(0, text.find_first_of("\r\n"))));
  std::vector<std::string> names;
  for (const auto& name : next_row(text, separator)) names.push_back(plain_name(name));
  const auto has = [&](const char* name) { return std::ranges::find(names, name) != names.end(); };
  if (!has("orderid") && !has("ordernumber") && !has("orderno")) return std::nullopt;
  Rows found{.tool = "csv", .rows = {}};
  const bool has_last_end = text.ends_with('\n') || text.ends_with('\r');
  while (!text.empty()) {
    const auto cells = next_row(text, separator);
    Row row;
    // A file that was cut off: in what is left of its last row a number or a day may be cut too.
    if (text.empty() && !has_last_end && cells.size() < names.size()) {
      found.rows.push_back(std::move(row));
      break;
    }
    for (std::size_t i = 0; i < std::min(cells.size(), names.size()); ++i)
      if (!names[i].empty() && !cells[i].empty()) row.emplace(names[i], cells[i]);
    if (!row.empty()) found.rows.push_back(std::move(row));
  }
  return found;
}

}  // namespace recourse::imports
