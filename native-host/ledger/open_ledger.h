#pragma once

#include "ledger/daily_backup.h"
#include "ledger/database.h"
#include "ledger/ledger.h"

namespace recourse::ledger {

/// What the views of one open ledger share.
struct OpenLedger {
  OpenLedger(const std::filesystem::path& file, Instant now) : database(file, now) {}
  Database database;
  std::unique_ptr<DailyBackup> daily_backup;
};

}  // namespace recourse::ledger
