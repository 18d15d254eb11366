#include "platform/paths.h"

#include <algorithm>

namespace recourse::platform {

namespace fs = std::filesystem;

namespace {

#if defined(_WIN32)
constexpr char kBetweenFolders = ';';
#else
constexpr char kBetweenFolders = ':';
#endif

}  // namespace

fs::path without_last_slash(const fs::path& folder) { return folder.has_filename() ? folder : folder.parent_path(); }

fs::path folder_variable(const char* name, const fs::path& otherwise) {
  const fs::path value = environment(name);
  return value.is_absolute() ? without_last_slash(value) : otherwise;
}

std::vector<fs::path> program_folders() {
  std::vector<fs::path> folders;
  const std::string list = environment("PATH");
  for (std::size_t from = 0; from <= list.size();) {
    const std::size_t end = std::min(list.find(kBetweenFolders, from), list.size());
    const fs::path folder = list.substr(from, end - from);
    if (folder.is_absolute()) folders.push_back(folder);
    from = end + 1;
  }
  return folders;
}

std::string user_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (std::string value = environment(name); !value.empty()) return value;
  return system_locale();
}

}  // namespace recourse::platform
