#pragma once

#include <algorithm>
#include <sstream>
#include <string>

namespace recourse::cli {

/// Text from pages may hold control characters; a terminal must not obey them.
inline std::string plain(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    if (byte(i) < 0x20 || byte(i) == 0x7F) text[i] = ' ';
    if (byte(i) == 0xC2 && byte(i + 1) >= 0x80 && byte(i + 1) < 0xA0) text[i] = text[i + 1] = ' ';  // U+0080 to U+009F
  }
  return text;
}

/// The same, cut to one line of a screen, between two characters.
inline std::string short_plain(std::string text) {
  constexpr std::size_t kMostBytes = 60;
  text = plain(std::move(text));
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

/// The same line broken between words, at most as wide as a common terminal; what goes on stands two columns further
/// in. A character is taken for one column.
inline std::string wrapped(const std::string& line) {
  constexpr std::size_t kColumns = 100;
  const std::size_t margin = std::min(line.find_first_not_of(' '), line.size());
  const std::string further = "\n" + std::string(margin + 2, ' ');
  std::string text(margin, ' ');
  std::size_t column = margin;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    const auto width = static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    const bool starts_a_line = column == margin;
    if (!starts_a_line && column + 1 + width > kColumns) {
      text += further;
      column = margin + 2;
    } else if (!starts_a_line) {
      text += ' ';
      ++column;
    }
    text += word;
    column += width;
  }
  return text;
}

}  // namespace recourse::cli
