#pragma once

#include <string>

#include "setup/environment.h"

namespace recourse::setup {

/// By what means this program came to where it is, as far as what lies around it tells.
enum class InstalledBy { unknown, deb, rpm, pacman, homebrew, tarball, windows_setup, windows_archive, scoop, source };

InstalledBy installed_by(const Environment& here);

/// The file that a newer version comes in, as people see it: "recourse_*.deb".
std::string package_of(InstalledBy means);

/// The name under which this program stays to be found when it is updated: a package manager that keeps each version in
/// a folder of its own has a link to the one in use.
std::filesystem::path lasting_name(const Environment& here);

}  // namespace recourse::setup
