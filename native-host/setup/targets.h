#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "setup/registration.h"

namespace recourse::setup {

/// A key of the registry that `register` means to lead to a manifest.
struct TargetKey {
  std::string key;
  std::string title;                  ///< for people: the browser
  std::vector<std::string> browsers;  ///< names of the table
};

/// A file that `register` means to be there.
struct Target {
  std::filesystem::path file = {};
  std::string contents = {};
  std::string title = {};                  ///< for people: the browser, or the Flatpak's id
  std::vector<std::string> browsers = {};  ///< names of the table
  std::string flatpak = {};
  bool is_host_copy = false;
  std::vector<TargetKey> keys = {};  ///< Windows
};

/// Every file for what was asked; browsers that share a folder share a target. A browser that was named but has no
/// folder of the kind is added to `without_place`. Throws WrongUsage.
std::vector<Target> targets_of(const Wanted& wanted, const Environment& here, std::vector<std::string>& without_place);

/// Where the Flatpak can read and run the host: the same path inside its sandbox and outside.
std::filesystem::path host_copy_of(std::string_view flatpak, const Environment& here);

}  // namespace recourse::setup
