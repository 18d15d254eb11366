#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "ledger/backups.h"

namespace recourse::cli {

int restore_command(const Given& given, const Console& console) {
  auto context = given.context();
  Progress progress(console.words.say("cli_progress_restore"));
  const auto kept = ledger::restore(context.ledger_file(), std::filesystem::absolute(given.operand()), context.now());
  progress.end();
  console.say("ledger_restored", {{"file", given.operand()}});
  if (!kept.empty()) console.say("ledger_kept", {{"file", kept.string()}});
  return 0;
}

}  // namespace recourse::cli
