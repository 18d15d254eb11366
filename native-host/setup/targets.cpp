#include "setup/targets.h"

#include <algorithm>

#include "setup/fingerprint.h"
#include "setup/manifest.h"
#include "setup/manifest_locations.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

using platform::Browser;
using platform::Family;

const Browser& browser_called(const std::string& name) {
  const Browser* browser = platform::browser_named(name);
  if (!browser) throw WrongUsage("usage_no_such_browser", name);
  return *browser;
}

std::vector<const Browser*> browsers_of(const Wanted& wanted, const Environment& here) {
  std::vector<const Browser*> chosen;
  for (const std::string& name : wanted.browsers) chosen.push_back(&browser_called(name));
  if (!chosen.empty() || wanted.user_data_dir || !wanted.flatpaks.empty()) return chosen;
  for (const Browser& browser : platform::browsers())
    if (is_there(browser, here) || (!wanted.system && snap_there(browser, here))) chosen.push_back(&browser);
  return chosen;
}

/// Adds the target, or the browser's name to the one that is there for the same file.
void add(std::vector<Target>& targets, const Target& target) {
  const auto same = std::ranges::find(targets, target.file, &Target::file);
  if (same == targets.end()) {
    targets.push_back(target);
    return;
  }
  for (const std::string& name : target.browsers)
    if (std::ranges::find(same->browsers, name) == same->browsers.end()) same->browsers.push_back(name);
  if (same->title.find(target.title) == std::string::npos) same->title += ", " + target.title;
  for (const TargetKey& key : target.keys) {
    const auto known = std::ranges::find(same->keys, key.key, &TargetKey::key);
    if (known == same->keys.end()) {
      same->keys.push_back(key);
    } else {
      known->browsers.insert(known->browsers.end(), key.browsers.begin(), key.browsers.end());
      known->title += ", " + key.title;
    }
  }
}

std::vector<Place> places_wanted(const Browser& browser, const Wanted& wanted, const Environment& here) {
  std::vector<Place> places = places_to_write(browser, wanted.system, here);
  if (!wanted.system && snap_there(browser, here) && !snap_place(browser, here).empty()) {
    // With the snap alone, the folder outside it would be read by nobody.
    if (!is_there(browser, here)) places.clear();
    places.push_back({.folder = snap_place(browser, here)});
  }
  return places;
}

void add_user_data_dir(std::vector<Target>& targets, const Wanted& wanted,
                       const std::vector<const Browser*>& browsers) {
  if (wanted.system) throw WrongUsage("usage_system_and_data_dir", "--system");
  if (!wanted.user_data_dir->is_absolute()) throw WrongUsage("usage_not_absolute", wanted.user_data_dir->string());
  Target target{.file = *wanted.user_data_dir / "NativeMessagingHosts" / manifest_file_name(),
                .contents = manifest_text(Family::chromium, wanted.host),
                .title = wanted.user_data_dir->string()};
  for (const Browser* browser : browsers) {
    if (browser->family != Family::chromium) throw WrongUsage("usage_data_dir_firefox", std::string(browser->name));
    target.browsers.emplace_back(browser->name);
  }
  add(targets, target);
}

void add_flatpak(std::vector<Target>& targets, const std::string& id, const Wanted& wanted, const Environment& here) {
  if (wanted.system) throw WrongUsage("usage_system_and_flatpak", id);
  const Browser* browser = browser_of_flatpak(id);
  if (!browser) throw WrongUsage("usage_no_such_flatpak", id);
  const auto host = read_file(wanted.host);
  if (!host) throw WrongUsage("usage_host_missing", wanted.host.string());
  const fs::path copy = host_copy_of(id, here);
  const std::vector<std::string> names{std::string(browser->name)};
  add(targets, {.file = copy, .contents = *host, .title = id, .browsers = names, .flatpak = id, .is_host_copy = true});
  add(targets, {.file = flatpak_place(*browser, here, id) / manifest_file_name(),
                .contents = manifest_text(browser->family, copy),
                .title = id,
                .browsers = names,
                .flatpak = id});
}

}  // namespace

fs::path host_copy_of(std::string_view flatpak, const Environment& here) {
  return here.home / ".var" / "app" / flatpak / "data" / "recourse" / "bin" / "recourse";
}

std::vector<Target> targets_of(const Wanted& wanted, const Environment& here, std::vector<std::string>& without_place) {
  std::vector<Target> targets;
  const std::vector<const Browser*> browsers = browsers_of(wanted, here);
  if (wanted.user_data_dir) {
    add_user_data_dir(targets, wanted, browsers);
  } else {
    for (const Browser* browser : browsers) {
      const std::vector<Place> places = places_wanted(*browser, wanted, here);
      if (places.empty()) without_place.emplace_back(browser->title);
      for (const Place& place : places) {
        Target target{.file = place.folder / manifest_file_name(),
                      .contents = manifest_text(browser->family, wanted.host),
                      .title = std::string(browser->title),
                      .browsers = {std::string(browser->name)}};
        if (!place.key.empty()) target.keys = {{place.key, target.title, target.browsers}};
        add(targets, target);
      }
    }
  }
  for (const std::string& id : wanted.flatpaks) add_flatpak(targets, id, wanted, here);
  return targets;
}

}  // namespace recourse::setup
