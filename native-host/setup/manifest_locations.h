#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "platform/browsers.h"
#include "setup/environment.h"

namespace recourse::setup {

/// A folder in which a browser looks for manifests, or a key of the registry that leads it to one.
struct Place {
  std::filesystem::path folder;
  bool system = false;   ///< for all users of the machine
  std::string key = {};  ///< Windows: below HKEY_CURRENT_USER, or HKEY_LOCAL_MACHINE for all users
};

/// Where the browser looks, in its order: the user's folder, then the system's. On Windows the folders are Recourse's
/// own and the browser finds them by their keys.
std::vector<Place> places_of(const platform::Browser& browser, const Environment& here);

/// The user's folder on Linux; empty where the browser has none.
std::string linux_user_folder(const platform::Browser& browser, const Environment& here);

/// The manifest a browser finds at a place, whether there is such a file or not; null without the place's key.
std::optional<std::filesystem::path> manifest_at(const Place& place, const Environment& here);

/// The folders `register` writes into: the first system folder always, a second one where its parent exists.
std::vector<Place> places_to_write(const platform::Browser& browser, bool system, const Environment& here);

/// ~/.var/app/<id>/…; empty when the table has no Flatpak of that id.
std::filesystem::path flatpak_place(const platform::Browser& browser, const Environment& here, std::string_view id);
/// The browser whose Flatpak has this id; null when the table has none. "org.mozilla.firefox" is Firefox.
const platform::Browser* browser_of_flatpak(std::string_view id);
/// The ids of the browser's Flatpaks this user has started at least once.
std::vector<std::string> flatpaks_there(const platform::Browser& browser, const Environment& here);

/// The snap's own manifest folder; empty when the snap reads the user's.
std::filesystem::path snap_place(const platform::Browser& browser, const Environment& here);
bool snap_there(const platform::Browser& browser, const Environment& here);

/// A profile folder with something in it besides manifests, or a program on the PATH that is no snap's.
bool is_there(const platform::Browser& browser, const Environment& here);

}  // namespace recourse::setup
