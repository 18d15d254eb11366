#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "messaging/context.h"
#include "text/words.h"

namespace recourse::messaging {

enum class ExportFormat { json, csv, ics };

std::optional<ExportFormat> export_format(std::string_view name);
const char* name_of(ExportFormat format);
const char* media_type_of(ExportFormat format);

/// The longest piece: escaped as JSON it stays far under what a browser takes.
inline constexpr std::size_t kMostPiece = 200 * 1024;

/// A piece of an exported file: the first without a cursor, the next with the piece before's `next`.
ledger::Piece export_piece(Context& context, ExportFormat format, const std::optional<std::string>& cursor,
                           std::string_view language);

/// One row an order line, an order without lines in one row too. Cells that a spreadsheet would take for a formula
/// begin with an apostrophe.
ledger::Piece csv_piece(Context& context, const std::optional<std::string>& cursor);

/// The days of ledger.deadlines as all-day events with alarms (RFC 5545); an event keeps its UID when its day moves.
std::string calendar_text(Context& context, Instant stamp, const text::Words& words);

/// The largest size at most `most` that cuts `text` between characters.
std::size_t whole_characters(std::string_view text, std::size_t most);

}  // namespace recourse::messaging
