#pragma once

#include <iosfwd>
#include <span>
#include <string>

#include "cli/options.h"
#include "setup/surroundings.h"

namespace recourse::cli {

// One command a function; each returns the exit code and may throw what methods throw.
int call_command(const Given& given);
int check_command(const Given& given);
int draft_command(const Given& given);
int casefile_command(const Given& given);
int search_command(const Given& given);
int history_command(const Given& given);
int deadlines_command(const Given& given);
int export_command(const Given& given);
int import_command(const Given& given);
int backup_command(const Given& given);
int restore_command(const Given& given);
int erase_command(const Given& given);

/// `recourse doctor [--json] [--browser NAME]… [--ledger PATH]`: 1 when something is wrong, 2 for wrong usage.
int doctor_command(std::span<const std::string> arguments, const setup::Surroundings& here, std::ostream& out,
                   std::ostream& err);

}  // namespace recourse::cli
