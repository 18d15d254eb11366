#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/context.h"
#include "ledger/transfer.h"

namespace recourse::app {

enum class ExportFormat { json, csv, ics };

std::optional<ExportFormat> export_format(std::string_view name);
const char* name_of(ExportFormat format);
const char* media_type_of(ExportFormat format);

/// The longest piece: escaped as JSON it stays far under what a browser takes.
inline constexpr std::size_t kMostPiece = 200 * 1024;

/// A piece of an exported file: the first without a cursor, the next with the piece before's `next`.
ledger::Piece export_piece(Context& context, ExportFormat format, const std::optional<std::string>& cursor,
                           std::string_view language, char separator = ',');

}  // namespace recourse::app
