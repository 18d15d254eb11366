#pragma once

#include <string>
#include <vector>

namespace recourse::cli {

/// The command-line program. `arguments` are those after the program's name. Returns the exit code: 0 done, 1 refused
/// or failed, 2 wrong usage.
int run(const std::vector<std::string>& arguments);

}  // namespace recourse::cli
