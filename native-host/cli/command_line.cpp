#include "cli/command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>

#include "app/user_file.h"
#include "cli/nearest.h"
#include "cli/order_number.h"
#include "cli/slips.h"
#include "cli/values.h"
#include "platform/clock.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace recourse::cli {

namespace po = boost::program_options;

namespace {

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-' && word != "--"; }

/// Whether the word after this option is its value.
bool takes_next(std::string_view word) {
  const Option* option = option_named(long_name(word));
  return option != nullptr && option->takes != Takes::nothing && word.find('=') == std::string_view::npos;
}

const char* missing_operand(Operands operands) {
  switch (operands) {
    case Operands::order:
    case Operands::order_or_store:
      return "cli_usage_order_missing";
    case Operands::text:
      return "cli_usage_text_missing";
    case Operands::file:
      return "cli_usage_file_missing";
    case Operands::method:
      return "cli_usage_method_missing";
    default:
      return "cli_usage_shell_missing";
  }
}

/// "8212 3139 …" without quotes comes as several words, "Order ID: 8212…" too. Longer ones are two orders, not one.
void add_order(Given& given, const std::vector<std::string>& operands) {
  constexpr std::size_t kLongestGroup = 11;
  constexpr std::size_t kFewestDigits = 10;
  const auto has_digits = [](const std::string& word) { return word.find_first_of("0123456789") != std::string::npos; };
  // "casefile 8212… case.html"
  if (operands.size() > 1 && operands.front().size() > kLongestGroup && order_number(operands.front()))
    surplus(given.command(), operands[1]);
  const auto pasted = order_number(fmt::format("{}", fmt::join(operands, " ")));
  const bool are_groups =
      std::ranges::all_of(operands, [](const auto& word) { return word.size() <= kLongestGroup; }) && pasted &&
      pasted->text().size() >= kFewestDigits;
  const bool is_one = std::ranges::count_if(operands, has_digits) <= 1 || are_groups;
  if (pasted && is_one) return given.add_operand(pasted->text());
  if (operands.size() > 1 && order_number(operands.front())) surplus(given.command(), operands[1]);
  given.add_operand(checked_order(fmt::format("{}", fmt::join(operands, " "))));
}

void add_operands(Given& given, const std::vector<std::string>& operands) {
  const Command& command = given.command();
  const Operands kind = command.operands;
  if (kind == Operands::order_or_store && given.has("store")) {
    if (!operands.empty()) throw WrongUsage("cli_usage_order_or_store");
    return;
  }
  if (kind == Operands::none && !operands.empty()) surplus(command, operands.front());
  if (kind == Operands::none || (kind == Operands::command && operands.empty())) return;
  if (operands.empty() || (kind != Operands::text && operands.front().empty())) throw WrongUsage(missing_operand(kind));
  if (kind == Operands::order || kind == Operands::order_or_store) return add_order(given, operands);
  if (kind != Operands::text && operands.size() > 1) surplus(command, operands[1]);
  for (const auto& operand : operands) given.add_operand(operand);
}

po::options_description described(const Command& command) {
  po::options_description all;
  const auto add = [&](const Option& option) {
    std::string name(option.name);
    if (option.letter != 0) name += std::string(",") + option.letter;
    if (option.takes == Takes::nothing)
      all.add_options()(name.c_str(), po::bool_switch());
    else
      all.add_options()(name.c_str(), po::value<std::string>());
  };
  for (const Option& option : command.options) add(option);
  for (const Option& option : common_options()) add(option);
  all.add_options()("operand", po::value<std::vector<std::string>>());
  return all;
}

po::parsed_options parsed(const Command& command, const std::vector<std::string>& rest) {
  const auto all = described(command);
  po::positional_options_description operands;
  operands.add("operand", -1);
  const auto style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  try {
    return po::command_line_parser(rest).options(all).positional(operands).style(style).run();
  } catch (const po::unknown_option& unknown) {
    no_such_option(command, unknown.get_option_name());
  } catch (const po::invalid_command_line_syntax& wrong) {
    const std::string name = wrong.get_option_name();
    const Option* option = option_of(command, long_name(name));
    if (wrong.kind() == po::invalid_syntax::extra_parameter || (option != nullptr && option->takes == Takes::nothing))
      throw WrongUsage("cli_usage_takes_no_value", {{"option", name}});
    throw WrongUsage("cli_usage_needs_value",
                     {{"option", name}, {"value", option != nullptr ? std::string(option->value) : std::string()}});
  }
}

/// The machine's clock, or that of RECOURSE_NOW, which may be written as `--now` is.
platform::Clock clock_of_environment() {
  try {
    return platform::Clock::from_environment();
  } catch (const std::runtime_error&) {
    return platform::Clock::fixed_at(checked_moment("RECOURSE_NOW", platform::environment("RECOURSE_NOW")));
  }
}

}  // namespace

std::optional<std::string> Given::value(std::string_view option) const {
  const auto found = options_.find(option);
  if (found == options_.end()) return std::nullopt;
  return found->second.front();
}

std::vector<std::string> Given::values(std::string_view option) const {
  const auto found = options_.find(option);
  return found == options_.end() ? std::vector<std::string>() : found->second;
}

std::string Given::required(std::string_view option) const {
  if (auto given = value(option)) return *given;
  const Option* missing = option_of(*command_, option);
  if (missing != nullptr && missing->choices != nullptr)
    throw WrongUsage(
        "cli_usage_option_missing",
        {{"option", "--" + std::string(option)}, {"choices", fmt::format("{}", fmt::join(missing->choices(), ", "))}},
        "cli_usage_choices");
  throw WrongUsage("cli_usage_option_missing",
                   {{"option", fmt::format("--{} {}", option, missing != nullptr ? missing->value : "")}});
}

int Given::number(std::string_view option, int otherwise) const {
  const auto given = value(option);
  return given ? std::stoi(*given) : otherwise;
}

std::filesystem::path Given::ledger_file() const {
  const auto named = value("ledger");
  return named ? std::filesystem::absolute(*named).lexically_normal() : platform::default_ledger();
}

app::Context Given::context() const {
  // A mistyped path would make an empty ledger and answer from it.
  constexpr std::array<std::string_view, 3> kMaking{"import", "restore", "call"};
  const bool makes = std::ranges::find(kMaking, command_->name) != kMaking.end();
  if (has("ledger") && !makes && platform::status_of(ledger_file()).kind == platform::FileKind::none)
    throw app::NotWritten("ledger_not_there", ledger_file().string());
  if (std::error_code unreadable; has("ledger") && std::filesystem::is_directory(ledger_file(), unreadable))
    throw app::NotWritten("ledger_out_is_folder", ledger_file().string());
  const auto now = value("now");
  return {ledger_file(), now ? platform::Clock::fixed_at(*parse_instant(*now)) : clock_of_environment()};
}

void Given::add(const Option& option, std::string value) {
  auto& values = options_[std::string(option.name)];
  if (!values.empty() && !option.repeats && option.takes != Takes::nothing)
    throw WrongUsage("cli_usage_given_twice", {{"option", "--" + std::string(option.name)}});
  values.push_back(std::move(value));
}

namespace {

const Command& named(const std::string& name) {
  if (name.empty()) throw WrongUsage("cli_usage_command_missing", {}, kListOfCommands);
  const Command* command = command_named(in_lower_case(name));
  if (command == nullptr) no_such_command(name);
  return *command;
}

/// "--version" comes before all that a command would take.
CommandLine version_of(CommandLine line, bool alone) {
  line.wants = CommandLine::Wants::version;
  line.command = command_named("version");
  if (!alone) line.rest.clear();
  return line;
}

/// "help", "help check": the command that is meant, whatever else it would take.
CommandLine help_of(CommandLine line) {
  line.wants = CommandLine::Wants::help;
  const Command& help = *command_named("help");
  if (std::ranges::any_of(line.rest, [](const auto& word) { return word == "-h" || word == "--help"; }))
    line.command = &help;
  else if (const Given given = read_given(help, line.rest); !given.operands().empty())
    line.command = &named(given.operand());
  return line;
}

}  // namespace

CommandLine read_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  bool wants_help = arguments.empty();
  bool wants_version = false;
  bool names_only = false;  // after "--"
  std::optional<std::string> name;
  std::size_t before_name = 0;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    const bool is_name = names_only || !is_option(word);
    if (!names_only && word == "--") {
      names_only = true;
      if (name) line.rest.push_back(word);
      continue;
    }
    if (!name && is_name) {
      name = word;
      before_name = line.rest.size();
      continue;
    }
    if (!is_name && (word == "-h" || word == "--help")) wants_help = true;
    if (!name && (word == "-V" || word == "--version")) {
      wants_version = true;
      continue;
    }
    line.rest.push_back(word);
    if (!names_only && takes_next(word) && i + 1 < arguments.size()) line.rest.push_back(arguments[++i]);
  }
  const std::string called = in_lower_case(name.value_or(""));
  if (wants_version || (called == "version" && !wants_help)) return version_of(line, !name || called == "version");
  if (called == "help") return help_of(line);
  line.wants = wants_help ? CommandLine::Wants::help : CommandLine::Wants::command;
  if (!name && wants_help) return line;
  if (!name) no_command(line.rest);
  // "--now check 12": the command was taken for a value that was left out.
  if (command_named(called) == nullptr)
    for (std::size_t i = 0; i + 1 < before_name; ++i)
      if (takes_next(line.rest[i]) && command_named(in_lower_case(line.rest[i + 1])) != nullptr)
        throw WrongUsage(
            "cli_usage_needs_value",
            {{"option", line.rest[i]}, {"value", std::string(option_named(long_name(line.rest[i]))->value)}});
  // The word behind an option that nothing takes may be its value.
  if (command_named(called) == nullptr && before_name > 0 && option_named(long_name(line.rest.front())) == nullptr)
    no_command(line.rest);
  line.command = &named(*name);
  return line;
}

Given read_given(const Command& command, const std::vector<std::string>& rest) {
  Given given(command);
  std::vector<std::string> operands;
  for (const auto& one : parsed(command, rest).options) {
    if (one.string_key == "operand") {
      operands.insert(operands.end(), one.value.begin(), one.value.end());
      continue;
    }
    const Option* option = option_of(command, one.string_key);
    if (option == nullptr) continue;
    given.add(*option, option->takes == Takes::nothing ? std::string() : checked(*option, one.value.front()));
  }
  add_operands(given, operands);
  return given;
}

}  // namespace recourse::cli
