#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <ostream>

#include "app/answers.h"
#include "cli/commands/commands.h"
#include "cli/not_importable_text.h"
#include "cli/progress.h"
#include "cli/spooled_input.h"
#include "imports/other_tools.h"
#include "ledger/content.h"
#include "ledger/orders.h"
#include "ledger/transfer.h"

namespace recourse::cli {

namespace {

/// A pipe is not opened to see: whoever writes into it would find it closed again.
bool can_be_opened(const std::string& given) {
  if (given == "-") return true;
  std::error_code unreadable;
  const auto type = std::filesystem::status(given, unreadable).type();
  if (type == std::filesystem::file_type::regular) {
    errno = 0;
    if (std::ifstream(given, std::ios::binary).is_open()) return true;
    const int why = errno;
    if (why != EMFILE && why != ENFILE && why != ENOMEM) return false;
    throw ledger::LedgerError(ledger::Failure::io, fmt::format("{} cannot be read: {}.", given, std::strerror(why)),
                              given, why);
  }
  return type != std::filesystem::file_type::not_found && type != std::filesystem::file_type::none;
}

int tell(const imports::ToolsOrders& found, int news, const Given& given, const Console& console) {
  if (given.has("json")) {
    console.out << fmt::format("{{\"newOrders\":{},\"oddRows\":{},\"orders\":{},\"tool\":\"{}\"}}\n", news,
                               found.odd_rows, found.orders.size(), found.tool);
    return 0;
  }
  console.say("cli_import_tool_read", {{"new", std::to_string(news)}, {"count", std::to_string(found.orders.size())}});
  if (found.odd_rows > 0) console.remark("cli_import_odd", {{"count", std::to_string(found.odd_rows)}});
  if (found.shortened) console.remark("cli_import_shortened");
  return 0;
}

/// Not Recourse's own export, and not text in an encoding that other bytes are taken for.
bool may_be_of_a_tool(ledger::Content content) {
  using ledger::Content;
  return content != Content::export_json && content != Content::utf16 && content != Content::utf32;
}

/// The file as the user named it.
std::string name_of(const Given& given, const Console& console) {
  return given.operand() == "-" ? console.words.say("cli_standard_input") : given.operand();
}

int import_file(const Given& given, const Console& console) {
  auto context = given.context();
  Progress progress(console.words.say("cli_progress_import"));
  const SpooledInput input(given.operand(), context.ledger_file());
  // The ledger is opened once the file is known to be good: a new one would stay behind a refusal. Recourse's own
  // export may be far larger than any other tool's file.
  if (may_be_of_a_tool(ledger::content_of_file(input.file())))
    if (const auto found = imports::read_tools_orders(input.file(), context.now())) {
      const int news = context.ledger().orders().record_from_tool(found->orders, found->tool, context.now());
      progress.end();
      return tell(*found, news, given, console);
    }
  if (ledger::content_of_file(input.file()) == ledger::Content::other && imports::is_some_table(input.file()))
    throw ledger::NotImportable(ledger::Unfit::no_column, given.operand() + " has no column of orders' numbers.");
  const auto checked = ledger::check_export(input.file(), context.now());
  const auto imported = context.ledger().transfer().import_checked(checked, context.now());
  progress.end();
  if (given.has("json")) {
    codec::Writer w;
    app::write(w, imported);
    console.out << w.take() << "\n";
    return 0;
  }
  console.say("ledger_entries_read", {{"new", std::to_string(imported.new_events + imported.new_settings)},
                                      {"count", std::to_string(imported.events + imported.settings)}});
  return 0;
}

}  // namespace

int import_command(const Given& given, const Console& console) {
  std::error_code unreadable;
  if (std::filesystem::is_directory(given.operand(), unreadable)) {
    console.remark("cli_import_folder", {{"file", given.operand()}});
    return 1;
  }
  if (!can_be_opened(given.operand())) {
    console.remark("cli_import_unreadable", {{"file", given.operand()}});
    return 1;
  }
  try {
    return import_file(given, console);
  } catch (const ledger::NotImportable& refused) {
    console.err << sentence_of(refused, name_of(given, console), console.words) << "\n";
    return 1;
  }
}

}  // namespace recourse::cli
