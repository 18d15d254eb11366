#pragma once

#include <cstddef>
#include <string>

namespace recourse::messaging::methods {

/// The text in at most `longest` bytes of whole characters, with "…" where it was cut.
inline std::string shortened(std::string text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

}  // namespace recourse::messaging::methods
