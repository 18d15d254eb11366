#include "cli/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "cli/terminal.h"
#include "text/commands.h"

namespace recourse::cli {

std::string plain(const std::string& text) { return text::without_commands(text); }

std::string shown(const std::string& data) {
  std::string result;
  for (std::size_t i = 0; i < data.size();) {
    const auto command = text::command_at(data, i);
    if (command.bytes == 0 || data[i] == '\n' || data[i] == '\r' || data[i] == '\t')
      result.append(data, i, command.bytes == 0 ? command.harmless : 1);
    else
      result += fmt::format("\\u{:04x}", command.code);
    i += command.bytes == 0 ? command.harmless : command.bytes;
  }
  return result;
}

std::string short_plain(const std::string& text) {
  constexpr std::size_t kColumns = 60;
  return cut_to(plain(text), kColumns);
}

std::string broken(const std::string& text, std::size_t columns, std::size_t further) {
  std::string lines;
  std::size_t column = 0;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const std::size_t width = width_of(word);
    if (column != 0 && column + 1 + width > columns) {
      lines += "\n" + std::string(further, ' ');
      column = further;
    } else if (column != 0) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += width;
  }
  return lines;
}

std::string wrapped(const std::string& line) {
  constexpr std::size_t kColumns = 100;
  const std::size_t margin = std::min(line.find_first_not_of(' '), line.size());
  const std::string text = broken(line, kColumns - margin, 2);
  std::string result(margin, ' ');
  for (const char c : text) result += c == '\n' ? "\n" + std::string(margin, ' ') : std::string(1, c);
  return result;
}

}  // namespace recourse::cli
