#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace recourse::platform {

/// Who keeps others from a file.
struct LockHolder {
  long process = 0;          ///< 0: one that cannot be seen from here
  std::string program = {};  ///< its name; may be empty
  bool is_own = true;        ///< this user may end it
  bool is_stopped = false;   ///< it sleeps until it is told to go on (Ctrl-Z), and so would a request to end
};

/// The process that writes to a SQLite database, or holds it for itself alone; null for nobody, and on Windows. Files
/// of databases that this process has open must not be asked about: closing them again would give its own locks away.
std::optional<LockHolder> writer_of_database(const std::filesystem::path& database);

}  // namespace recourse::platform
