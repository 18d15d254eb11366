#include "setup/seen_manifests.h"

#include <algorithm>

#include "platform/files.h"
#include "setup/receipt.h"
#include "setup/registration.h"
#include "setup/safe_file.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using platform::Browser;
using platform::Family;

namespace {

/// The browser reached the program's path: whatever is wrong is wrong with the program.
bool leads_to_a_path(const Seen& manifest) {
  switch (manifest.read.fault) {
    case Fault::none:
    case Fault::unseen:
    case Fault::path_missing:
    case Fault::path_no_file:
    case Fault::path_not_executable:
    case Fault::path_noexec:
    case Fault::path_denied:
      return true;
    default:
      return false;
  }
}

/// Registered for all users, in a folder that is closed to them.
bool is_hidden(const Place& place, const fs::path& file, const Environment& here) {
  return place.system && platform::status_of(file).kind == platform::FileKind::hidden && is_ours(place, here);
}

}  // namespace

bool is_same_file(const fs::path& one, const fs::path& other) {
  std::error_code gone;
  return one == other || fs::equivalent(one, other, gone);
}

bool is_ours(const Place& place, const Environment& here) {
  for (const bool system : {false, true}) {
    try {
      Receipt receipt = read_receipt(receipt_file(system, here));
      if (place.key.empty() ? receipt.find(place.folder / manifest_file_name()) != nullptr
                            : system == place.system && receipt.find_key(place.key) != nullptr)
        return true;
    } catch (const ReceiptUnreadable&) {  // a check of its own says so
    }
  }
  return false;
}

std::vector<Seen> manifests_of(const Browser& browser, const Environment& here) {
  std::vector<Seen> seen;
  for (const Place& place : places_of(browser, here)) {
    const auto file = manifest_at(place, here);
    if (!file || (place.key.empty() && !is_something(*file) && !is_hidden(place, *file, here))) continue;
    seen.push_back({place, *file, read_manifest(*file, browser.family), is_ours(place, here)});
  }
  return seen;
}

const Seen& taken_of(const std::vector<Seen>& seen, Family family, bool only_the_systems) {
  const auto first = std::ranges::find_if(seen, [](const Seen& one) { return one.place.system; });
  if (only_the_systems && first != seen.end()) return *first;
  if (family == Family::chromium) return seen.front();
  const auto usable = std::ranges::find_if(seen, leads_to_a_path);
  return usable == seen.end() ? seen.front() : *usable;
}

bool was_registered(const Browser& browser, const Environment& here) {
  return std::ranges::any_of(places_of(browser, here), [&](const Place& place) { return is_ours(place, here); });
}

}  // namespace recourse::setup
