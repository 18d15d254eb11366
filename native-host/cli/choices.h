#pragma once

#include <string_view>
#include <vector>

#include "codec/names.h"
#include "platform/browsers.h"

/// What an option may be given, by name.
namespace recourse::cli {

template <class E>
std::vector<std::string_view> names_of() {
  std::vector<std::string_view> names;
  names.reserve(std::size(codec::Names<E>::table));
  for (const auto& [value, name] : codec::Names<E>::table) names.push_back(name);
  return names;
}

inline std::vector<std::string_view> browser_names() {
  std::vector<std::string_view> names;
  for (const auto& browser : platform::browsers()) names.push_back(browser.name);
  return names;
}

inline std::vector<std::string_view> flatpak_ids() {
  std::vector<std::string_view> ids;
  for (const auto& browser : platform::browsers())
    for (const auto id : browser.flatpak_ids)
      if (!id.empty()) ids.push_back(id);
  return ids;
}

inline std::vector<std::string_view> export_formats() { return {"json", "csv", "ics"}; }

}  // namespace recourse::cli
