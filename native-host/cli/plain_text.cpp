#include "cli/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "cli/terminal.h"

namespace recourse::cli {

namespace {

/// A character that a terminal would obey, and how many bytes it takes.
struct Command {
  unsigned code = 0;
  std::size_t bytes = 0;     ///< 0: it is none
  bool turns = false;        ///< the direction of what follows: U+202A to U+202E and U+2066 to U+2069
  std::size_t harmless = 1;  ///< where it is none: so many bytes
};

/// How many bytes the character there has; 0: it is no UTF-8.
std::size_t length_at(const std::string& text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  const std::size_t length = byte < 0x80   ? 1
                             : byte < 0xC2 ? 0
                             : byte < 0xE0 ? 2
                             : byte < 0xF0 ? 3
                             : byte < 0xF5 ? 4
                                           : 0;
  if (length == 0 || i + length > text.size()) return 0;
  for (std::size_t at = i + 1; at < i + length; ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) return 0;
  return length;
}

Command command_at(const std::string& text, std::size_t i) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const std::size_t length = length_at(text, i);
  // A terminal of single bytes takes those between for commands too.
  if (length == 0) return byte(i) >= 0x80 && byte(i) < 0xA0 ? Command{byte(i), 1, false} : Command{};
  if (byte(i) < 0x20 || byte(i) == 0x7F) return {byte(i), 1, false};
  if (byte(i) == 0xC2 && byte(i + 1) < 0xA0) return {byte(i + 1), 2, false};
  const bool turns = length == 3 && byte(i) == 0xE2 &&
                     ((byte(i + 1) == 0x80 && byte(i + 2) >= 0xAA && byte(i + 2) <= 0xAE) ||
                      (byte(i + 1) == 0x81 && byte(i + 2) >= 0xA6 && byte(i + 2) <= 0xA9));
  if (turns) return {0x2000U | ((byte(i + 1) & 0x3FU) << 6U) | (byte(i + 2) & 0x3FU), 3, true};
  return {0, 0, false, length};
}

}  // namespace

std::string plain(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto command = command_at(text, i);
    if (command.bytes == 0)
      result.append(text, i, command.harmless);
    else if (!command.turns)
      result.append(command.bytes, ' ');
    i += command.bytes == 0 ? command.harmless : command.bytes;
  }
  return result;
}

std::string shown(const std::string& data) {
  std::string result;
  for (std::size_t i = 0; i < data.size();) {
    const auto command = command_at(data, i);
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
