#pragma once

#include <string>

#include "cli/command_table.h"
#include "domain/time.h"

namespace recourse::cli {

/// The value as the program works with it: a browser by its own name, a time in full. Throws WrongUsage.
std::string checked(const Option& option, const std::string& given);

/// An order's number in plain digits. Throws WrongUsage.
std::string checked_order(const std::string& given);

/// "2026-12-01", "2026-12-01 14:30", "2026-12-01T14:30Z" and RFC 3339. A day without a time is its noon, UTC. `name` is
/// what it was given for. Throws WrongUsage.
Instant checked_moment(const std::string& name, const std::string& given);

}  // namespace recourse::cli
