#pragma once

#include <string>

namespace recourse::cli {

/// Text from pages may hold control characters, and marks that turn the direction of what follows; a terminal must not
/// obey them.
std::string plain(std::string text);

/// The same, cut to one line of a screen.
std::string short_plain(std::string text);

/// The text broken between words into lines of at most so many columns; lines after the first begin with `further`
/// spaces.
std::string broken(const std::string& text, std::size_t columns, std::size_t further = 0);

/// The same line, at most as wide as a common terminal; what goes on stands two columns further in.
std::string wrapped(const std::string& line);

}  // namespace recourse::cli
