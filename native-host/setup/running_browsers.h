#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "platform/browsers.h"
#include "setup/environment.h"

namespace recourse::setup {

/// A browser this user has open, as Linux tells of it.
struct RunningBrowser {
  const platform::Browser* browser = nullptr;
  std::vector<std::string> arguments = {};
  std::map<std::string, std::string> variables = {};  ///< of HOME and XDG those that are set
  std::string apparmor = {};                          ///< the AppArmor profile enforced on it; empty for none
};

/// The user's own browsers that run now; their children are left out. None where the system does not tell.
std::vector<RunningBrowser> running_browsers(const Environment& here);

/// The folder given to a browser by --user-data-dir; empty when none was.
std::filesystem::path own_profile_of(const RunningBrowser& running);

}  // namespace recourse::setup
