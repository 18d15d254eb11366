#pragma once

#include <filesystem>

namespace recourse::platform {

struct Confinement {
  bool files = false;     ///< Landlock: only the ledger's folder can be opened
  bool syscalls = false;  ///< seccomp: no socket, no new program, no tracing
};

/// Gives up, for good, what this process never needs. What the kernel does not offer stays open and is reported as
/// such.
Confinement confine(const std::filesystem::path& ledger_folder);

}  // namespace recourse::platform
