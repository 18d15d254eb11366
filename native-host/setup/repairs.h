#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "platform/browsers.h"
#include "setup/environment.h"
#include "setup/manifest_locations.h"
#include "setup/shell.h"

namespace recourse::setup {

/// "recourse" when the PATH finds this very program under that name, else its full path.
std::string program_name(const Environment& here);

/// The command that registers for everybody on this machine, wherever their homes are.
std::string for_all_users(const Environment& here);

/// A file that is there, or may be: in a folder that this user may not look into.
bool is_closed(const std::filesystem::path& file);

/// The command that lets everybody read a file of the system's, through the folders that are closed.
std::string open_to_all(const std::filesystem::path& file, const Environment& here);

/// The command that puts a right manifest where `place` has a wrong one. `force` when it is not ours to repair.
std::string register_again(const platform::Browser& browser, const Place& place, bool force, const Environment& here);

/// The command that asks the doctor of another copy, newer than this one.
std::string ask_instead(const std::filesystem::path& newer, const Environment& here);

/// The command that takes away a manifest of the user's.
std::string take_away(const platform::Browser& browser, const Place& place, const std::filesystem::path& manifest,
                      bool is_ours, const Environment& here);

/// The command of this system's package manager that installs a package; null where none is known.
std::optional<std::string> install_with_system(const std::string& package, const Environment& here);

/// The command that makes a read-only disk writable again: one mounted on the home or below it, and no other.
std::optional<std::string> make_writable(const std::filesystem::path& file, const Environment& here);

}  // namespace recourse::setup
