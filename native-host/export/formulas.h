#pragma once

#include <string>
#include <string_view>

namespace recourse::exports {

/// A text that a spreadsheet cannot take for a formula, in its cell or in one that is cut off it at whatever separator
/// the spreadsheet goes by: an apostrophe before a formula's sign makes it text. Numbers stay as they are.
std::string without_formulas(std::string_view text);

}  // namespace recourse::exports
