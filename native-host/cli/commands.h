#pragma once

#include "cli/options.h"

namespace recourse::cli {

// One command a function; each returns the exit code and may throw what methods throw.
int call_command(const Given& given);
int check_command(const Given& given);
int search_command(const Given& given);
int history_command(const Given& given);
int deadlines_command(const Given& given);

}  // namespace recourse::cli
