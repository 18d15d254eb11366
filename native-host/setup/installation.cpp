#include "setup/installation.h"

#include <algorithm>

#include "setup/fingerprint.h"
#include "setup/seen_manifests.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

bool is_there(const fs::path& file) {
  std::error_code unreadable;
  return fs::exists(file, unreadable);
}

/// The folder that Homebrew keeps all versions of this program in; empty when this is none of them.
fs::path cellar_of(const fs::path& program) {
  for (fs::path at = program.parent_path(); at.has_relative_path(); at = at.parent_path())
    if (at.filename() == "recourse" && at.parent_path().filename() == "Cellar") return at;
  return {};
}

/// A package of pacman's: "recourse-bin-0.1.0-1".
bool pacman_knows(const Environment& here) {
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(here.below_root("/var/lib/pacman/local"), unreadable))
    if (entry.path().filename().string().starts_with("recourse-")) return true;
  return false;
}

/// The RPM package alone puts the licence there, and has its database in one of these folders.
bool is_of_rpm(const Environment& here) {
  const auto has_database = [&](const char* folder) { return is_there(here.below_root(folder)); };
  return is_there(here.below_root("/usr/share/licenses/recourse/LICENSE")) &&
         (has_database("/usr/lib/sysimage/rpm") || has_database("/var/lib/rpm"));
}

InstalledBy on_windows(const fs::path& folder) {
  const fs::path version = folder.parent_path();
  if (version.filename() == "recourse" && version.parent_path().filename() == "apps") return InstalledBy::scoop;
  if (is_there(folder / "uninstall.exe")) return InstalledBy::windows_setup;
  return is_there(folder / "uninstall.cmd") ? InstalledBy::windows_archive : InstalledBy::unknown;
}

}  // namespace

InstalledBy installed_by(const Environment& here) {
  const fs::path folder = here.executable.parent_path();
  if (here.system == System::windows) return on_windows(folder);
  if (!cellar_of(here.executable).empty()) return InstalledBy::homebrew;
  if (is_same_file(here.executable, here.below_root("/usr/bin/recourse"))) {
    if (is_there(here.below_root("/var/lib/dpkg/info/recourse.list"))) return InstalledBy::deb;
    if (pacman_knows(here)) return InstalledBy::pacman;
    if (is_of_rpm(here)) return InstalledBy::rpm;
  }
  if (folder.filename() == "native-host" && is_there(folder.parent_path() / "CMakeCache.txt"))
    return InstalledBy::source;
  // Unpacked, or put in place from there.
  const bool is_unpacked = is_there(folder / "installer" / "install");
  return is_unpacked || is_there(folder / "extension" / "chromium") ? InstalledBy::tarball : InstalledBy::unknown;
}

std::string package_of(InstalledBy means) {
  switch (means) {
    case InstalledBy::deb:
      return "recourse_*.deb";
    case InstalledBy::rpm:
      return "recourse-*.rpm";
    case InstalledBy::pacman:
      return "PKGBUILD (recourse-bin)";
    case InstalledBy::homebrew:
      return "recourse.rb (Homebrew)";
    case InstalledBy::tarball:
#if defined(__APPLE__)
      return "recourse-*-macos-universal.tar.gz";
#elif defined(__aarch64__)
      return "recourse-*-linux-aarch64.tar.gz";
#else
      return "recourse-*-linux-x86_64.tar.gz";
#endif
    case InstalledBy::windows_setup:
      return "recourse-setup-*.exe";
    case InstalledBy::windows_archive:
      return "recourse-*-windows-x86_64.zip";
    case InstalledBy::scoop:
      return "recourse.json (Scoop)";
    case InstalledBy::source:
      return "recourse (CMake)";
    case InstalledBy::unknown:
      break;
  }
  return "Recourse";
}

fs::path lasting_name(const Environment& here) {
  const fs::path cellar = cellar_of(here.executable);
  if (cellar.empty()) return here.executable;
  const fs::path link = cellar.parent_path().parent_path() / "opt" / "recourse" / "bin" / "recourse";
  return is_same_file(link, here.executable) ? link : here.executable;
}

}  // namespace recourse::setup
