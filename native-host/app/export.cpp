#include "app/export.h"

#include "app/due.h"
#include "codec/cursor.h"
#include "export/csv.h"
#include "export/icalendar.h"
#include "ledger/transfer.h"
#include "text/cut.h"

namespace recourse::app {

namespace {

constexpr std::string_view kCalendar = "ics";

/// A calendar is written whole and cut: its cursor is bytes and a time, the time being that of the first piece.
ledger::Piece calendar_piece(Context& context, const std::optional<std::string>& cursor, std::string_view language,
                             const std::set<OrderId>& only) {
  std::size_t from = 0;
  Instant stamp = context.now();
  if (const auto place = codec::Cursor::read(cursor, kCalendar, 2)) {
    from = static_cast<std::size_t>(place->whole(0, 0));
    stamp = *parse_instant(place->time(1));
  }
  auto due = due_within(context, kAllDays);
  if (!only.empty()) std::erase_if(due, [&](const rules::DueOrder& one) { return !only.contains(one.order_id); });
  const std::string text = exports::icalendar(due, stamp, text::Words(language));
  if (from >= text.size()) return {};
  const auto rest = std::string_view(text).substr(from);
  const auto size = text::whole_characters(rest, kMostPiece);
  ledger::Piece piece{std::string(rest.substr(0, size)), {}};
  if (size < rest.size())
    piece.next = codec::Cursor::written(kCalendar, {std::to_string(from + size), format_instant(stamp)});
  return piece;
}

}  // namespace

std::optional<ExportFormat> export_format(std::string_view name) {
  for (const auto format : {ExportFormat::json, ExportFormat::csv, ExportFormat::ics})
    if (name == name_of(format)) return format;
  return std::nullopt;
}

const char* name_of(ExportFormat format) {
  return format == ExportFormat::json ? "json" : format == ExportFormat::csv ? "csv" : "ics";
}

const char* media_type_of(ExportFormat format) {
  return format == ExportFormat::json  ? "application/json"
         : format == ExportFormat::csv ? "text/csv; charset=utf-8"
                                       : "text/calendar; charset=utf-8";
}

ledger::Piece export_piece(Context& context, ExportFormat format, const std::optional<std::string>& cursor,
                           std::string_view language, char separator, const std::set<OrderId>& only) {
  switch (format) {
    case ExportFormat::json:
      return context.ledger().transfer().export_json(cursor, kMostPiece, only);
    case ExportFormat::csv:
      return exports::csv_piece(context.ledger(), cursor, kMostPiece, separator, only);
    case ExportFormat::ics:
      return calendar_piece(context, cursor, language, only);
  }
  return {};
}

}  // namespace recourse::app
