#pragma once

#include <filesystem>
#include <optional>

#include "ledger/ledger.h"

namespace recourse::ledger {

/// A damaged ledger was set aside and the newest good backup put in its place; events newer than that were saved as far
/// as they could be read.
struct Recovery {
  Instant at;
  std::filesystem::path set_aside;
  std::optional<Instant> backup_at;  ///< null: there was no backup, and the ledger began anew
  std::int64_t saved_events = 0;
  std::optional<std::int64_t> lost_events;  ///< null: nobody can tell
};

/// After a call failed with `damaged` (or `not_a_ledger` at a place that has backups), with no Ledger open here:
/// checks the file. Damage in what is derived is mended from the events, and null returned: the call can be made
/// again. A damaged file is set aside. Throws LedgerError when neither can be done.
std::optional<Recovery> recover(const std::filesystem::path& ledger, Instant now);

}  // namespace recourse::ledger
