#include "setup/manifest_locations.h"

#include <algorithm>

#include "setup/manifest.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view mac_support = "Library/Application Support";

fs::path user_folder(const platform::Browser& browser, const Environment& here) {
  if (here.system == System::macos)
    return browser.macos_user.empty() ? fs::path{} : here.home / mac_support / browser.macos_user;
  if (here.system == System::windows) return {};
  return linux_user_folder(browser, here);
}

std::vector<fs::path> system_folders(const platform::Browser& browser, const Environment& here) {
  std::vector<fs::path> folders;
  if (here.system == System::macos && !browser.macos_system.empty())
    folders.push_back(here.below_root(browser.macos_system));
  if (here.system != System::gnu_linux) return folders;
  for (const std::string_view folder : browser.linux_system)
    if (!folder.empty()) folders.push_back(here.below_root(folder));
  return folders;
}

/// Recourse's own folder for manifests: the browsers of a family share one.
Place windows_place(const platform::Browser& browser, bool system, const Environment& here) {
  const bool firefox = browser.family == platform::Family::firefox;
  return {.folder = (system ? here.below_root(here.shared_data) : here.data_home) / "recourse" / "manifests" /
                    (firefox ? "firefox" : "chromium"),
          .system = system,
          .key = "Software\\" + std::string(browser.windows_key) + "\\" + std::string(host_name())};
}

bool has_windows_profile(const platform::Browser& browser, const Environment& here) {
  const std::size_t colon = browser.windows_profile.find(':');
  if (colon == std::string_view::npos) return false;
  std::string below(browser.windows_profile.substr(colon + 1));
  std::ranges::replace(below, '\\', '/');
  std::error_code unreadable;
  const bool is_local = browser.windows_profile.starts_with("local");
  return fs::is_directory((is_local ? here.local : here.roaming) / below, unreadable);
}

bool holds_more_than(const fs::path& folder, const fs::path& manifests) {
  std::error_code unreadable;
  // A confined host may not list the folder, but may ask for what profiles always have.
  for (const char* always : {"Local State", "profiles.ini", "firefox/profiles.ini"})
    if (fs::exists(folder / always, unreadable)) return true;
  for (const auto& entry : fs::directory_iterator(folder, unreadable))
    if (entry.path().filename() != manifests.filename()) return true;
  return false;
}

/// "config:…" and "home:…", as the table has them.
std::string folder_named(std::string_view name, const Environment& here) {
  const std::size_t colon = name.find(':');
  const bool in_config = name.substr(0, colon) == "config";
  std::string folder = (in_config ? here.config_home : here.home).string() + "/";
  return folder.append(name.substr(colon + 1));
}

/// Browsers that share a folder are told apart by their programs; the folder speaks for the first of them.
bool is_first_with(const fs::path& folder, const platform::Browser& browser, const Environment& here) {
  for (const auto& other : platform::browsers())
    if (user_folder(other, here) == folder) return &other == &browser;
  return false;
}

bool is_program(const fs::path& file) {
  std::error_code gone;
  const auto status = fs::status(file, gone);
  return !gone && fs::is_regular_file(status) && (status.permissions() & fs::perms::others_exec) != fs::perms::none;
}

/// A snap's program is a link into /snap: its browser lives in a sandbox of its own.
bool leads_into_snap(const fs::path& file) {
  std::error_code gone;
  const fs::path target = fs::is_symlink(file, gone) ? fs::read_symlink(file, gone) : file;
  return target.string().starts_with("/snap/") || target.filename() == "snap" || file.string().starts_with("/snap/");
}

}  // namespace

std::string linux_user_folder(const platform::Browser& browser, const Environment& here) {
  return browser.linux_user.empty() ? std::string() : folder_named(browser.linux_user, here);
}

std::vector<Place> places_of(const platform::Browser& browser, const Environment& here) {
  std::vector<Place> places;
  if (here.system == System::windows) {
    if (browser.windows_key.empty()) return places;
    for (const bool system : {false, true}) places.push_back(windows_place(browser, system, here));
    return places;
  }
  if (const fs::path user = user_folder(browser, here); !user.empty()) places.push_back({.folder = user});
  for (const fs::path& folder : system_folders(browser, here)) places.push_back({.folder = folder, .system = true});
  return places;
}

std::optional<fs::path> manifest_at(const Place& place, const Environment& here) {
  if (place.key.empty()) return place.folder / manifest_file_name();
  if (!here.registry) return std::nullopt;
  return here.registry->read(place.system ? platform::Hive::machine : platform::Hive::user, place.key);
}

std::vector<Place> places_to_write(const platform::Browser& browser, bool system, const Environment& here) {
  std::vector<Place> places;
  for (Place& place : places_of(browser, here)) {
    if (place.system != system) continue;
    std::error_code unreadable;
    if (system && !places.empty() && !fs::is_directory(place.folder.parent_path(), unreadable)) continue;
    places.push_back(std::move(place));
  }
  return places;
}

fs::path flatpak_place(const platform::Browser& browser, const Environment& here, std::string_view id) {
  if (id.empty() || std::ranges::find(browser.flatpak_ids, id) == browser.flatpak_ids.end()) return {};
  return here.home / ".var" / "app" / id / browser.flatpak_user;
}

const platform::Browser* browser_of_flatpak(std::string_view id) {
  if (id.empty()) return nullptr;
  for (const auto& browser : platform::browsers())
    if (std::ranges::find(browser.flatpak_ids, id) != browser.flatpak_ids.end()) return &browser;
  return nullptr;
}

std::vector<std::string> flatpaks_there(const platform::Browser& browser, const Environment& here) {
  std::vector<std::string> ids;
  std::error_code unreadable;
  for (const std::string_view id : browser.flatpak_ids)
    if (!id.empty() && fs::is_directory(here.home / ".var" / "app" / id, unreadable)) ids.emplace_back(id);
  return ids;
}

fs::path snap_place(const platform::Browser& browser, const Environment& here) {
  return browser.snap_user.empty() ? fs::path{} : here.home / "snap" / browser.snap / browser.snap_user;
}

bool snap_there(const platform::Browser& browser, const Environment& here) {
  std::error_code unreadable;
  return !browser.snap.empty() && here.system == System::gnu_linux &&
         fs::is_directory(here.home / "snap" / browser.snap, unreadable);
}

bool is_there(const platform::Browser& browser, const Environment& here) {
  if (here.system == System::windows) return has_windows_profile(browser, here);
  if (here.system == System::gnu_linux && !browser.linux_profile.empty()) {
    // Since Firefox 147 new profiles lie in ~/.config/mozilla, and manifests still in ~/.mozilla.
    std::error_code unreadable;
    if (fs::exists(fs::path(folder_named(browser.linux_profile, here)) / "profiles.ini", unreadable)) return true;
  }
  const fs::path user = user_folder(browser, here);
  if (!user.empty() && is_first_with(user, browser, here) && holds_more_than(user.parent_path(), user)) return true;
  for (const fs::path& folder : here.programs)
    for (const std::string_view program : browser.programs)
      if (!program.empty() && is_program(folder / program) && !leads_into_snap(folder / program)) return true;
  return false;
}

}  // namespace recourse::setup
