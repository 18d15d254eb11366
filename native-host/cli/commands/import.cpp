#include <nlohmann/json.hpp>
#include <ostream>

#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "ledger/transfer.h"

namespace recourse::cli {

using nlohmann::json;

int import_command(const Given& given, const Console& console) {
  std::error_code unreadable;
  if (std::filesystem::is_directory(given.operand(), unreadable)) {
    console.remark("cli_import_folder", {{"file", given.operand()}});
    return 1;
  }
  auto context = given.context();
  Progress progress(console.words.say("cli_progress_import"));
  const auto imported = context.ledger().transfer().import_json(given.operand());
  progress.end();
  if (given.has("json")) {
    console.out << json{{"orders", imported.orders},
                        {"events", imported.events},
                        {"newEvents", imported.new_events},
                        {"newSettings", imported.new_settings}}
                       .dump()
                << "\n";
    return 0;
  }
  console.say("ledger_imported", {{"new", std::to_string(imported.new_events + imported.new_settings)},
                                  {"count", std::to_string(imported.events)}});
  return 0;
}

}  // namespace recourse::cli
