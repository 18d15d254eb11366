#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recourse::text {

/// The largest size of at most `most` bytes that cuts the text between characters.
inline std::size_t whole_characters(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text.size();
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return most;
}

/// The text in at most `longest` bytes of whole characters, with "…" where it was cut. Control characters, which show
/// nothing and take six times their room in JSON, are spaces.
inline std::string shortened(std::string text, std::size_t longest) {
  if (text.size() > longest) text.replace(whole_characters(text, longest), std::string::npos, "…");
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return text;
}

}  // namespace recourse::text
