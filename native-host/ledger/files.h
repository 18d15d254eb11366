#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/time.h"
#include "ledger/ledger.h"

namespace recourse::ledger {

// Every name this program ever gives a file of its own stands here. Beside a ledger `name.db` there are:
//   name.db-wal -shm -journal       SQLite's companions, of every database below too
//   .name.lock                      whose turn it is to recover
//   .name.wal-of                    which file the -wal belongs to (replaced_file.h)
//   .name.erased                    from which file something was erased last (replaced_file.h)
//   .name.reserve-1 .name.reserve-2 room on the disk that is kept for erasing (reserve.h)
//   rulebook.json receipt.json      the user's own numbers, and what "recourse register" wrote: never touched
//   backups/name-TIME.db            backups, the newest seven
//   name.damaged-TIME.db            a damaged ledger, set aside
//   name.before-restore-TIME.db     what a restore replaced
//   name.before-import-TIME.db      what was there before an import
//   name.replaced-TIME.db           what was open when another file was put in its place
//   etilqs_RANDOM                   SQLite's own, for what overflows memory: without a name as soon as it is open
//   .NAME.RANDOM.unfinished         what is being written; .import-TOKEN.unfinished is being received
// TIME is UTC, such as 20260907T120000Z. Of each kind set aside the newest three stay.
inline constexpr const char* kBackupFolder = "backups";
inline constexpr const char* kDamaged = "damaged";
inline constexpr const char* kBeforeRestore = "before-restore";
inline constexpr const char* kBeforeImport = "before-import";
inline constexpr const char* kReplaced = "replaced";
inline constexpr const char* kReserve = "reserve";
inline constexpr const char* kUnfinished = ".unfinished";
inline constexpr const char* kOverflow = "etilqs_";
inline constexpr std::array kSetAside{kDamaged, kBeforeRestore, kBeforeImport, kReplaced};
inline constexpr std::size_t kSetAsideKept = 3;

enum class OwnKind { ledger, helper, rulebook, backup, set_aside, unfinished };

struct OwnFile {
  std::filesystem::path file;
  OwnKind kind;
  bool is_companion = false;  ///< a -wal, -shm or -journal of it
};

/// Whether a file of this name in the ledger's folder would be one of the table.
bool is_own_name(const std::filesystem::path& ledger, const std::string& name);

/// Every file of the table that is there, in the folder and in its folder of backups, by name.
std::vector<OwnFile> files_of(const std::filesystem::path& ledger);

/// Removes what killed processes left unfinished: what nobody wrote to for an hour.
void sweep(const std::filesystem::path& ledger);

/// The same of a file elsewhere: what was being written in its place when that was killed.
void sweep_beside(const std::filesystem::path& file);

/// Removes all but the newest three of each kind set aside. Never `just_made`; what a wrong clock dated ahead of `now`
/// pushes nothing out.
void prune_aside(const std::filesystem::path& ledger, const std::filesystem::path& just_made, Instant now);

/// "20260907T120000Z".
std::string name_of_time(Instant at);
/// The time in such a name, after the beginning given.
std::optional<Instant> time_in(const std::string& name, const std::string& beginning);

/// A free name beside the ledger: "name.WHY-TIME.db".
std::filesystem::path aside_name(const std::filesystem::path& ledger, std::string_view why, Instant at);

/// A name in the file's folder that nobody can know before, for what is being written. A command that is
/// interrupted takes it away.
std::filesystem::path unfinished_name(const std::filesystem::path& file);

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
