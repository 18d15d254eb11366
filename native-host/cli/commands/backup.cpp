#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "cli/replacing.h"
#include "ledger/backups.h"

namespace recourse::cli {

int backup_command(const Given& given, const Console& console) {
  // Standard output, for other programs: a database is no stream.
  if (given.operand() == "-") throw app::NotWritten("ledger_out_is_stream", given.operand());
  const auto file = std::filesystem::absolute(given.operand());
  expect_replaceable(file, given, console);
  if (app::look_at(file, given.ledger_file()) == app::InTheWay::stream)
    throw app::NotWritten("ledger_out_is_stream", given.operand());
  auto context = given.context();
  Progress progress(console.words.say("cli_progress_backup"));
  context.ledger().backups().write_to(file);
  progress.end();
  console.say("ledger_written", {{"file", given.operand()}});
  return 0;
}

}  // namespace recourse::cli
