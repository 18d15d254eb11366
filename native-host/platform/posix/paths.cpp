#include "platform/paths.h"

#include <cstdlib>
#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace recourse::platform {

namespace fs = std::filesystem;

namespace {

#if defined(__APPLE__)
constexpr const char* kData = "Library/Application Support";
#else
constexpr const char* kData = ".local/share";
#endif

}  // namespace

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::vector<std::string> arguments(int count, char** values) { return {values + (count > 0 ? 1 : 0), values + count}; }

fs::path default_ledger() {
  const fs::path inside = fs::path("recourse") / "ledger.db";
  // A relative one is to be ignored, as its specification says.
  if (const fs::path data = environment("XDG_DATA_HOME"); data.is_absolute()) return data / inside;
  if (const fs::path home = environment("HOME"); home.is_absolute()) return home / kData / inside;
  throw NoHome("HOME");
}

UserFolders user_folders() {
  UserFolders folders;
  folders.home = without_last_slash(environment("HOME"));
  if (!folders.home.is_absolute()) throw NoHome("HOME");
  folders.config = folder_variable("XDG_CONFIG_HOME", folders.home / ".config");
  folders.data = folder_variable("XDG_DATA_HOME", folders.home / kData);
  return folders;
}

fs::path shared_data() {
#if defined(__APPLE__)
  return "/Library/Application Support";
#else
  return "/var/lib";
#endif
}

std::string program_file(std::string_view name) { return std::string(name); }

fs::path executable() {
  std::error_code gone;
#if defined(__APPLE__)
  std::uint32_t size = 0;
  ::_NSGetExecutablePath(nullptr, &size);
  std::string name(size, '\0');
  return ::_NSGetExecutablePath(name.data(), &size) == 0 ? fs::canonical(name.c_str(), gone) : fs::path{};
#else
  return fs::read_symlink("/proc/self/exe", gone);
#endif
}

std::string system_locale() { return {}; }

}  // namespace recourse::platform
