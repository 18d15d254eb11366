#include "app/export.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <ostream>
#include <stdexcept>

#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/nearest.h"
#include "cli/progress.h"
#include "cli/replacing.h"
#include "cli/values.h"

namespace recourse::cli {

using app::ExportFormat;

namespace {

/// As --format says, else as the file's name ends, else JSON.
ExportFormat format_of(const Given& given) {
  if (const auto format = given.value("format")) return *app::export_format(*format);
  const auto out = given.value("out");
  if (!out) return ExportFormat::json;
  std::string end = in_lower_case(std::filesystem::path(*out).extension().string());
  if (!end.empty()) end.erase(0, 1);
  // A program that opens these by their name would call the file damaged.
  constexpr std::array<std::string_view, 7> kOthers{"xlsx", "xls", "ods", "pdf", "xml", "html", "htm"};
  if (std::ranges::find(kOthers, end) != kOthers.end()) checked(*option_of(given.command(), "format"), end);
  return app::export_format(end).value_or(ExportFormat::json);
}

char separator_of(const Given& given, ExportFormat format) {
  const auto separator = given.value("separator");
  if (!separator) return ',';
  if (format != ExportFormat::csv) throw WrongUsage("cli_usage_separator_csv");
  if (in_lower_case(*separator) == "tab" || *separator == "\\t" || *separator == "\t") return '\t';
  if (separator->size() == 1 && std::string_view(",;|:").find(separator->front()) != std::string_view::npos)
    return separator->front();
  throw WrongUsage("cli_usage_separator", {{"given", *separator}});
}

}  // namespace

int export_command(const Given& given, const Console& console) {
  const auto format = format_of(given);
  const auto separator = separator_of(given, format);
  auto out = given.value("out");
  if (out == "-") out.reset();  // standard output, as other programs name it
  if (out) expect_replaceable(*out, given, console);
  auto context = given.context();
  const app::OneState state(context);
  std::optional<Progress> progress;
  // Text that scrolls by says enough, and a line would be written across it.
  if (out || !console.terminal.is_one) progress.emplace(console.words.say("cli_progress_export"));
  std::unique_ptr<app::UserFile> file;
  std::optional<std::string> cursor;
  do {
    const auto piece = app::export_piece(context, format, cursor, text::language_of_environment(), separator);
    if (out) {
      if (!file) file = std::make_unique<app::UserFile>(*out, context.ledger_file());
      file->write(piece.text);
    } else {
      console.data(piece.text);
      if (!console.out) break;
    }
    cursor = piece.next;
  } while (cursor);
  if (file) file->finish();
  progress.reset();
  if (out) console.remark("ledger_written", {{"file", *out}});
  return 0;
}

}  // namespace recourse::cli
