#include "ledger/quarantine.h"

#include <fmt/format.h>

#include "ledger/backup_files.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

fs::path with(const fs::path& file, const char* suffix) { return file.string() + suffix; }

[[noreturn]] void fail(const fs::path& ledger, const std::error_code& error) {
  throw LedgerError(failure_of_system(error.default_error_condition().value()),
                    fmt::format("The damaged ledger {} cannot be set aside: {}.", ledger.string(), error.message()),
                    ledger.string(), error.default_error_condition().value(), "ledger_not_set_aside");
}

}  // namespace

Replacement::Replacement(const fs::path& ledger, const std::optional<fs::path>& copy_of, Instant now)
    : file_(unfinished_name(ledger)) {
  remove_database(file_);
  try {
    if (copy_of) {
      auto from = open_to_read(*copy_of);
      copy_database(from, file_);
    }
    // Opening makes it a ledger or migrates it. It stays without -wal: it is renamed alone.
    Database database(file_, now, BeforeMigration::nothing);
    guarded(database, [&] {
      database.forget_statements();
      if (!is_on_network(file_)) database.connection().exec("PRAGMA journal_mode=WAL");
    });
  } catch (const SQLite::Exception& error) {
    remove_database(file_);
    rethrow(error, ledger);
  } catch (const LedgerError& error) {
    remove_database(file_);
    std::string sentence = error.what();  // people know the ledger's name, not this file's
    if (const auto at = sentence.find(file_.string()); at != std::string::npos)
      sentence.replace(at, file_.string().size(), ledger.string());
    throw LedgerError(error.failure, sentence, error.file == file_.string() ? ledger.string() : error.file, error.error,
                      error.word);
  } catch (...) {
    remove_database(file_);
    throw;
  }
}

Replacement::~Replacement() { remove_database(file_); }

fs::path quarantine(const fs::path& ledger, const Replacement& replacement, Instant now) {
  // Held while the names change, so that nobody writes to what is leaving. A file too damaged for it is not written to.
  std::unique_ptr<SQLite::Database> held;
  try {
    held = std::make_unique<SQLite::Database>(ledger.string(), SQLite::OPEN_READWRITE);
    wait_with_jitter(*held);
    leave_wal_on_close(*held);  // by then the name belongs to the other ledger
    held->exec("BEGIN IMMEDIATE");
  } catch (const SQLite::Exception&) {
    held.reset();
  }
  // There nobody can have it open: whoever has makes the names stay as they are, and is told of below.
  if (!platform::can_rename_open_files()) held.reset();
  auto aside = aside_name(ledger, kDamaged, now);
  std::error_code error;
  // The file before its -wal: ended between the two, what is aside is still a whole.
  fs::create_hard_link(ledger, aside, error);
  if (error) fs::copy_file(ledger, aside, error);  // a file system without hard links
  if (error) fail(ledger, error);
  fs::rename(with(ledger, "-wal"), with(aside, "-wal"), error);
  if (error && error != std::errc::no_such_file_or_directory) fail(ledger, error);
  fs::remove(with(ledger, "-shm"), error);
  fs::permissions(aside, fs::perms::owner_read | fs::perms::owner_write, error);
  fs::rename(replacement.file(), ledger, error);
  if (error) fail(ledger, error);
  return aside;
}

}  // namespace recourse::ledger
