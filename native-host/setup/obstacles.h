#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "setup/environment.h"

namespace recourse::setup {

/// What keeps this user from writing a file.
struct Obstacle {
  const char* cause;         ///< a cause of `doctor`
  std::filesystem::path at;  ///< the folder or file that is in the way
  std::optional<std::string> mend = {};
};

/// Whether the name itself is a symbolic link, wherever that leads.
bool is_link(const std::filesystem::path& file);

inline constexpr std::string_view kNameNotUtf8 = "name-not-utf8";

/// Null when the file can be made or replaced. A command to mend it reaches no higher than into the home.
std::optional<Obstacle> obstacle_to(const std::filesystem::path& file, const Environment& here);

/// The home cannot be this user's: "/" or another's. Everything that lies in it is out of reach.
bool is_home_strange(const Environment& here);
/// The command that sets HOME to the home of the account.
std::optional<std::string> right_home(const Environment& here);

}  // namespace recourse::setup
