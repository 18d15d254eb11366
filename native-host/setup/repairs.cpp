#include "setup/repairs.h"

#include <array>
#include <utility>

#include "platform/files.h"
#include "platform/paths.h"
#include "setup/installation.h"

namespace recourse::setup {
namespace fs = std::filesystem;

std::string program_name(const Environment& here) {
  std::string full = Shell(here.system).word(lasting_name(here));
  for (const fs::path& folder : here.programs) {
    std::error_code gone;
    const fs::path found = folder / platform::program_file("recourse");
    if (fs::exists(found, gone)) return fs::equivalent(found, here.executable, gone) ? "recourse" : full;
  }
  return full;
}

std::string for_all_users(const Environment& here) {
  return std::string(Shell(here.system).administrator()) + program_name(here) + " register --system";
}

bool is_closed(const fs::path& file) {
  std::error_code unreadable;
  return fs::is_regular_file(file, unreadable) || platform::status_of(file).kind == platform::FileKind::hidden;
}

std::string open_to_all(const fs::path& file, const Environment& here) {
  const Shell shell(here.system);
  if (here.system == System::windows) return shell.permit("a+r", file);
  std::string names = shell.word(file);
  for (fs::path at = file; platform::status_of(at).kind == platform::FileKind::hidden; at = at.parent_path())
    names.insert(0, shell.word(at.parent_path()) + " ");
  return std::string(shell.administrator()) + "chmod a+rX " + names;
}

std::string register_again(const platform::Browser& browser, const Place& place, bool force, const Environment& here) {
  std::string command(place.system ? Shell(here.system).administrator() : "");
  command += program_name(here) + " register --browser " + std::string(browser.name);
  if (place.system) command += " --system";
  if (force) command += " --force";
  return command;
}

std::string ask_instead(const fs::path& newer, const Environment& here) {
  return Shell(here.system).word(newer) + " doctor";
}

std::string take_away(const platform::Browser& browser, const Place& place, const fs::path& manifest, bool is_ours,
                      const Environment& here) {
  if (is_ours) return program_name(here) + " unregister --browser " + std::string(browser.name);
  const Shell shell(here.system);
  if (!place.key.empty()) return shell.forget_key("HKCU\\" + place.key);
  return shell.with_rights(shell.remove(manifest), manifest);
}

std::optional<std::string> install_with_system(const std::string& package, const Environment& here) {
  constexpr std::array<std::pair<const char*, const char*>, 4> managers{{
      {"apt-get", "sudo apt-get install "},
      {"dnf", "sudo dnf install "},
      {"zypper", "sudo zypper install "},
      {"pacman", "sudo pacman -S "},
  }};
  for (const auto& [program, command] : managers)
    for (const fs::path& folder : here.programs)
      if (platform::access_to(folder / program, platform::Right::run) == platform::Access::granted)
        return command + package;
  return std::nullopt;
}

std::optional<std::string> make_writable(const fs::path& file, const Environment& here) {
  if (here.system != System::gnu_linux) return std::nullopt;
  const fs::path disk = platform::mount_point_of(file);
  std::error_code gone;
  const fs::path below = disk.lexically_relative(fs::canonical(here.home, gone));
  if (disk.empty() || below.empty() || *below.begin() == "..") return std::nullopt;
  return "sudo mount -o remount,rw " + Shell(here.system).word(disk);
}

}  // namespace recourse::setup
