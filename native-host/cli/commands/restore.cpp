#include "app/methods.h"
#include "app/user_file.h"
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "ledger/backups.h"
#include "platform/files.h"

namespace recourse::cli {

int restore_command(const Given& given, const Console& console) {
  const auto copy = std::filesystem::absolute(given.operand());
  std::error_code unreadable;
  if (std::filesystem::is_directory(copy, unreadable)) throw app::NotWritten("ledger_out_is_folder", copy.string());
  if (!std::filesystem::exists(copy, unreadable)) throw app::NotWritten("ledger_not_there", copy.string());
  if (platform::identity_of(copy) == platform::identity_of(given.ledger_file()))
    throw app::NotWritten("ledger_out_is_ledger", copy.string());
  auto context = given.context();
  Progress progress(console.words.say("cli_progress_restore"));
  const auto kept = ledger::restore(context.ledger_file(), copy, context.now());
  progress.end();
  console.say("ledger_restored", {{"file", given.operand()}});
  if (!kept.empty()) console.say("ledger_kept", {{"file", kept.string()}});
  return 0;
}

}  // namespace recourse::cli
