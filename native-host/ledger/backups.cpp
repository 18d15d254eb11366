#include "ledger/backups.h"

#include <fmt/format.h>

#include "ledger/backup_files.h"
#include "ledger/content.h"
#include "ledger/open_ledger.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

Backup Backups::make(Instant now) {
  auto& database = ledger_.database;
  return guarded(database, [&] {
    const auto file = new_backup_name(database.file(), now);
    copy_database(database.connection(), file);
    prune_backups(database.file(), now, file);
    return described(file, now);
  });
}

std::vector<Backup> Backups::list() const { return backups_of(ledger_.database.file()); }

void Backups::write_to(const fs::path& file) const {
  auto& database = ledger_.database;
  if (expect_own_file(file)) {
    if (platform::identity_of(file) == platform::identity_of(database.file()))
      throw LedgerError(Failure::not_a_ledger, fmt::format("{} is the ledger itself.", file.string()), file.string(), 0,
                        "ledger_out_is_ledger");
    if (content_of_file(file) != Content::empty) expect_ledger(file);  // nothing is lost with an empty one
  }
  sweep_beside(file);
  guarded(database, [&] { copy_database(database.connection(), file); });
}

bool Backups::step_daily(Instant now) {
  return guarded(ledger_.database, [&] {
    if (!ledger_.daily_backup) ledger_.daily_backup = DailyBackup::begin_if_due(ledger_.database, now);
    if (!ledger_.daily_backup) return false;
    try {
      if (ledger_.daily_backup->step()) return true;
    } catch (...) {
      ledger_.daily_backup.reset();
      throw;
    }
    ledger_.daily_backup.reset();
    return false;
  });
}

}  // namespace recourse::ledger
