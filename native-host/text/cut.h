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

/// The text in at most `longest` bytes of whole characters, with "…" where it was cut.
inline std::string shortened(std::string text, std::size_t longest) {
  if (text.size() <= longest) return text;
  return text.substr(0, whole_characters(text, longest)) + "…";
}

}  // namespace recourse::text
