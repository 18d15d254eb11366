#include "ledger/replaced_file.h"

#include <fmt/format.h>

#include <fstream>

#include "ledger/backup_files.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

fs::path wal_of(const fs::path& ledger) { return ledger.string() + "-wal"; }
fs::path note_of(const fs::path& ledger) {
  return ledger.parent_path() / fmt::format(".{}.wal-of", ledger.stem().string());
}

fs::path erasing_of(const fs::path& ledger) {
  return ledger.parent_path() / fmt::format(".{}.erased", ledger.stem().string());
}

/// A small file that is there whole or as it was. A safeguard, not a promise: without room for it all goes on.
void write_note(const fs::path& note, const std::string& text) {
  const auto unfinished = unfinished_name(note);
  std::error_code error;
  {
    platform::OutputFile file(unfinished, platform::OutputFile::How::create);
    if (!file.is_open() || !file.write(text + "\n")) {
      fs::remove(unfinished, error);
      return;
    }
  }
  fs::rename(unfinished, note, error);
  if (error) fs::remove(unfinished, error);
}

std::string text_of(const platform::FileIdentity& file) { return fmt::format("{}-{}", file.device, file.number); }

/// Whether something was erased since this file was opened, and from another one.
bool is_erased_elsewhere(const Database& database) {
  if (last_erasing(database.file()) == database.last_erasing_at_open()) return false;
  std::string from;
  std::ifstream(erasing_of(database.file())) >> from;
  return from != text_of(database.identity());
}

/// The -wal, then the ledger it belongs to. Numbers of files come again, so the time of birth is part of them.
struct Pair {
  std::string wal;
  std::string ledger;
};

std::string number_of(const fs::path& file) {
  return fmt::format("{}-{}", platform::identity_of(file).number, platform::birth_of(file));
}

Pair pair_of(const fs::path& ledger) { return {number_of(wal_of(ledger)), number_of(ledger)}; }

Pair noted(const fs::path& ledger) {
  Pair pair;
  std::ifstream(note_of(ledger)) >> pair.wal >> pair.ledger;
  return pair;
}

}  // namespace

void note_wal(const fs::path& ledger) {
  const auto now = pair_of(ledger);
  const auto before = noted(ledger);
  if (now.wal != before.wal || now.ledger != before.ledger) write_note(note_of(ledger), now.wal + " " + now.ledger);
}

void note_erasing(const fs::path& ledger) { write_note(erasing_of(ledger), text_of(platform::identity_of(ledger))); }

std::string last_erasing(const fs::path& ledger) {
  const auto note = erasing_of(ledger);
  return platform::identity_of(note) == platform::FileIdentity{} ? std::string() : number_of(note);
}

void set_foreign_wal_aside(const fs::path& ledger, Instant now) {
  std::error_code error;
  const auto size = fs::file_size(wal_of(ledger), error);
  if (error) return;
  const auto there = pair_of(ledger);
  const auto before = noted(ledger);
  if (before.wal != there.wal || before.ledger == there.ledger) return;
  // An empty one goes too: who has the older file open writes into it still.
  const auto aside = aside_name(ledger, kReplaced, now);
  if (size == 0)
    fs::remove(wal_of(ledger), error);
  else
    fs::rename(wal_of(ledger), wal_of(aside), error);
  fs::remove(ledger.string() + "-shm", error);
  if (size != 0) prune_aside(ledger, aside, now);
}

std::optional<fs::path> keep_replaced(Database& database, Instant now) {
  const auto& ledger = database.file();
  std::error_code error;
  database.reset_statements();
  const bool has_its_wal = platform::identity_of(wal_of(ledger)) == database.wal_identity();
  // The other file's by now: its owner has written to it, and this one has not.
  if (has_its_wal && noted(ledger).ledger == number_of(ledger)) return {};
  std::optional<fs::path> kept;
  try {
    if (platform::identity_of(ledger) != platform::FileIdentity{} && !is_erased_elsewhere(database)) {
      const auto aside = aside_name(ledger, kReplaced, now);
      copy_database(database.connection(), aside);
      kept = aside;
    }
    // What is still in the -wal goes into the file it belongs to, wherever that is by now.
    database.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const std::exception&) {  // no room, or nothing left of it to read
  }
  if (has_its_wal) {
    fs::remove(wal_of(ledger), error);
    fs::remove(ledger.string() + "-shm", error);
  }
  if (kept) prune_aside(ledger, *kept, now);
  return kept;
}

}  // namespace recourse::ledger
