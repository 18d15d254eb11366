#include <ostream>

#include "app/answers.h"
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "ledger/transfer.h"

namespace recourse::cli {

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
    codec::Writer w;
    app::write(w, imported);
    console.out << w.take() << "\n";
    return 0;
  }
  console.say("ledger_imported", {{"new", std::to_string(imported.new_events + imported.new_settings)},
                                  {"count", std::to_string(imported.events)}});
  return 0;
}

}  // namespace recourse::cli
