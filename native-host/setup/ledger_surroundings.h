#pragma once

#include <filesystem>
#include <optional>

#include "platform/locks.h"
#include "setup/check.h"
#include "setup/environment.h"

namespace recourse::setup {

/// What is around a ledger that opens: room for more, and others who use it.

/// `folder` is where it lies, or is to lie.
void check_room(std::filesystem::path folder, Report& report);

/// A program that writes all the time keeps others from writing. Only where this process has the ledger not open: see
/// platform::writer_of_database.
void check_writers(const std::filesystem::path& ledger, const Environment& here, Report& report);

/// The ledger is held; who holds it may be unknown.
void say_locked(const char* id, const std::filesystem::path& ledger, const std::optional<platform::LockHolder>& holder,
                const Environment& here, Report& report);

}  // namespace recourse::setup
