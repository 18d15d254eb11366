#pragma once

#include "ledger/database.h"

namespace recourse::ledger {

/// "RCRS" in the file's header marks a ledger.
inline constexpr int kApplicationId = 0x52435253;

/// The schema this host writes.
inline constexpr int kSchemaVersion = 1;

/// Makes an empty file a ledger and migrates an older one; a current one costs two header reads. Throws LedgerError
/// when the file is another program's or a newer host's.
void bring_up_to_date(Database& database, Instant now);

}  // namespace recourse::ledger
