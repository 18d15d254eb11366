#include "setup/mending.h"

#include <sys/stat.h>
#include <unistd.h>

namespace recourse::setup {
namespace fs = std::filesystem;

std::string quoted(const std::string& word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@+=,";
  if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? "'\\''" : std::string(1, c);
  return text + "'";
}

std::string program_name(const Surroundings& here) {
  for (const fs::path& folder : here.programs) {
    std::error_code gone;
    const fs::path found = folder / "recourse";
    if (fs::exists(found, gone))
      return fs::equivalent(found, here.executable, gone) ? "recourse" : quoted(here.executable.string());
  }
  return quoted(here.executable.string());
}

bool is_packaged(const Surroundings& here) {
  std::error_code unreadable;
  return fs::exists(here.below_root("/var/lib/dpkg/info/recourse.list"), unreadable);
}

std::string register_again(const platform::Browser& browser, const Place& place, bool force, const Surroundings& here) {
  std::string command = place.system ? "sudo " : "";
  command += program_name(here) + " register --browser " + std::string(browser.name);
  if (place.system) command += " --system";
  if (force) command += " --force";
  return command;
}

std::string take_away(const platform::Browser& browser, const fs::path& manifest, bool is_ours,
                      const Surroundings& here) {
  if (is_ours) return program_name(here) + " unregister --browser " + std::string(browser.name);
  return with_rights("rm " + quoted(manifest.string()), manifest);
}

std::string with_rights(const std::string& command, const fs::path& file) {
  struct stat status {};
  const bool own = ::stat(file.c_str(), &status) != 0 || status.st_uid == ::geteuid();
  return own ? command : "sudo " + command;
}

std::string update(const Surroundings& here) {
  return is_packaged(here) ? "sudo apt-get install --only-upgrade recourse" : "installer/install";
}

}  // namespace recourse::setup
