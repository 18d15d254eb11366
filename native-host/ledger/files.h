#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "domain/time.h"
#include "ledger/ledger.h"

namespace recourse::ledger {

/// What is kept beside a ledger `name.db`:
///   backups/name-TIME.db            backups, the newest seven
///   name.damaged-TIME.db            a damaged ledger, set aside
///   name.before-restore-TIME.db     what a restore replaced
/// TIME is UTC, such as 20260907T120000Z.
inline constexpr const char* kBackupFolder = "backups";
inline constexpr const char* kDamaged = "damaged";
inline constexpr const char* kBeforeRestore = "before-restore";

/// The extension of what is being written and removed when it is done.
inline constexpr const char* kUnfinished = ".unfinished";

/// "20260907T120000Z".
std::string name_of_time(Instant at);

/// A free name beside the ledger: "name.WHY-TIME.db".
std::filesystem::path aside_name(const std::filesystem::path& ledger, std::string_view why, Instant at);

/// The set-aside files of a ledger.
std::vector<std::filesystem::path> files_aside(const std::filesystem::path& ledger);

/// Makes the ledger's folder (0700) when it is not there; one that exists is left as it is. Refuses a ledger that is a
/// link, no regular file, or somebody else's. True when the file exists. Throws LedgerError.
bool prepare_file(const std::filesystem::path& file);

/// Refuses what prepare_file refuses of a file that exists. True when it exists.
bool expect_own_file(const std::filesystem::path& file);

/// Makes a folder of 0700 when it is not there.
void make_private_folder(const std::filesystem::path& folder);

/// Whether the file lies where locks and shared memory do not reach all its users.
bool is_on_network(const std::filesystem::path& file);

/// Whether files cannot be made in the file's folder; `read_only` tells a read-only medium from a missing permission.
bool is_folder_closed(const std::filesystem::path& file, bool& read_only);

/// Removes a database with its -wal, -shm and -journal.
void remove_database(const std::filesystem::path& file);

}  // namespace recourse::ledger
