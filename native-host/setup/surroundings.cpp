#include "setup/surroundings.h"

#include <cstdlib>
#include <stdexcept>

#include "setup/embedded.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

fs::path folder_variable(const char* name, const fs::path& otherwise) {
  const fs::path value = variable(name);
  return value.is_absolute() ? value : otherwise;
}

std::vector<fs::path> split_path(const std::string& list) {
  std::vector<fs::path> folders;
  for (std::size_t from = 0; from <= list.size();) {
    const std::size_t end = std::min(list.find(':', from), list.size());
    const fs::path folder = list.substr(from, end - from);
    if (folder.is_absolute()) folders.push_back(folder);
    from = end + 1;
  }
  return folders;
}

std::string locale_of_process() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string value = variable(name); !value.empty()) return value;
  return {};
}

}  // namespace

std::string language_of_locale(std::string_view locale) {
  const std::string_view name = locale.substr(0, locale.find_first_of(".@"));
  const std::string_view language = name.substr(0, name.find_first_of("_-"));
  for (const auto& [known, words] : embedded::words)
    if (known.substr(0, known.find('_')) == language) return std::string(known);
  return "en";
}

Surroundings Surroundings::folders_of_process() {
  Surroundings here;
  here.home = variable("HOME");
  if (!here.home.is_absolute()) throw std::runtime_error("HOME is not set: it says whose browsers are meant");
  here.config_home = folder_variable("XDG_CONFIG_HOME", here.home / ".config");
  here.data_home = folder_variable("XDG_DATA_HOME", here.home / ".local" / "share");
  return here;
}

Surroundings Surroundings::of_process() {
  Surroundings here = folders_of_process();
  here.programs = split_path(variable("PATH"));
  std::error_code gone;
  here.executable = fs::read_symlink("/proc/self/exe", gone);
  here.language = language_of_locale(locale_of_process());
  here.fixed_clock = variable("RECOURSE_NOW");
  return here;
}

fs::path Surroundings::below_root(std::string_view absolute) const { return root / fs::path(absolute).relative_path(); }

}  // namespace recourse::setup
