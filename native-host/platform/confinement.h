#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace recourse::platform {

struct Confinement {
  bool files = false;     ///< Landlock: only the ledger's folder and what is named as readable can be opened
  bool syscalls = false;  ///< seccomp: no socket, no new program, no tracing
};

/// Gives up, for good, what this process never needs. What the kernel does not offer stays open and is reported as
/// such. Files in `readable` folders can still be read; folders that do not exist are passed over.
Confinement confine(const std::filesystem::path& ledger_folder, std::span<const std::string> readable = {});

/// What the kernel offers, without giving up anything.
Confinement confinement_offered();

/// False in builds that are made to be looked into (sanitizers, coverage).
bool is_confinement_built_in();

}  // namespace recourse::platform
