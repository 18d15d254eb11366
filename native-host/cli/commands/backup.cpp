#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "ledger/backups.h"

namespace recourse::cli {

int backup_command(const Given& given, const Console& console) {
  auto context = given.context();
  Progress progress(console.words.say("cli_progress_backup"));
  context.ledger().backups().write_to(std::filesystem::absolute(given.operand()));
  progress.end();
  console.say("ledger_written", {{"file", given.operand()}});
  return 0;
}

}  // namespace recourse::cli
