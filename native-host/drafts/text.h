#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recourse::drafts {

/// How long a text is: Unicode code points.
std::size_t code_points(std::string_view text);

/// The code points themselves; a byte that is no UTF-8 counts as U+FFFD.
std::u32string decoded(std::string_view text);

/// A text from outside as plain writing: line ends as "\n" and never two in a row, blanks joined, no control
/// characters, no marks that turn the direction of writing, no bytes that are not UTF-8; nothing at either end.
std::string cleaned(std::string_view text);

/// The same on one line.
std::string cleaned_line(std::string_view text);

/// At most `most` code points. What is longer ends in "…", after a whole word where there is one near, and never inside
/// what people see as one character.
std::string shortened(std::string_view text, std::size_t most);

/// For comparing words: small letters without accents, everything that is no letter or digit as one blank, and a blank
/// at both ends. "¿Qué pasó?" gives " que paso ".
std::string folded(std::string_view text);

}  // namespace recourse::drafts
