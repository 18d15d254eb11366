#pragma once

#include <string>
#include <string_view>

#include "text/words.h"

namespace recourse::cli {

/// The manual page, for man: every command and option of the table in one language.
std::string manual_page(std::string_view version, const text::Words& words);

}  // namespace recourse::cli
