#pragma once

#include <filesystem>
#include <string>

namespace recourse::platform {

/// An environment variable; empty when it is unset or empty.
std::string environment(const char* name);

/// Where the ledger lives: $XDG_DATA_HOME/recourse/ledger.db, else ~/.local/share/recourse/ledger.db. Throws
/// std::runtime_error when neither variable is set. HOME alone is asked: the user database would open a socket.
std::filesystem::path default_ledger();

}  // namespace recourse::platform
