#pragma once

#include <string>

#include "cli/command_table.h"

namespace recourse::cli {

/// The value as the program works with it: a browser by its own name, a time in full. Throws WrongUsage.
std::string checked(const Option& option, const std::string& given);

/// An order's number in plain digits. Throws WrongUsage.
std::string checked_order(const std::string& given);

}  // namespace recourse::cli
