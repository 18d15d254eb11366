#pragma once

#include "ledger/database.h"

// A clock that is ahead writes times that are still to come. Once it is right again they give way to all others. What
// is derived from events is made as the clock has it then, and made anew where that decides something else later: when
// the clock was set back since the last write, and when a time that gave way has come. Both are noted in rows of
// `reads`, and the next write sees to it (`settle`). Whoever only reads makes single orders anew for itself.
namespace recourse::ledger {

/// Whether what is derived stands as the clock has it now, apart from single orders.
bool is_settled(Database& database);

/// Whether the time noted in the row's column has come by now.
bool is_over(const Database& database, const SQLite::Column& ahead);

/// Notes a time that gave way.
void note_ahead(Database& database, Instant at);

}  // namespace recourse::ledger
