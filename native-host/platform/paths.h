#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace recourse::platform {

/// An environment variable in UTF-8; empty when it is unset or empty.
std::string environment(const char* name);

/// The arguments after the program's name, in UTF-8. `count` and `values` are main's.
std::vector<std::string> arguments(int count, char** values);

/// The variable that names the user's folder is not set, or is no full path.
struct NoHome : std::runtime_error {
  explicit NoHome(const std::string& name)
      : std::runtime_error(name + " is not set, or is no full path: nothing tells whose ledger and browsers are meant"),
        variable(name) {}
  std::string variable;
};

/// Where the ledger lives: $XDG_DATA_HOME/recourse/ledger.db, else ~/.local/share/recourse/ledger.db; on macOS without
/// the variable ~/Library/Application Support/recourse, on Windows %LOCALAPPDATA%\recourse. Throws NoHome when no
/// variable tells. HOME alone is asked: the user database would open a socket.
std::filesystem::path default_ledger();

/// The folders a user's own files lie in. The XDG variables count on every system; a relative one counts as unset.
struct UserFolders {
  std::filesystem::path home;    ///< $HOME, %USERPROFILE%
  std::filesystem::path config;  ///< $XDG_CONFIG_HOME, else ~/.config, %APPDATA%
  std::filesystem::path data;    ///< what default_ledger's "recourse" lies in
  /// Windows: %APPDATA% and %LOCALAPPDATA%, where browsers have their profiles, whatever the XDG variables say.
  std::filesystem::path roaming = {};
  std::filesystem::path local = {};
};
/// Throws NoHome.
UserFolders user_folders();

/// Where files for all users lie that an administrator alone may make: /var/lib, /Library/Application Support,
/// %ProgramFiles% (anybody may make folders in %ProgramData%).
std::filesystem::path shared_data();

/// The absolute folders of $PATH, in its order.
std::vector<std::filesystem::path> program_folders();

/// "recourse", "recourse.exe": a program's file by its name.
std::string program_file(std::string_view name);

/// This program's file, absolute.
std::filesystem::path executable();

/// The user's locale, such as "pt_BR.UTF-8" or "pt-BR": LC_ALL, LC_MESSAGES, LANG, then what the system says; may be
/// empty.
std::string user_locale();
/// What the system says without the variables; empty where they are all there is.
std::string system_locale();

/// "/home/ana/" is the same folder as "/home/ana", and another path.
std::filesystem::path without_last_slash(const std::filesystem::path& folder);

/// The folder a variable names; `otherwise` when it is unset or relative.
std::filesystem::path folder_variable(const char* name, const std::filesystem::path& otherwise);

}  // namespace recourse::platform
