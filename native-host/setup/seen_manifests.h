#pragma once

#include <filesystem>
#include <vector>

#include "platform/browsers.h"
#include "setup/environment.h"
#include "setup/manifest.h"
#include "setup/manifest_locations.h"

namespace recourse::setup {

/// A manifest that exists, as the browser of that family would take it.
struct Seen {
  Place place;
  std::filesystem::path file;
  ReadManifest read;
  bool is_ours = false;  ///< the receipt says that `register` wrote it
};

bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other);

/// The receipts name the place's manifest or key, for a user or for the system.
bool is_ours(const Place& place, const Environment& here);

/// Every manifest there is for the browser, in the order it looks.
std::vector<Seen> manifests_of(const platform::Browser& browser, const Environment& here);

/// Chromium takes the first there is, right or wrong; Firefox the first it can use. A policy may leave those for all
/// users alone.
const Seen& taken_of(const std::vector<Seen>& seen, platform::Family family, bool only_the_systems);

/// The receipt says that the browser was registered, whatever became of the manifest.
bool was_registered(const platform::Browser& browser, const Environment& here);

}  // namespace recourse::setup
