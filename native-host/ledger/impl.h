#pragma once

#include "ledger/backups.h"

namespace recourse::ledger {

struct Ledger::Impl {
  Impl(const std::filesystem::path& file, Instant now);
  ~Impl();
  mutable Database database;
  std::unique_ptr<DailyBackup> daily_backup;
};

}  // namespace recourse::ledger
