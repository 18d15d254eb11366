#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "platform/browsers.h"
#include "setup/places.h"
#include "setup/surroundings.h"

namespace recourse::setup {

/// A word as a shell reads it: quoted where it has to be.
std::string quoted(const std::string& word);

/// "recourse" when the PATH finds this very program under that name, else its full path.
std::string program_name(const Surroundings& here);

/// Recourse came with the system's package manager.
bool is_packaged(const Surroundings& here);

/// The command that puts a right manifest where `place` has a wrong one. `force` when it is not ours to repair.
std::string register_again(const platform::Browser& browser, const Place& place, bool force, const Surroundings& here);

/// The command that takes away a manifest of the user's.
std::string take_away(const platform::Browser& browser, const std::filesystem::path& manifest, bool is_ours,
                      const Surroundings& here);

/// `command`, run as the administrator where `file` is not the user's.
std::string with_rights(const std::string& command, const std::filesystem::path& file);

/// The command that brings the newest version: of the package, or from the folder of a newer download.
std::string update(const Surroundings& here);

}  // namespace recourse::setup
