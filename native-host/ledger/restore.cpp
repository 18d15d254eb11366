#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "ledger/backup_files.h"
#include "ledger/content.h"
#include "ledger/quarantine.h"
#include "ledger/schema.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

void expect_ledger(const fs::path& file) {
  if (const auto content = content_of_file(file); !may_be_ledger(content)) refuse_as_ledger(file, content);
  try {
    auto connection = open_to_read(file);
    const int application = connection.execAndGet("PRAGMA application_id").getInt();
    const int version = connection.execAndGet("PRAGMA user_version").getInt();
    if (application != kApplicationId) refuse_as_ledger(file, Content::database);
    if (version > kSchemaVersion)
      throw LedgerError(Failure::newer_version,
                        fmt::format("{} was written by a newer Recourse; update this one.", file.string()),
                        file.string());
  } catch (const SQLite::Exception& error) {
    rethrow(error, file);
  }
}

void expect_sound(const fs::path& file) {
  expect_ledger(file);
  try {
    auto connection = open_to_read(file);
    const auto found = connection.execAndGet("PRAGMA integrity_check(1)").getString();
    if (found != "ok")
      throw LedgerError(Failure::damaged, fmt::format("{} is damaged: {}", file.string(), found), file.string());
  } catch (const SQLite::Exception& error) {
    rethrow(error, file);
  }
}

fs::path restore(const fs::path& ledger, const fs::path& copy, Instant now) {
  std::error_code error;
  const auto there_is = fs::status(copy, error);
  if (there_is.type() == fs::file_type::none)
    throw LedgerError(Failure::permission, fmt::format("{} cannot be read: {}.", copy.string(), error.message()),
                      copy.string());
  if (!fs::is_regular_file(there_is))
    throw LedgerError(Failure::not_a_ledger,
                      fs::is_directory(there_is) ? fmt::format("{} is a folder; name the file in it.", copy.string())
                      : fs::exists(there_is)
                          ? fmt::format("{} is no file; name one that \"recourse backup\" made.", copy.string())
                          : fmt::format("There is no file {}. Is its name typed right?", copy.string()),
                      copy.string());
  if (platform::access_to(copy, platform::Right::read) != platform::Access::granted)
    throw LedgerError(Failure::permission, fmt::format("{} cannot be read: {}.", copy.string(), std::strerror(errno)),
                      copy.string());
  if (platform::identity_of(copy) == platform::identity_of(ledger))
    throw LedgerError(Failure::not_a_ledger, fmt::format("{} is the ledger itself.", copy.string()), copy.string(), 0,
                      "ledger_out_is_ledger");
  expect_sound(copy);
  const bool there = prepare_file(ledger);
  sweep(ledger);
  const Replacement replacement(ledger, copy, now);

  fs::path kept;
  try {
    Database live(ledger, now);
    if (there) {
      kept = aside_name(ledger, kBeforeRestore, now);
      guarded(live, [&] { copy_database(live.connection(), kept); });
      prune_aside(ledger, kept, now);
    }
    guarded(live, [&] {
      auto from = open_to_read(replacement.file());
      overwrite(live, from);
    });
  } catch (const LedgerError& failed) {
    if (failed.failure != Failure::damaged) throw;
    kept = quarantine(ledger, replacement, now);
    prune_aside(ledger, kept, now);
  }
  return kept;
}

}  // namespace recourse::ledger
