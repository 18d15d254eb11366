#include "cli/program.h"

#include <iostream>
#include <span>

#include "app/errors.h"
#include "app/methods.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "platform/streams.h"
#include "setup/commands.h"

namespace recourse::cli {

namespace {

struct Command {
  const char* name;
  const char* usage;
  int (*run)(const Given& given);
};

constexpr Command kCommands[] = {
    {"call", "call METHOD [--params FILE|-]", call_command},
    {"check", "check ORDER_ID", check_command},
    {"draft",
     "draft ORDER_ID --reason R --outcome O [--language L] [--kind K] [--line ID] [--amount A] [--text T] [--json]",
     draft_command},
    {"casefile", "casefile ORDER_ID --out FILE.html [--language L] [--country ES]", casefile_command},
    {"search", "search TEXT [--json]", search_command},
    {"history", "history ORDER_ID | --store ID [--json]", history_command},
    {"deadlines", "deadlines [--days N] [--json]", deadlines_command},
    {"export", "export [--format json|csv|ics] [--out FILE]", export_command},
    {"import", "import FILE", import_command},
    {"backup", "backup FILE", backup_command},
    {"restore", "restore FILE", restore_command},
    {"erase", "erase --order ID | --all [--yes]", erase_command},
};

using SetupCommand = int (*)(std::span<const std::string>, const setup::Surroundings&, std::ostream&, std::ostream&);
constexpr std::pair<const char*, SetupCommand> kSetupCommands[] = {
    {"register", setup::register_command},
    {"unregister", setup::unregister_command},
    {"doctor", doctor_command},
};

void print_usage(std::ostream& out) {
  out << "usage: recourse COMMAND [options]\n\n";
  for (const auto& command : kCommands) out << "  recourse " << command.usage << "\n";
  for (const auto& [name, run] : kSetupCommands) out << "  recourse " << name << " [--help]\n";
  out << "\nEvery command takes --ledger PATH and --now TIME (RFC 3339, for what-if).\n";
}

/// A damaged ledger is mended and the command run again, or it is set aside and people are told.
int run_or_recover(const Command& command, const Given& given) {
  try {
    return command.run(given);
  } catch (const ledger::LedgerError& error) {
    if (!app::may_be_damage(error, given.context().ledger_file())) throw;
  }
  auto context = given.context();
  if (const auto recovery = context.recover())
    throw app::CallError(app::Code::ledger_damaged, app::recovery_sentence(*recovery));
  return command.run(given);
}

int guarded(const Command& command, const std::vector<std::string>& rest) {
  try {
    return run_or_recover(command, read_options(rest));
  } catch (const WrongUsage& wrong) {
    std::cerr << "recourse " << command.name << ": " << wrong.what() << "\nusage: recourse " << command.usage << "\n";
    return 2;
  } catch (...) {
    std::cerr << "recourse: " << app::current_error().what() << "\n";
    return 1;
  }
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
  platform::use_plain_stdio();
  if (arguments.empty()) {
    print_usage(std::cerr);
    return 2;
  }
  const std::string& name = arguments.front();
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (name == "--help" || name == "-h" || name == "help") {
    print_usage(std::cout);
    return 0;
  }
  if (name == "--version" || name == "version") {
    std::cout << "recourse " << RECOURSE_VERSION << "\n";
    return 0;
  }
  for (const auto& command : kCommands)
    if (name == command.name) return guarded(command, rest);
  for (const auto& [known, run_setup] : kSetupCommands) {
    if (name != known) continue;
    try {
      return run_setup(rest, setup::Surroundings::of_process(), std::cout, std::cerr);
    } catch (const std::exception& error) {
      std::cerr << "recourse: " << error.what() << "\n";
      return 1;
    }
  }
  std::cerr << "recourse: there is no command " << name << "\n\n";
  print_usage(std::cerr);
  return 2;
}

}  // namespace recourse::cli
