#include "cli/program.h"

#include <cerrno>
#include <iostream>

#include "app/errors.h"
#include "app/methods.h"
#include "app/recovery.h"
#include "app/user_file.h"
#include "cli/commands/commands.h"
#include "cli/help.h"
#include "cli/plain_text.h"
#include "cli/progress.h"
#include "ledger/failure.h"
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
  auto context = given.context();
  return app::run_or_recover(
      context, [&](app::Context&) { return run_command(given, console); },
      [&](const auto& recover) {
        Progress progress(console.words.say("cli_progress_repair"));
        recover();
      });
}

int tell(const WrongUsage& wrong, const Command* command, const Console& console) {
  const std::string name = command != nullptr ? "recourse " + std::string(command->name) : "recourse";
  console.err << name << ": " << console.words.say(wrong.word, harmless(wrong.arguments));
  if (wrong.hint != nullptr) console.err << " " << console.words.say(wrong.hint, harmless(wrong.arguments));
  console.err << "\n";
  if (command != nullptr) console.remark("cli_usage", {{"line", usage_line(*command)}});
  console.remark("cli_see_help", {{"command", name + " --help"}});
  return 2;
}

/// What people are told of a file that cannot be a ledger or a copy of one; null where its own sentence has to do.
const char* word_of(const ledger::LedgerError& error) {
  if (error.file.empty()) return nullptr;
  if (!error.why.empty()) return "ledger_out_failed";
  switch (error.failure) {
    case ledger::Failure::read_only:
      return "ledger_on_read_only_disk";
    case ledger::Failure::permission:
      return "ledger_not_permitted";
    case ledger::Failure::locked:
      return "ledger_held";
    case ledger::Failure::newer_version:
      return "ledger_from_newer";
    case ledger::Failure::not_a_ledger:
      return "ledger_is_none";
    default:
      return nullptr;
  }
}

/// To be called while the failure is being caught.
int tell_of_failure(const Console& console) {
  console.err << "recourse: " << shown(app::current_error().what()) << "\n";
  return 1;
}

int guarded(const CommandLine& line, const Console& console) {
  try {
    return run_or_recover(read_given(*line.command, line.rest), console);
  } catch (const WrongUsage& wrong) {
    return tell(wrong, line.command, console);
  } catch (const app::NotWritten& refused) {
    console.err << "recourse: "
                << console.words.say(refused.word, {{"file", plain(refused.file)}, {"why", refused.why}}) << "\n";
    return 1;
  } catch (const ledger::LedgerError& error) {
    const char* word = word_of(error);
    if (word == nullptr) return tell_of_failure(console);
    console.err << "recourse: " << console.words.say(word, {{"file", plain(error.file)}, {"why", error.why}}) << "\n";
    return 1;
  } catch (const app::CallError& error) {
    const bool is_unseen = error.code == app::Code::not_found && error.data == app::error_data("path", "/orderId");
    if (!is_unseen) return tell_of_failure(console);
    console.err << "recourse: " << console.words.say("check_never_seen") << "\n";
    return 1;
  } catch (...) {
    return tell_of_failure(console);
  }
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
      console.out << "recourse " << app::kHostVersion << "\n";
      return 0;
    case CommandLine::Wants::help:
      // Without a word the program cannot know what is wanted; help is then what went wrong.
      (arguments.empty() ? console.err : console.out)
          << (line.command != nullptr ? command_help(*line.command, console.words) : program_help(console.words));
      return arguments.empty() ? 2 : 0;
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
  const text::Words words(text::language_of_environment());
  const Console console{words, std::cout, std::cerr, Terminal::of_output()};
  const int code = run_line(arguments, console);
  errno = 0;
  if (std::cout.flush()) return code;
  // A reader that has read enough is no failure to speak of.
  if (errno != EPIPE) console.remark("cli_output_failed");
  return 1;
}

}  // namespace recourse::cli
