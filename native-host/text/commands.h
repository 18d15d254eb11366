#pragma once

#include <cstddef>
#include <string>

namespace recourse::text {

/// A character that a terminal would obey, and how many bytes it takes.
struct Command {
  unsigned code = 0;
  std::size_t bytes = 0;     ///< 0: it is none
  bool turns = false;        ///< the direction of what follows: U+202A to U+202E and U+2066 to U+2069
  std::size_t harmless = 1;  ///< where it is none: so many bytes
};

/// The one that begins at a byte of the text.
Command command_at(const std::string& text, std::size_t at);

/// Text from pages may hold control characters, and marks that turn the direction of what follows; neither a terminal
/// nor the reader of a file must obey them: the former become spaces, the latter go.
std::string without_commands(const std::string& text);

}  // namespace recourse::text
