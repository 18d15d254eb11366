#pragma once

#include <optional>
#include <set>
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

/// Orders chosen for an export at most: with their ids a request stays far under what a browser sends.
inline constexpr std::size_t kMostChosen = 5'000;

/// A piece of an exported file: the first without a cursor, the next with the piece before's `next`. With `only`, of
/// those orders alone.
ledger::Piece export_piece(Context& context, ExportFormat format, const std::optional<std::string>& cursor,
                           std::string_view language, char separator = ',', const std::set<OrderId>& only = {});

}  // namespace recourse::app
