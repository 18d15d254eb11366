#pragma once

#include <filesystem>

namespace recourse::platform {

/// From now on a program that is told to stop (Ctrl-C, a closed terminal, `kill`) first removes what it was writing,
/// and then ends as if nothing had held it up: by the signal, which a shell shows as 130, 143 or 129. What its starter
/// chose to ignore, as `nohup` does, stays ignored. Not on Windows, where no open file can be removed: the next start
/// sweeps.
void tidy_up_when_stopped();

/// The file is only being written, and goes then, with what SQLite has beside it. To be told before it is made, and
/// only of names that are never used again.
void remove_when_stopped(const std::filesystem::path& file);

}  // namespace recourse::platform
