#include "ledger/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <random>

#include "ledger/replaced_file.h"
#include "ledger/reserve.h"
#include "ledger/schema.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

/// One thread serves a process, and nobody asks SQLite for its memory statistics: without locks around either, a start
/// and every question are a tenth cheaper. SQLite takes this before its first use only.
void configure_sqlite() {
  static const bool done = ::sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK &&
                           ::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
  static_cast<void>(done);
}

SQLite::Database open_connection(const fs::path& file, Instant now) {
  configure_sqlite();
  if (prepare_file(file)) set_foreign_wal_aside(file, now);
  const platform::PrivateFiles only_mine;
  try {
    return {file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  } catch (const SQLite::Exception& error) {
    bool read_only = false;
    if (is_folder_closed(file, read_only) && read_only)
      throw LedgerError(Failure::read_only,
                        fmt::format("The ledger {} cannot be made: the disk is read-only.", file.string()),
                        file.string());
    rethrow(error, file);
  }
}

/// SQLite's own waiting is unfair to late comers: wait with jitter, about seven seconds in all.
int wait_when_busy(void*, int tries) {
  thread_local std::minstd_rand random{std::random_device{}()};
  if (tries > 300) return 0;
  ::sqlite3_sleep(1 + static_cast<int>(random() % 46));
  return 1;
}

}  // namespace

std::string stored(Instant at) {
  std::string text = format_instant(at);
  constexpr std::size_t kWithoutMilliseconds = 20;
  if (text.size() == kWithoutMilliseconds) text.insert(kWithoutMilliseconds - 1, ".000");
  return text;
}

void wait_with_jitter(SQLite::Database& connection) {
  ::sqlite3_busy_handler(connection.getHandle(), wait_when_busy, nullptr);
}

SQLite::Database open_to_read(const fs::path& file) {
  SQLite::Database connection(file.string(), SQLite::OPEN_READONLY);
  wait_with_jitter(connection);
  return connection;
}

void leave_wal_on_close(SQLite::Database& connection) {
  ::sqlite3_db_config(connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void expect_in_place(const Database& database) {
  if (database.is_replaced())
    throw LedgerError(
        Failure::locked,
        fmt::format("The ledger {} was moved or replaced meanwhile; try again.", database.file().string()),
        database.file().string(), 0, "ledger_moved");
}

void empty_wal(Database& database) {
  database.reset_statements();
  database.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

void clear_refused(Database& database) noexcept {
  try {
    empty_wal(database);
  } catch (const std::exception&) {
    // The disk is full, or another reads an older state: the next one that writes does it.
  }
}

Database::Database(const fs::path& file, Instant now, BeforeMigration before)
    : file_(file), now_(now), connection_(open_connection(file, now)) {
  const platform::PrivateFiles only_mine;
  const auto set_up = [&] {
    wait_with_jitter(connection_);
    ::sqlite3_db_config(connection_.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    bring_up_to_date(*this, now, before);
    // Less than a third of SQLite's own choice: questions of single orders gain nothing from more, and the host stays
    // small.
    connection_.exec("PRAGMA cache_size=-600");
  };
  try {
    set_up();
  } catch (const SQLite::Exception& error) {
    // A WAL ledger where nothing can be written beside it: it can still be read, as it is on the disk.
    bool read_only = false;
    if (!is_folder_closed(file, read_only)) rethrow(error, file_, connection_.getHandle());
    try {
      statements_.clear();
      std::string escaped;
      for (const char c : file.string())
        escaped += c == '?' || c == '#' || c == '%' ? fmt::format("%{:02x}", c) : std::string(1, c);
      connection_ = SQLite::Database("file:" + escaped + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
      set_up();
    } catch (const SQLite::Exception& again) {
      rethrow(again, file_, connection_.getHandle());
    }
  }
  is_copy_ = before == BeforeMigration::nothing;
  is_wal_noted_ = is_copy_;  // nobody else has it open
  identity_ = platform::identity_of(file);
  wal_identity_ = platform::identity_of(file.string() + "-wal");
  last_erasing_ = last_erasing(file);
}

Database::~Database() {
  // The -wal at this path belongs to another ledger by now.
  if (is_replaced()) leave_wal_on_close(connection_);
}

void Database::prepare_to_write() {
  if (!is_wal_noted_ && identity_ != platform::FileIdentity{}) {  // not while the file is being made
    const bool has_wal = !is_on_network(file_);
    if (has_wal && ::sqlite3_get_autocommit(connection_.getHandle()) != 0) {
      // A backup that somebody put in the ledger's place keeps its journal otherwise.
      enter_wal(connection_);
      connection_.execAndGet("PRAGMA user_version");  // the first look makes the -wal
    }
    note_wal(file_);
    wal_identity_ = platform::identity_of(file_.string() + "-wal");
    is_wal_noted_ = !has_wal || wal_identity_ != platform::FileIdentity{};
  }
  if (!has_reserve_ && identity_ != platform::FileIdentity{}) {
    if (!is_copy_) keep_reserve(file_);
    has_reserve_ = true;
  }
  if (writes_) return;
  const platform::PrivateFiles only_mine;
  connection_.exec("PRAGMA secure_delete=ON");    // erased text leaves no trace in free pages
  connection_.exec("PRAGMA synchronous=NORMAL");  // survives a killed process; a power cut may cost the last commits
  // Overflowing temporary files belong beside the ledger: a confined process reaches no other folder.
  if (::sqlite3_temp_directory == nullptr)
    ::sqlite3_temp_directory = ::sqlite3_mprintf("%s", fs::absolute(file_).parent_path().string().c_str());
  writes_ = true;
}

void Database::reset_statements() {
  for (auto& [sql, statement] : statements_)
    if (statement) statement->tryReset();
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
