#pragma once

#include <filesystem>

#include "cli/command_line.h"

namespace recourse::cli {

/// The folder of --user-data-dir, absolute. It may be new, as for the browser itself, which makes it; one whose name is
/// a slip, or that no browser of the kind can use, throws WrongUsage. `named` is the option's value.
std::filesystem::path data_folder(const std::string& named);

/// Whether no browser has kept anything in it yet.
bool is_unused(const std::filesystem::path& data_folder);

}  // namespace recourse::cli
