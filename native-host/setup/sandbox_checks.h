#pragma once

#include <filesystem>

#include "platform/browsers.h"
#include "setup/check.h"
#include "setup/environment.h"

namespace recourse::setup {

/// Checks the browser's Snap and Flatpaks. `registered` when it has a manifest outside them. True when it has any.
bool check_sandboxes(const platform::Browser& browser, bool registered, const Environment& here, Report& report);

/// Warns of an AppArmor profile of the running browser that may forbid it to start `host`.
void check_apparmor(const platform::Browser& browser, const std::filesystem::path& host, const Environment& here,
                    Report& report);

/// The Debian package put the extension where this browser loads it from.
bool extension_packaged(const platform::Browser& browser, const Environment& here);

}  // namespace recourse::setup
