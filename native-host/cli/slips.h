#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_table.h"

namespace recourse::cli {

// What was typed and cannot be, with what was meant most likely. Each throws WrongUsage.

[[noreturn]] void no_such_command(const std::string& given);

/// An option the command does not have: one of another command's, or a slip of the hand.
[[noreturn]] void no_such_option(const Command& command, const std::string& given);

/// A word too many; where it would do as the value of an option ("doctor firefox", "deadlines 14"), that option.
[[noreturn]] void surplus(const Command& command, const std::string& word);

/// A line that has options and no command: the first of them that is wrong, else that a command is missing.
[[noreturn]] void no_command(const std::vector<std::string>& options);

/// The name in "--name=value"; empty for anything else.
std::string_view long_name(std::string_view word);

}  // namespace recourse::cli
