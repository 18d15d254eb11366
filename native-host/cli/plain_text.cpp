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

namespace {

/// The bytes of the character the text begins with.
std::size_t sign_of(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
  return bytes;
}

/// Chinese and Japanese have no spaces between words: a line may end behind any sign. Korean has them.
bool is_without_spaces(std::string_view sign) { return width_of(sign) == 2 && !(sign >= "\uAC00" && sign <= "\uD7A3"); }

/// What belongs to the sign before it: the marks and small letters that no line begins with.
bool begins_no_line(std::string_view sign) {
  constexpr std::string_view kNever =
      "、。，．：；！？）」』】〉》〕］｝ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々…‥・";
  return width_of(sign) == 0 || kNever.find(sign) != std::string_view::npos;
}

bool ends_no_line(std::string_view sign) {
  constexpr std::string_view kNever = "（「『【〈《〔［｛";
  return kNever.find(sign) != std::string_view::npos;
}

/// What stays together of a word.
std::string_view part_of(std::string_view word) {
  std::size_t end = sign_of(word);
  for (std::string_view last = word.substr(0, end); end < word.size();) {
    const auto next = word.substr(end, sign_of(word.substr(end)));
    const bool may_part = is_without_spaces(last) || is_without_spaces(next);
    if (may_part && !begins_no_line(next) && !ends_no_line(last)) break;
    end += next.size();
    last = next;
  }
  return word.substr(0, end);
}

}  // namespace

std::string broken(const std::string& text, std::size_t columns, std::size_t further) {
  std::string lines;
  std::size_t column = 0;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    bool is_first = true;
    for (std::string_view rest = word; !rest.empty(); is_first = false) {
      const auto part = part_of(rest);
      rest.remove_prefix(part.size());
      const std::size_t width = width_of(part);
      const std::size_t gap = is_first ? 1 : 0;
      if (column != 0 && column + gap + width > columns) {
        lines += "\n" + std::string(further, ' ');
        column = further;
      } else if (column != 0 && is_first) {
        lines += ' ';
        ++column;
      }
      lines += part;
      column += width;
    }
  }
  return lines;
}

std::string wrapped(const std::string& lines, std::size_t columns) {
  std::string result;
  std::istringstream all(lines);
  for (std::string line; std::getline(all, line);) {
    const std::size_t margin = std::min(line.find_first_not_of(' '), line.size());
    result += std::string(margin, ' ');
    for (const char c : broken(line, columns - std::min(margin, columns), 2))
      result += c == '\n' ? "\n" + std::string(margin, ' ') : std::string(1, c);
    result += "\n";
  }
  return result;
}

}  // namespace recourse::cli
