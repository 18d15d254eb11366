#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

#include "domain/ids.h"
#include "ledger/ledger.h"

namespace recourse::ledger {

/// Why a file cannot be imported.
enum class Unfit {
  unreadable,
  empty,
  backup,
  compressed,
  workbook,
  utf16,
  other_format,  ///< an export as table or calendar
  newer,         ///< of a Recourse whose exports are newer than this one knows
  other_json,
  not_whole,  ///< or no JSON in UTF-8
  odd_part,   ///< something in it is not as an export has it
  too_long,   ///< longer than anything there is to import
  no_text,    ///< a page, a PDF or bytes of whatever else
  no_column,  ///< a table that does not say which column has the orders' numbers
  ahead,      ///< it holds times still to come: of a ledger whose clock was ahead, if of one
};

/// A file that is no export, or one of a newer Recourse. Nothing was changed.
struct NotImportable : std::runtime_error {
  NotImportable(Unfit reason, const std::string& sentence, std::optional<Instant> still_to_come = std::nullopt)
      : std::runtime_error(sentence), unfit(reason), latest(still_to_come) {}
  Unfit unfit;
  std::optional<Instant> latest;  ///< of the times still to come
};

struct Imported {
  std::int64_t orders = 0;  ///< orders that new events are about
  std::int64_t events = 0;
  std::int64_t new_events = 0;
  std::int64_t settings = 0;
  std::int64_t new_settings = 0;
};

/// An exported file in which every part was found good.
struct CheckedExport {
  std::filesystem::path file;
  std::string called;  ///< its name for people
};

/// Reads all of an exported file. Needs no ledger, so that a bad file makes none. Throws NotImportable.
CheckedExport check_export(const std::filesystem::path& file, Instant now, const std::string& called = {});

/// A piece of an export: `next` is where the following piece begins, null after the last.
struct Piece {
  std::string text;
  std::optional<std::string> next;
};

/// The whole ledger out to a file, and into another ledger again.
class Transfer {
 public:
  explicit Transfer(OpenLedger& ledger) : ledger_(ledger) {}

  /// The whole ledger as JSON, piece by piece: the first without a position, the next with the piece before's. Pieces
  /// have at most `most` bytes, cut between characters. The same events give the same text, whatever machine they came
  /// from.
  /// With `only`, the events of those orders alone: a file of the same form, which can be imported too.
  Piece export_json(const std::optional<std::string>& position, std::size_t most,
                    const std::set<OrderId>& only = {}) const;
  /// Merges an exported file: all of it or, on failure, nothing. Throws NotImportable before anything is written.
  /// `called` is its name for people, where it is not the file's own.
  Imported import_json(const std::filesystem::path& file, Instant now, const std::string& called = {});
  Imported import_checked(const CheckedExport& source, Instant now);

 private:
  OpenLedger& ledger_;
};

}  // namespace recourse::ledger
