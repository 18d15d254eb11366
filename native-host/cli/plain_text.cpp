#include "cli/plain_text.h"

#include <algorithm>
#include <sstream>

#include "cli/terminal.h"

namespace recourse::cli {

std::string plain(std::string text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (byte(i) < 0x20 || byte(i) == 0x7F) text[i] = ' ';
    if (byte(i) == 0xC2 && byte(i + 1) >= 0x80 && byte(i + 1) < 0xA0) text[i] = text[i + 1] = ' ';  // U+0080 to U+009F
    // U+202A to U+202E and U+2066 to U+2069
    const bool turns = byte(i) == 0xE2 && ((byte(i + 1) == 0x80 && byte(i + 2) >= 0xAA && byte(i + 2) <= 0xAE) ||
                                           (byte(i + 1) == 0x81 && byte(i + 2) >= 0xA6 && byte(i + 2) <= 0xA9));
    if (turns) text.erase(i--, 3);
  }
  return text;
}

std::string short_plain(std::string text) {
  constexpr std::size_t kColumns = 60;
  return cut_to(plain(std::move(text)), kColumns);
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
