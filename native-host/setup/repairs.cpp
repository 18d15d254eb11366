#include "setup/repairs.h"

#include "platform/files.h"
#include "platform/paths.h"

namespace recourse::setup {
namespace fs = std::filesystem;

std::string program_name(const Environment& here) {
  std::string full = Shell(here.system).word(here.executable);
  for (const fs::path& folder : here.programs) {
    std::error_code gone;
    const fs::path found = folder / platform::program_file("recourse");
    if (fs::exists(found, gone)) return fs::equivalent(found, here.executable, gone) ? "recourse" : full;
  }
  return full;
}

bool is_packaged(const Environment& here) {
  std::error_code unreadable;
  return fs::exists(here.below_root("/var/lib/dpkg/info/recourse.list"), unreadable);
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

std::string take_away(const platform::Browser& browser, const Place& place, const fs::path& manifest, bool is_ours,
                      const Environment& here) {
  if (is_ours) return program_name(here) + " unregister --browser " + std::string(browser.name);
  const Shell shell(here.system);
  if (!place.key.empty()) return shell.forget_key("HKCU\\" + place.key);
  return shell.with_rights(shell.remove(manifest), manifest);
}

std::string update(const Environment& here) {
  if (here.system == System::windows) return "install.cmd";
  return is_packaged(here) ? "sudo apt-get install --only-upgrade recourse" : "installer/install";
}

}  // namespace recourse::setup
