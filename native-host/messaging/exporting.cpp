#include "messaging/exporting.h"

#include <fmt/format.h>

#include <cstdlib>

namespace recourse::messaging {

namespace {

/// A calendar is written whole and cut: its cursor is "BYTES/TIME", the time being that of the first piece.
ledger::Piece calendar_piece(Context& context, const std::optional<std::string>& cursor, std::string_view language) {
  std::size_t from = 0;
  Instant stamp = context.now();
  if (cursor) {
    const auto slash = cursor->find('/');
    from = std::strtoull(cursor->c_str(), nullptr, 10);
    if (slash != std::string::npos) stamp = parse_instant(cursor->substr(slash + 1)).value_or(stamp);
  }
  const std::string text = calendar_text(context, stamp, text::Words(language));
  if (from >= text.size()) return {};
  const auto rest = std::string_view(text).substr(from);
  const auto size = whole_characters(rest, kMostPiece);
  ledger::Piece piece{std::string(rest.substr(0, size)), {}};
  if (size < rest.size()) piece.next = fmt::format("{}/{}", from + size, format_instant(stamp));
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

std::size_t whole_characters(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text.size();
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return most;
}

ledger::Piece export_piece(Context& context, ExportFormat format, const std::optional<std::string>& cursor,
                           std::string_view language) {
  switch (format) {
    case ExportFormat::json:
      return context.ledger().export_json(cursor, kMostPiece);
    case ExportFormat::csv:
      return csv_piece(context, cursor);
    case ExportFormat::ics:
      return calendar_piece(context, cursor, language);
  }
  return {};
}

}  // namespace recourse::messaging
