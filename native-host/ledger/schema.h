#pragma once

#include "ledger/database.h"

namespace recourse::ledger {

/// "RCRS" in the file's header marks a ledger.
inline constexpr int kApplicationId = 0x52435253;

/// The schema this host writes.
inline constexpr int kSchemaVersion = 2;

/// Makes an empty file a ledger and migrates an older one, after a backup; a current one costs two header reads. Throws
/// LedgerError when the file is another program's or a newer host's, SQLite::Exception when it cannot be read.
void bring_up_to_date(Database& database, Instant now, BeforeMigration before);

/// Keeps the journal in a -wal. Changing it asks for the file alone, and SQLite does not wait for that: when several
/// processes make one ledger, each tries again until one of them has done it.
void enter_wal(SQLite::Database& connection);

/// The SQL that makes an empty file a ledger of the current schema.
extern const char* const kSchema;

/// Makes an empty database a ledger of that id, in a transaction of the caller's or none.
void make_ledger(SQLite::Database& connection, const std::string& id, const std::string& made_at);

/// Brings a ledger from version `from` to the current schema, in the transaction that is open.
void migrate(Database& database, int from);

}  // namespace recourse::ledger
