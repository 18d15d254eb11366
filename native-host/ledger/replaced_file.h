#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "domain/time.h"

// SQLite finds a ledger's -wal by its name alone. Where somebody puts another file in the ledger's place, what lies
// there under that name belongs to the file that was there before, and reading both as one would mix two ledgers.
namespace recourse::ledger {

class Database;

/// Remembers beside the ledger which file the -wal that is there now belongs to.
void note_wal(const std::filesystem::path& ledger);

/// Before the ledger is opened: a -wal that was noted for another file than the one that is there now gets a dated
/// name.
void set_foreign_wal_aside(const std::filesystem::path& ledger, Instant now);

/// After something was erased from the ledger: who still has an older file open must not keep a copy of that then.
void note_erasing(const std::filesystem::path& ledger);

/// What tells one erasing from the next; empty before the first.
std::string last_erasing(const std::filesystem::path& ledger);

/// When another file was put in the place of an open ledger: keeps what was open under a dated name, which is returned,
/// and takes its -wal out of the other's way. Null when nothing was put there, when there was no room, or when
/// something was erased from the other file, which this one may still hold.
std::optional<std::filesystem::path> keep_replaced(Database& database, Instant now);

}  // namespace recourse::ledger
