#include "ledger/recovery.h"

#include <fmt/format.h>

#include <set>

#include "ledger/backup_files.h"
#include "ledger/merge.h"
#include "ledger/open_ledger.h"
#include "ledger/quarantine.h"
#include "ledger/rebuild.h"
#include "ledger/schema.h"
#include "ledger/stored_event.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

/// SQLite knows its pages from garbage, not the texts in them: a sound file may hold an event that says nothing.
bool has_unreadable_event(const fs::path& file) {
  try {
    auto connection = open_to_read(file);
    SQLite::Statement select(connection, fmt::format("SELECT {} FROM events", kEventColumns));
    while (select.executeStep()) checked(event_from(select));
    return false;
  } catch (const SQLite::Exception& error) {
    rethrow(error, file);
  } catch (const std::exception&) {
    return true;
  }
}

bool is_whole(const fs::path& file) {
  try {
    expect_sound(file);
    return !has_unreadable_event(file);
  } catch (const LedgerError& error) {
    if (error.failure == Failure::damaged || error.failure == Failure::not_a_ledger || error.failure == Failure::io)
      return false;
    throw;
  }
}

/// The events are whole: what is derived from them is made anew, the search index too.
void mend(const fs::path& ledger, Instant now) {
  Database database(ledger, now);
  in_transaction(database, [&] {
    database.connection().exec(
        "DELETE FROM documents; DELETE FROM orders; DELETE FROM disputes; DELETE FROM messages; DELETE FROM notes; "
        "INSERT INTO search(search) VALUES('rebuild')");
    rebuild_all(database);
  });
}

std::optional<Backup> newest_whole_backup(const fs::path& ledger) {
  for (const auto& backup : backups_of(ledger))
    if (is_whole(backup.file)) return backup;
  return std::nullopt;
}

struct Saved {
  std::vector<Event> events;
  std::optional<std::int64_t> newest;  ///< the highest number seen
};

/// Reads events after `after` from one end as far as the file can be read.
void save_events(SQLite::Database& damaged, std::int64_t after, bool newest_first, Saved& saved,
                 std::set<std::int64_t>& known) {
  try {
    SQLite::Statement select(damaged, fmt::format("SELECT event, {} FROM events WHERE event > ?1 ORDER BY event {}",
                                                  kEventColumns, newest_first ? "DESC" : "ASC"));
    select.bind(1, after);
    while (select.executeStep()) {
      const auto number = select.getColumn(0).getInt64();
      saved.newest = std::max(saved.newest.value_or(number), number);
      if (!known.insert(number).second) return;
      try {
        saved.events.push_back(checked(event_from(select, 1)));
      } catch (const std::exception&) {  // this one is lost; the next may be whole
        known.erase(number);
      }
    }
  } catch (const SQLite::Exception&) {  // as far as it goes
  }
}

Saved saved_from(const fs::path& damaged, std::int64_t after) {
  Saved saved;
  try {
    SQLite::Database connection(damaged.string(), SQLite::OPEN_READWRITE);
    wait_with_jitter(connection);
    std::set<std::int64_t> known;
    save_events(connection, after, true, saved, known);
    save_events(connection, after, false, saved, known);
  } catch (const SQLite::Exception&) {  // nothing of it can be read
  }
  return saved;
}

void note_recovery(Database& database, const Recovery& recovery) {
  auto& insert = database.statement("INSERT OR REPLACE INTO recoveries VALUES(?1, ?2, ?3, ?4, ?5)");
  insert.bind(1, stored(recovery.at));
  insert.bind(2, recovery.set_aside.string());
  if (recovery.backup_at) insert.bind(3, stored(*recovery.backup_at));
  insert.bind(4, static_cast<std::int64_t>(recovery.saved_events));
  if (recovery.lost_events) insert.bind(5, static_cast<std::int64_t>(*recovery.lost_events));
  insert.exec();
}

}  // namespace

std::optional<Recovery> recover(const fs::path& ledger, Instant now) {
  // One process at a time recovers; the others then find the work done.
  const platform::FileLock turn(ledger.parent_path() / ("." + ledger.stem().string() + ".lock"));
  expect_own_file(ledger);
  if (is_whole(ledger)) {
    mend(ledger, now);
    return std::nullopt;
  }
  const auto backup = newest_whole_backup(ledger);
  Recovery recovery{.at = now, .set_aside = aside_name(ledger, kDamaged, now), .backup_at = {}, .lost_events = {}};
  if (backup) recovery.backup_at = backup->at;
  const Replacement replacement(ledger, backup ? std::optional(backup->file) : std::nullopt, now);
  {
    Database database(replacement.file(), now, BeforeMigration::nothing);
    const auto last = guarded(database, [&] {
      return database.connection().execAndGet("SELECT ifnull(max(event), 0) FROM events").getInt64();
    });
    const auto saved = saved_from(ledger, last);
    Merge merge(database);
    in_transaction(database, [&] {
      for (const auto& event : saved.events) merge.take(event);
      merge.rebuild();
      recovery.saved_events = static_cast<std::int64_t>(saved.events.size());
      if (saved.newest)
        recovery.lost_events =
            std::max<std::int64_t>(0, static_cast<std::int64_t>(*saved.newest - last) - recovery.saved_events);
      note_recovery(database, recovery);
    });
  }
  recovery.set_aside = quarantine(ledger, replacement, now);
  prune_aside(ledger, recovery.set_aside, now);
  sweep(ledger);
  return recovery;
}

std::optional<Recovery> Ledger::last_recovery() const {
  return guarded(open_->database, [&]() -> std::optional<Recovery> {
    auto& select = open_->database.statement(
        "SELECT at, set_aside, backup_at, saved, lost FROM recoveries ORDER BY at DESC LIMIT 1");
    if (!select.executeStep()) return std::nullopt;
    Recovery recovery{.at = instant_of(select.getColumn(0)),
                      .set_aside = select.getColumn(1).getString(),
                      .backup_at = {},
                      .saved_events = static_cast<std::int64_t>(select.getColumn(3).getInt64()),
                      .lost_events = {}};
    if (!select.getColumn(2).isNull()) recovery.backup_at = instant_of(select.getColumn(2));
    if (!select.getColumn(4).isNull()) recovery.lost_events = static_cast<std::int64_t>(select.getColumn(4).getInt64());
    select.tryReset();
    return recovery;
  });
}

}  // namespace recourse::ledger
