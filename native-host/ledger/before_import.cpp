#include "ledger/before_import.h"

#include <utility>

#include "ledger/backup_files.h"

namespace recourse::ledger {

BeforeImport::BeforeImport(Database& database, Instant now) : database_(database), now_(now) {
  guarded(database_, [&] {
    empty_wal(database_);
    if (database_.connection().execAndGet("SELECT EXISTS (SELECT 1 FROM events)").getInt() == 0) return;
    auto copy = aside_name(database_.file(), kBeforeImport, now);
    copy_database(database_.connection(), copy);
    copy_ = std::move(copy);
  });
}

BeforeImport::~BeforeImport() {
  if (!copy_.empty()) remove_database(copy_);
  if (!is_kept_) clear_refused(database_);
}

void BeforeImport::keep() {
  is_kept_ = true;
  if (!copy_.empty()) prune_aside(database_.file(), std::exchange(copy_, {}), now_);
}

}  // namespace recourse::ledger
