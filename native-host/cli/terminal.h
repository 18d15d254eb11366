#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace recourse::cli {

/// What standard output leads to.
struct Terminal {
  bool is_one = false;      ///< false: a file or a pipe, whose readers want whole lines
  std::size_t columns = 0;  ///< 0: as wide as it takes
  bool has_colour = false;

  /// Whole sentences are easier to read where lines are not as long as a wide screen's.
  std::size_t columns_for(std::size_t most) const { return columns == 0 ? most : std::min(columns, most); }

  /// Of standard output; NO_COLOR, CLICOLOR=0 and TERM=dumb count.
  static Terminal of_output();
};

enum class Colour { plain, bold, red, yellow, green, dim };

/// The text in a colour, where there are colours.
std::string coloured(std::string_view text, Colour colour, const Terminal& terminal);

/// How many columns a terminal takes for the text: two for a Chinese, Japanese or Korean sign, none for a mark that
/// stands on the letter before it.
std::size_t width_of(std::string_view text);

/// The text cut to so many columns, its last one an ellipsis.
std::string cut_to(std::string_view text, std::size_t columns);

}  // namespace recourse::cli
