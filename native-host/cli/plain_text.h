#pragma once

#include <string>

namespace recourse::cli {

/// Text from pages may hold control characters, and marks that turn the direction of what follows; a terminal must not
/// obey them.
std::string plain(const std::string& text);

/// Data for a terminal, unchanged but for such characters, which are shown as JSON writes them: \u009b. Lines and tabs
/// stay.
std::string shown(const std::string& data);

/// Plain, and cut to one line of a screen.
std::string short_plain(const std::string& text);

/// The text broken between words into lines of at most so many columns; lines after the first begin with `further`
/// spaces.
std::string broken(const std::string& text, std::size_t columns, std::size_t further = 0);

/// Lines of so many columns at most; what goes on stands two columns further in.
std::string wrapped(const std::string& lines, std::size_t columns);

}  // namespace recourse::cli
