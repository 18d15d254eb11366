#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include "ledger/content.h"
#include "ledger/database.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace {

/// Why no file can be opened beside the ledger: SQLite tries a second time, to read only, and the answer to that hides
/// the first one. A file of our own tells.
int error_beside(const std::filesystem::path& file, int told) {
  if (told != ENOENT && told != 0) return told;
  const auto probe = unfinished_name(file);
  errno = 0;
  {
    const platform::OutputFile made(probe, platform::OutputFile::How::create);
    if (!made.is_open()) return errno;
  }
  std::error_code ignored;
  std::filesystem::remove(probe, ignored);
  return told;
}

/// What stands behind an error of the operating system.
Failure failure_behind(sqlite3* connection, Failure otherwise) {
  switch (platform::trouble_of(connection == nullptr ? 0 : ::sqlite3_system_errno(connection))) {
    case platform::Trouble::disk_full:
      return Failure::disk_full;
    case platform::Trouble::read_only:
      return Failure::read_only;
    case platform::Trouble::permission:
      return Failure::permission;
    case platform::Trouble::io:
      return Failure::io;
    case platform::Trouble::other:
      break;
  }
  return otherwise;
}

/// Whether a file should have become larger. By the time SQLite has rolled back, the system's own reason may be lost (a
/// size limit is none that SQLite knows): then there was no room, unless the system says that the disk fails.
bool is_growing(int extended_code) {
  return extended_code == SQLITE_IOERR_WRITE || extended_code == SQLITE_IOERR_SHMSIZE ||
         extended_code == SQLITE_IOERR_TRUNCATE;
}

Failure failure_of(const SQLite::Exception& error, sqlite3* connection, int system_error) {
  switch (error.getErrorCode()) {
    case SQLITE_READONLY:
      return Failure::read_only;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return Failure::permission;
    case SQLITE_CANTOPEN:
      return failure_of_system(system_error);
    case SQLITE_IOERR:
      return failure_behind(connection, is_growing(error.getExtendedErrorCode()) ? Failure::disk_full : Failure::io);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Failure::locked;
    case SQLITE_FULL:
      return Failure::disk_full;
    case SQLITE_NOTADB:
      return Failure::not_a_ledger;
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:  // a table or column is missing: the file is not what its header says
      return Failure::damaged;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
      return Failure::too_large;
    default:
      return Failure::io;
  }
}

std::string sentence(Failure failure, const std::string& file, const std::string& detail) {
  switch (failure) {
    case Failure::read_only:
      return fmt::format("The ledger {} cannot be written: it or its folder is read-only.", file);
    case Failure::permission:
      return fmt::format("The ledger {} cannot be opened: no permission, or no such folder.", file);
    case Failure::locked:
      return fmt::format("The ledger {} is in use by another program; try again.", file);
    case Failure::disk_full:
      return fmt::format("The disk with the ledger {} is full; nothing was recorded.", file);
    case Failure::newer_version:
      return fmt::format("{} was written by a newer Recourse; update this one.", file);
    case Failure::damaged:
      return fmt::format("The ledger {} is damaged: {}.", file, detail);
    case Failure::too_large:
      return "This is too large, or there is not enough memory for it.";
    case Failure::not_a_ledger:  // has its own
    case Failure::io:
      break;
  }
  return fmt::format("The ledger {} cannot be read or written: {}.", file, detail);
}

}  // namespace

Failure failure_of_system(int error) {
  switch (platform::trouble_of(error)) {
    case platform::Trouble::disk_full:
      return Failure::disk_full;
    case platform::Trouble::read_only:
      return Failure::read_only;
    case platform::Trouble::io:
      return Failure::io;
    case platform::Trouble::permission:
    case platform::Trouble::other:
      break;
  }
  return Failure::permission;
}

void rethrow(const SQLite::Exception& error, const std::filesystem::path& file, sqlite3* connection) {
  int system_error = 0;
  std::string detail = error.what();
  if (error.getErrorCode() == SQLITE_CANTOPEN) {
    // errno outlives a connection that could not be made.
    system_error = error_beside(file, connection == nullptr ? errno : ::sqlite3_system_errno(connection));
    if (system_error != 0) detail = std::strerror(system_error);
  }
  const Failure failure = failure_of(error, connection, system_error);
  if (failure == Failure::not_a_ledger) {
    const auto content = content_of_file(file);
    refuse_as_ledger(file, content == Content::database ? Content::binary : content);  // it only begins like one
  }
  const int reason = failure == Failure::io ? (system_error != 0 ? system_error : EIO) : 0;
  throw LedgerError(failure, sentence(failure, file.string(), detail), file.string(), reason);
}

void rethrow_unreadable(const std::filesystem::path& file) {
  throw LedgerError(Failure::damaged, sentence(Failure::damaged, file.string(), "something in it cannot be read"),
                    file.string());
}

}  // namespace recourse::ledger
