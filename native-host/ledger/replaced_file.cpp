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
  if (now.wal == before.wal && now.ledger == before.ledger) return;
  const auto unfinished = unfinished_name(note_of(ledger));
  std::error_code error;
  {
    platform::OutputFile file(unfinished, platform::OutputFile::How::create);
    if (!file.is_open() || !file.write(now.wal + " " + now.ledger + "\n")) {
      fs::remove(unfinished, error);
      return;  // a safeguard, not a promise: writing goes on without it
    }
  }
  fs::rename(unfinished, note_of(ledger), error);
  if (error) fs::remove(unfinished, error);
}

void set_foreign_wal_aside(const fs::path& ledger, Instant now) {
  std::error_code error;
  const auto size = fs::file_size(wal_of(ledger), error);
  if (error || size == 0) return;
  const auto there = pair_of(ledger);
  const auto before = noted(ledger);
  if (before.wal != there.wal || before.ledger == there.ledger) return;
  const auto aside = aside_name(ledger, kReplaced, now);
  fs::rename(wal_of(ledger), wal_of(aside), error);
  fs::remove(ledger.string() + "-shm", error);
  prune_aside(ledger, aside, now);
}

std::optional<fs::path> keep_replaced(Database& database, Instant now) {
  const auto& ledger = database.file();
  std::error_code error;
  database.reset_statements();
  std::optional<fs::path> kept;
  try {
    if (platform::identity_of(ledger) != platform::FileIdentity{}) {
      const auto aside = aside_name(ledger, kReplaced, now);
      copy_database(database.connection(), aside);
      kept = aside;
    }
    // What is still in the -wal goes into the file it belongs to, wherever that is by now.
    database.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const std::exception&) {  // no room, or nothing left of it to read
  }
  if (platform::identity_of(wal_of(ledger)) == database.wal_identity()) {
    fs::remove(wal_of(ledger), error);
    fs::remove(ledger.string() + "-shm", error);
  }
  if (kept) prune_aside(ledger, *kept, now);
  return kept;
}

}  // namespace recourse::ledger
