#pragma once

#include <array>
#include <span>
#include <string_view>

namespace recourse::platform {

/// Firefox's manifests name add-on ids, Chromium's name origins.
enum class Family { chromium, firefox };

/// One browser, and where it looks for native-messaging manifests. An empty text means the browser has no such place.
///
/// Folders begin with what they lie in: "config:" is $XDG_CONFIG_HOME (else ~/.config), "home:" is $HOME, "/" is the
/// system. A Flatpak folder lies in ~/.var/app/<id>.
struct Browser {
  std::string_view name;   ///< what --browser takes, and the check ids of `doctor` begin with
  std::string_view title;  ///< what people call it
  Family family = Family::chromium;
  std::array<std::string_view, 4> aliases = {};  ///< further names for --browser: channels that share the folders
  std::string_view linux_user = {};
  std::array<std::string_view, 2> linux_system = {};  ///< all are written; sources differ where there are two
  std::array<std::string_view, 5> programs = {};      ///< any of them on the PATH says that the browser is there
  std::string_view linux_policies = {};               ///< folder of an administrator's policies
  std::string_view linux_profile = {};                ///< where its profile lies when not beside the user's manifests
  std::array<std::string_view, 2> flatpak_ids = {};
  std::string_view flatpak_user = {};
  std::string_view snap = {};  ///< the snap's name: ~/snap/<name> says that it is there
  std::string_view snap_user = {};
  std::string_view macos_user = {};  ///< below "~/Library/Application Support/"
  std::string_view macos_system = {};
  std::string_view windows_key = {};  ///< below HKCU\Software\ and HKLM\Software\; the host's name is a key in it
  /// A folder that says that the browser is there: "local:" is %LOCALAPPDATA%, "roaming:" is %APPDATA%.
  std::string_view windows_profile = {};
};

/// Every browser known, in the order `doctor` lists them.
std::span<const Browser> browsers();

/// By name or alias; null when the table has none.
const Browser* browser_named(std::string_view name);

}  // namespace recourse::platform
