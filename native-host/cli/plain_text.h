#pragma once

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

}  // namespace recourse::cli
