#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/words.h"

namespace recourse::cli {

/// A script that lets a shell ("bash", "zsh", "fish") complete commands, options and their values; null for another
/// shell.
std::optional<std::string> completions_for(std::string_view shell, const text::Words& words);

}  // namespace recourse::cli
