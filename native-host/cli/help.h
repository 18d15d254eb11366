#pragma once

#include <cstddef>
#include <string>

#include "cli/command_table.h"
#include "text/words.h"

namespace recourse::cli {

inline constexpr std::size_t kHelpColumns = 80;

/// Every command in a line, under headings, in lines of so many columns at most.
std::string program_help(const text::Words& words, std::size_t columns = kHelpColumns);

/// One command: what it does, its options with the values they take, and examples.
std::string command_help(const Command& command, const text::Words& words, std::size_t columns = kHelpColumns);

/// "recourse check ORDER_ID [--reason REASON] …"
std::string usage_line(const Command& command);

/// "--reason REASON", "-h, --help"
std::string spelling(const Option& option);

/// What the option means, with its values where there are few.
std::string meaning(const Option& option, const text::Words& words);

}  // namespace recourse::cli
