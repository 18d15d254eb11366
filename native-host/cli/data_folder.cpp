#include "cli/data_folder.h"

#include <algorithm>
#include <array>
#include <optional>

#include "cli/nearest.h"

namespace recourse::cli {

namespace fs = std::filesystem;

namespace {

bool holds(const fs::path& folder, const char* name) {
  std::error_code unreadable;
  return fs::exists(folder / name, unreadable);
}

bool is_folder(const fs::path& folder) {
  std::error_code unreadable;
  return fs::is_directory(folder, unreadable);
}

/// Chromium writes it into every such folder.
bool is_in_use(const fs::path& folder) { return holds(folder, "Local State"); }

bool is_of_firefox(const fs::path& folder) {
  return holds(folder, "profiles.ini") || holds(folder, "compatibility.ini");
}

/// The folder beside `missing` whose name is nearly the same.
std::optional<fs::path> like(const fs::path& missing) {
  std::vector<std::string> names;
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(missing.parent_path(), unreadable))
    if (is_folder(entry.path())) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto meant = nearest(missing.filename().string(), known);
  return meant ? std::optional(missing.parent_path() / *meant) : std::nullopt;
}

/// Where a mistyped path leads when each part that is not there is taken for the one it resembles.
std::optional<fs::path> corrected(const fs::path& folder) {
  fs::path found;
  for (const fs::path& part : folder) {
    const fs::path next = found / part;
    if (is_folder(next)) {
      found = next;
    } else if (const auto meant = like(next)) {
      found = *meant;
    } else {
      return std::nullopt;
    }
  }
  return found;
}

[[noreturn]] void no_such_folder(const fs::path& folder, const std::optional<fs::path>& meant) {
  text::Arguments said{{"name", folder.string()}};
  if (!meant) throw WrongUsage("usage_data_dir_nowhere", said);
  throw WrongUsage("usage_data_dir_missing", {{"given", folder.string()}, {"name", meant->string()}},
                   "cli_usage_did_you_mean");
}

/// The browser's folder, where one inside it was named: a profile of it, or its folder of manifests.
std::optional<fs::path> folder_around(const fs::path& folder) {
  const fs::path outer = folder.parent_path();
  if (folder.filename() == "NativeMessagingHosts") return outer;
  if (holds(folder, "Preferences") && is_in_use(outer)) return outer;
  return std::nullopt;
}

}  // namespace

fs::path data_folder(const std::string& named) {
  const fs::path given = fs::absolute(named).lexically_normal();
  fs::path folder = given.has_filename() ? given : given.parent_path();
  std::error_code unreadable;
  const auto there = fs::status(folder, unreadable);
  if (there.type() == fs::file_type::not_found) {
    const auto meant = corrected(folder);
    // A new folder beside a browser's own of nearly that name is a slip; any other may be meant.
    if (!is_folder(folder.parent_path()) || (meant && is_in_use(*meant))) no_such_folder(folder, meant);
    return folder;
  }
  if (fs::exists(there) && !fs::is_directory(there))
    throw WrongUsage("usage_data_dir_file", {{"name", folder.string()}});
  if (const auto around = folder_around(folder))
    throw WrongUsage("usage_data_dir_inside", {{"given", folder.string()}, {"name", around->string()}},
                     "cli_usage_did_you_mean");
  if (is_of_firefox(folder)) throw WrongUsage("usage_data_dir_firefox", {{"name", "Firefox"}});
  return folder;
}

bool is_unused(const fs::path& data_folder) {
  constexpr std::array<const char*, 3> kWritten{"Local State", "First Run", "Default"};
  return std::ranges::none_of(kWritten, [&](const char* name) { return holds(data_folder, name); });
}

}  // namespace recourse::cli
