#include "platform/paths.h"

#include <windows.h>
// After windows.h, which it needs.
#include <shellapi.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

#include "platform/windows/text.h"

namespace recourse::platform {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const wchar_t* value = ::_wgetenv(wide(name).c_str());
  return value == nullptr ? "" : narrow(value);
}

std::vector<std::string> arguments(int, char**) {
  std::vector<std::string> found;
  int count = 0;
  wchar_t** values = ::CommandLineToArgvW(::GetCommandLineW(), &count);
  for (int i = 1; values != nullptr && i < count; ++i) found.push_back(narrow(values[i]));
  ::LocalFree(values);
  return found;
}

fs::path default_ledger() {
  const fs::path inside = fs::path("recourse") / "ledger.db";
  for (const char* name : {"XDG_DATA_HOME", "LOCALAPPDATA"})
    if (const auto data = environment(name); !data.empty()) return data / inside;
  throw NoHome("LOCALAPPDATA");
}

UserFolders user_folders() {
  UserFolders folders;
  folders.home = environment("USERPROFILE");
  if (!folders.home.is_absolute()) throw NoHome("USERPROFILE");
  folders.roaming = folder_variable("APPDATA", folders.home / "AppData" / "Roaming");
  folders.local = folder_variable("LOCALAPPDATA", folders.home / "AppData" / "Local");
  folders.config = folder_variable("XDG_CONFIG_HOME", folders.roaming);
  folders.data = folder_variable("XDG_DATA_HOME", folders.local);
  return folders;
}

fs::path shared_data() { return folder_variable("ProgramFiles", "C:\\Program Files"); }

std::string program_file(std::string_view name) { return std::string(name) + ".exe"; }

fs::path executable() {
  std::array<wchar_t, 32768> name{};  // the longest path there is
  const DWORD size = ::GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
  return fs::path(std::wstring(name.data(), size));
}

std::string system_locale() {
  std::array<wchar_t, LOCALE_NAME_MAX_LENGTH> name{};
  return ::GetUserDefaultLocaleName(name.data(), static_cast<int>(name.size())) > 0 ? narrow(name.data()) : "";
}

}  // namespace recourse::platform
