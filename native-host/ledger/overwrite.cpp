#include <sqlite3.h>

#include "ledger/backup_files.h"
#include "ledger/schema.h"

namespace recourse::ledger {

void overwrite(Database& live, SQLite::Database& from) {
  guarded(live, [&] {
    live.forget_statements();
    live.prepare_to_write();
    empty_wal(live);
    sqlite3_backup* backup = ::sqlite3_backup_init(live.connection().getHandle(), "main", from.getHandle(), "main");
    if (backup == nullptr) throw SQLite::Exception(live.connection().getHandle());
    int result = SQLITE_BUSY;
    for (int tries = 0; tries < 400 && (result == SQLITE_BUSY || result == SQLITE_LOCKED); ++tries) {
      result = ::sqlite3_backup_step(backup, -1);
      if (result == SQLITE_BUSY || result == SQLITE_LOCKED) ::sqlite3_sleep(20);
    }
    ::sqlite3_backup_finish(backup);
    if (result == SQLITE_DONE) return;
    try {
      throw SQLite::Exception(live.connection().getHandle(), result);  // before the next call says how that went
    } catch (const SQLite::Exception&) {
      clear_refused(live);
      throw;
    }
  });
}

void overwrite_with_nothing(Database& live) {
  guarded(live, [&] {
    SQLite::Database nothing(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    nothing.exec("PRAGMA page_size=" + live.connection().execAndGet("PRAGMA page_size").getString());
    make_ledger(nothing, live.connection().execAndGet("SELECT id FROM ledger").getString(),
                live.connection().execAndGet("SELECT made_at FROM ledger").getString());
    overwrite(live, nothing);
  });
}

}  // namespace recourse::ledger
