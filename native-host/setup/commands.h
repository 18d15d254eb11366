#pragma once

#include <iosfwd>
#include <span>
#include <string>

#include "setup/surroundings.h"

namespace recourse::setup {

/// `recourse register …`, `recourse unregister …`: the arguments after the command's name. Lines for people go to
/// `out`, what is wrong to `err`. Returns the exit code: 0 done, 1 refused or failed, 2 wrong usage.
int register_command(std::span<const std::string> arguments, const Surroundings& here, std::ostream& out,
                     std::ostream& err);
int unregister_command(std::span<const std::string> arguments, const Surroundings& here, std::ostream& out,
                       std::ostream& err);

}  // namespace recourse::setup
