#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recourse::cli {

/// In lower case, of ASCII letters alone.
std::string in_lower_case(std::string_view text);

/// How many letters must be put in, left out, changed or swapped with their neighbour to make one word the other.
std::size_t edits_between(std::string_view one, std::string_view other);

/// The word that was meant: the closest one, if it is close, or the only one that begins so. Null when none is.
std::optional<std::string_view> nearest(std::string_view given, const std::vector<std::string_view>& known);

}  // namespace recourse::cli
