#include "cli/program.h"

#include <cerrno>
#include <iostream>

#include "app/methods.h"
#include "app/recovery.h"
#include "cli/commands/commands.h"
#include "cli/failure_text.h"
#include "cli/help.h"
#include "cli/no_ledger_text.h"
#include "cli/plain_text.h"
#include "cli/progress.h"
#include "codec/writer.h"
#include "platform/interruption.h"
#include "platform/process.h"
#include "platform/streams.h"

namespace recourse::cli {

namespace {

template <int (*Run)(const Given&, const Console&, const setup::Environment&)>
int on_this_machine(const Given& given, const Console& console) {
  return Run(given, console, setup::Environment::of_process());
}

struct Runner {
  std::string_view name;
  int (*run)(const Given& given, const Console& console);
};

/// In the table's order.
constexpr Runner kRunners[] = {
    {"check", check_command},
    {"status", status_command},
    {"deadlines", deadlines_command},
    {"search", search_command},
    {"history", history_command},
    {"draft", draft_command},
    {"casefile", casefile_command},
    {"export", export_command},
    {"import", import_command},
    {"backup", backup_command},
    {"restore", restore_command},
    {"erase", erase_command},
    {"register", on_this_machine<register_command>},
    {"unregister", on_this_machine<unregister_command>},
    {"doctor", on_this_machine<doctor_command>},
    {"completion", completion_command},
    {"call", call_command},
};

/// What was typed or read from pages may hold what a terminal would obey.
text::Arguments harmless(text::Arguments arguments) {
  for (auto& [name, value] : arguments) value = shown(value);
  return arguments;
}

/// Commands that would read or make the ledger of an account that is not the one meant.
bool is_for_another_ledger(const Given& given) {
  if (!platform::acts_for_another_user() || given.has("ledger")) return false;
  const auto group = given.command().group;
  return group != Group::machine;
}

int run_command(const Given& given, const Console& console) {
  if (is_for_another_ledger(given)) {
    console.remark("cli_ledger_of_another", {{"command", "recourse " + std::string(given.command().name)}});
    return 1;
  }
  for (const auto& [name, run] : kRunners)
    if (name == given.command().name) return run(given, console);
  throw std::logic_error("a command of the table that nothing runs");
}

/// A damaged ledger is mended and the command run again, or it is set aside and people are told.
int run_or_recover(const Given& given, const Console& console) {
  // Those of the machine need no ledger, nor a place for one; `call` tells of its own failures, as JSON.
  const auto group = given.command().group;
  if (group == Group::programs || (group == Group::machine && !given.has("ledger"))) return run_command(given, console);
  auto context = given.context();
  return app::run_or_recover(
      context, [&](app::Context&) { return run_command(given, console); },
      [&](const auto& recover) {
        Progress progress(console.words.say("cli_progress_repair"));
        recover();
      });
}

/// What was typed, in one line and no longer than it takes to know it again.
text::Arguments in_short(text::Arguments arguments) {
  constexpr std::size_t kColumns = 120;
  if (const auto given = arguments.find("given"); given != arguments.end())
    given->second = cut_to(plain(shown(given->second)), kColumns);
  return arguments;
}

int tell(const WrongUsage& wrong, const Command* command, const Console& console) {
  const auto said = in_short(harmless(wrong.arguments));
  const std::string name = command != nullptr ? "recourse " + std::string(command->name) : "recourse";
  console.err << name << ": " << console.words.say(wrong.word, said);
  if (wrong.hint != nullptr) console.err << " " << console.words.say(wrong.hint, said);
  console.err << "\n";
  if (command != nullptr) console.remark("cli_usage", {{"line", usage_line(*command)}});
  // A sentence may have named it already.
  if (wrong.hint == nullptr || std::string_view(wrong.hint) != kListOfCommands)
    console.remark("cli_see_help", {{"command", name + " --help"}});
  return 2;
}

/// Names what lies where a ledger is needed, with the command that was meant most likely.
int run_or_hint(const Given& given, const Console& console) {
  try {
    return run_or_recover(given, console);
  } catch (const ledger::LedgerError& error) {
    const char* hint = hint_for(error, given);
    if (hint == nullptr) throw;
    console.err << "recourse: " << cli::sentence_of(error, given.ledger_file(), console.words) << " "
                << console.words.say(hint) << "\n";
    return 1;
  }
}

/// To be called while the failure is being caught.
int tell_of_failure(const std::filesystem::path& ledger, const Console& console) {
  console.err << "recourse: " << sentence_of_current(ledger, console.words) << "\n";
  return 1;
}

int guarded(const CommandLine& line, const Console& console) {
  std::filesystem::path ledger;
  try {
    const Given given = read_given(*line.command, line.rest);
    const auto group = given.command().group;
    if (group == Group::orders || group == Group::data) ledger = given.ledger_file();
    return run_or_hint(given, console);
  } catch (const WrongUsage& wrong) {
    return tell(wrong, line.command, console);
  } catch (...) {
    return tell_of_failure(ledger, console);
  }
}

/// One line for people, an object for programs.
int version(const CommandLine& line, const Console& console) {
  try {
    if (!read_given(*line.command, line.rest).has("json")) {
      console.out << "recourse " << app::kHostVersion << "\n";
      return 0;
    }
  } catch (const WrongUsage& wrong) {
    return tell(wrong, line.command, console);
  }
  console.out << codec::object_text([](codec::Writer& w) {
    w.member("hostVersion", std::string_view(app::kHostVersion));
    w.member("protocol", app::kProtocol);
  }) << "\n";
  return 0;
}

int run_line(const std::vector<std::string>& arguments, const Console& console) {
  CommandLine line;
  try {
    line = read_command_line(arguments);
  } catch (const WrongUsage& wrong) {
    return tell(wrong, nullptr, console);
  }
  switch (line.wants) {
    case CommandLine::Wants::version:
      return version(line, console);
    case CommandLine::Wants::help: {
      const auto columns = console.terminal.columns_for(kHelpColumns);
      // Without a word the program cannot know what is wanted; help is then what went wrong.
      (arguments.empty() ? console.err : console.out)
          << (line.command != nullptr ? command_help(*line.command, console.words, columns)
                                      : program_help(console.words, columns));
      return arguments.empty() ? 2 : 0;
    }
    case CommandLine::Wants::command:
      break;
  }
  return guarded(line, console);
}

}  // namespace

void Console::say(std::string_view key, const text::Arguments& arguments) const {
  out << words.say(key, harmless(arguments)) << "\n";
}

void Console::say_of(std::int64_t count, std::string_view stem) const { out << words.count(count, stem) << "\n"; }

void Console::data(const std::string& text) const { out << (terminal.is_one ? shown(text) : text); }

void Console::remark(std::string_view key, const text::Arguments& arguments) const {
  err << words.say(key, harmless(arguments)) << "\n";
}

int run(const std::vector<std::string>& arguments) {
  platform::use_plain_stdio();
  platform::tidy_up_when_stopped();
  const text::Words words(text::language_of_environment());
  const Console console{words, std::cout, std::cerr, Terminal::of_output()};
  const int code = run_line(arguments, console);
  errno = 0;
  if (std::cout.flush()) return code;
  // A reader that has read enough is no failure to speak of.
  if (errno != EPIPE)
    console.remark(platform::takes_output(platform::kOutput) ? "cli_output_failed" : "cli_output_closed");
  return 1;
}

}  // namespace recourse::cli
