#include "ledger/database.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <random>

#include "ledger/schema.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

/// Makes the folder (0700) and the file (0600) when they are not there. A folder that exists is left as it is.
void prepare_file(const fs::path& file) {
  std::error_code error;
  const fs::path folder = file.parent_path();
  if (!folder.empty() && !fs::exists(folder, error)) {
    fs::create_directories(folder, error);
    if (error)
      throw LedgerError(Failure::permission,
                        fmt::format("The folder {} cannot be made: {}.", folder.string(), error.message()));
    fs::permissions(folder, fs::perms::owner_all, error);
  }
  if (fs::is_symlink(file, error))
    throw LedgerError(Failure::permission, fmt::format("{} is a link; name the ledger file itself.", file.string()));
  if (fs::is_directory(file, error))
    throw LedgerError(Failure::not_a_ledger, fmt::format("{} is a folder, not a ledger.", file.string()));
}

SQLite::Database open_connection(const fs::path& file) {
  prepare_file(file);
  const mode_t before = ::umask(077);
  try {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    ::umask(before);
    return connection;
  } catch (const SQLite::Exception& error) {
    ::umask(before);
    rethrow(error, file);
  }
}

/// SQLite's own waiting is unfair to late comers: wait with jitter, about ten seconds in all.
int wait_when_busy(void*, int tries) {
  thread_local std::minstd_rand random{std::random_device{}()};
  if (tries > 400) return 0;
  ::sqlite3_sleep(1 + static_cast<int>(random() % 50));
  return 1;
}

}  // namespace

void rethrow(const SQLite::Exception& error, const fs::path& file) {
  const std::string name = file.string();
  switch (error.getErrorCode()) {
    case SQLITE_READONLY:
      throw LedgerError(Failure::read_only,
                        fmt::format("The ledger {} cannot be written: it or its folder is read-only.", name));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      throw LedgerError(Failure::permission,
                        fmt::format("The ledger {} cannot be opened: no permission, or no such folder.", name));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw LedgerError(Failure::locked, fmt::format("The ledger {} is in use by another program; try again.", name));
    case SQLITE_FULL:
      throw LedgerError(Failure::disk_full,
                        fmt::format("The disk with the ledger {} is full; nothing was recorded.", name));
    case SQLITE_NOTADB:
      throw LedgerError(Failure::not_a_ledger, fmt::format("{} is not a Recourse ledger.", name));
    case SQLITE_CORRUPT:
      throw LedgerError(Failure::damaged, fmt::format("The ledger {} is damaged.", name));
    case SQLITE_TOOBIG:
      throw LedgerError(Failure::too_large, "What was to be recorded is too large.");
    default:
      throw LedgerError(Failure::damaged, fmt::format("The ledger {} failed: {}.", name, error.what()));
  }
}

Database::Database(const fs::path& file, Instant now) : file_(file), connection_(open_connection(file)) {
  guarded(*this, [&] {
    ::sqlite3_busy_handler(connection_.getHandle(), wait_when_busy, nullptr);
    connection_.exec("PRAGMA foreign_keys=ON");
    connection_.exec("PRAGMA secure_delete=ON");  // erased text leaves no trace in free pages
    connection_.exec("PRAGMA cache_size=-2000");  // 2 MB: the whole process stays small
    bring_up_to_date(*this, now);
    connection_.exec("PRAGMA synchronous=NORMAL");  // survives a killed process; a power cut may cost the last commits
  });
}

SQLite::Statement& Database::statement(const char* sql) {
  auto& kept = statements_[sql];
  if (!kept) {
    kept = std::make_unique<SQLite::Statement>(connection_, sql);
  } else {
    kept->tryReset();
    kept->clearBindings();
  }
  return *kept;
}

}  // namespace recourse::ledger
