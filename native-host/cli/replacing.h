#pragma once

#include <filesystem>

#include "app/user_file.h"
#include "cli/commands/commands.h"

namespace recourse::cli {

/// Before a file of the user's choice is written: one that is there is replaced when --force says so or the user at the
/// terminal does. Throws app::NotWritten.
void expect_replaceable(const std::filesystem::path& file, const Given& given, const Console& console);

/// The answer to a question at the terminal. Where nobody can be asked it is no.
bool says_yes(const std::string& question, const Console& console);

}  // namespace recourse::cli
