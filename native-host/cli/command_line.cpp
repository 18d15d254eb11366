#include "cli/command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>

#include "app/user_file.h"
#include "cli/nearest.h"
#include "cli/values.h"
#include "platform/clock.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace recourse::cli {

namespace po = boost::program_options;

namespace {

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-' && word != "--"; }

/// The name in "--name=value"; empty for anything else.
std::string_view long_name(std::string_view word) {
  if (!word.starts_with("--")) return {};
  word.remove_prefix(2);
  return word.substr(0, word.find('='));
}

/// Whether the word after this option is its value.
bool takes_next(std::string_view word) {
  const Option* option = option_named(long_name(word));
  return option != nullptr && option->takes != Takes::nothing && word.find('=') == std::string_view::npos;
}

[[noreturn]] void no_such_command(const std::string& given) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    if (std::ranges::find(command.also, in_lower_case(given)) != command.also.end())
      throw WrongUsage("cli_usage_no_command", {{"given", given}, {"name", std::string(command.name)}},
                       "cli_usage_did_you_mean");
    names.push_back(command.name);
  }
  if (const auto meant = nearest(given, names))
    throw WrongUsage("cli_usage_no_command", {{"given", given}, {"name", std::string(*meant)}},
                     "cli_usage_did_you_mean");
  throw WrongUsage("cli_usage_no_command", {{"given", given}}, "cli_usage_list_of_commands");
}

/// An option the command does not have: one of another command's, or a slip of the hand.
[[noreturn]] void no_such_option(const Command& command, const std::string& given) {
  const std::string name(long_name(given));
  const text::Arguments said{{"command", std::string(command.name)}, {"given", given}};
  if (const auto others = commands_with(name); !others.empty()) {
    auto more = said;
    more["commands"] = fmt::format("{}", fmt::join(others, ", "));
    throw WrongUsage("cli_usage_no_option", more, "cli_usage_option_of");
  }
  std::vector<std::string_view> names;
  for (const Option& option : command.options) names.push_back(option.name);
  for (const Option& option : common_options()) names.push_back(option.name);
  if (const auto meant = nearest(name, names)) {
    auto more = said;
    more["name"] = "--" + std::string(*meant);
    throw WrongUsage("cli_usage_no_option", more, "cli_usage_did_you_mean");
  }
  throw WrongUsage("cli_usage_no_option", said);
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

void add_order(Given& given, const std::vector<std::string>& operands) {
  // "8212 3139 …" without quotes comes as several words.
  const std::string pasted = fmt::format("{}", fmt::join(operands, " "));
  given.add_operand(checked_order(pasted));
}

/// A word too many; where it would do as the value of an option ("doctor firefox", "deadlines 14"), that option.
[[noreturn]] void surplus(const Command& command, const std::string& word) {
  text::Arguments said{{"command", std::string(command.name)}, {"given", word}};
  for (const Option& option : command.options) {
    if (option.takes != Takes::number && option.name != "browser") continue;
    try {
      checked(option, word);
    } catch (const WrongUsage&) {
      continue;
    }
    said["name"] = "--" + std::string(option.name) + " " + word;
    throw WrongUsage("cli_usage_surplus", said, "cli_usage_did_you_mean");
  }
  throw WrongUsage("cli_usage_surplus", said);
}

void add_operands(Given& given, const std::vector<std::string>& operands) {
  const Command& command = given.command();
  const Operands kind = command.operands;
  if (kind == Operands::order_or_store && given.has("store")) {
    if (!operands.empty()) throw WrongUsage("cli_usage_order_or_store");
    return;
  }
  if (kind == Operands::none) {
    if (!operands.empty()) surplus(command, operands.front());
    return;
  }
  if (operands.empty() || (kind != Operands::text && operands.front().empty())) throw WrongUsage(missing_operand(kind));
  if (kind == Operands::order || kind == Operands::order_or_store) return add_order(given, operands);
  if (kind != Operands::text && operands.size() > 1)
    throw WrongUsage("cli_usage_surplus", {{"command", std::string(command.name)}, {"given", operands[1]}});
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
    if (wrong.kind() == po::invalid_syntax::extra_parameter)
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

CommandLine read_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  bool wants_help = arguments.empty();
  bool wants_version = false;
  bool names_only = false;  // after "--"
  std::optional<std::string> name;
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
  if (name == "help") {
    wants_help = true;
    const auto about = std::ranges::find_if(line.rest, [](const auto& word) { return !is_option(word); });
    name = about == line.rest.end() ? std::nullopt : std::optional(*about);
  }
  if (name == "version" || (wants_version && !name)) {
    line.wants = CommandLine::Wants::version;
    return line;
  }
  line.wants = wants_help ? CommandLine::Wants::help : CommandLine::Wants::command;
  if (!name) {
    if (wants_help) return line;
    const auto own = std::ranges::find_if(line.rest, [](const auto& word) { return is_option(word); });
    if (own != line.rest.end() && option_named(long_name(*own)) == nullptr)
      throw WrongUsage("cli_usage_no_such_option", {{"given", *own}}, "cli_usage_list_of_commands");
    throw WrongUsage("cli_usage_command_missing", {}, "cli_usage_list_of_commands");
  }
  if (name->empty()) throw WrongUsage("cli_usage_command_missing", {}, "cli_usage_list_of_commands");
  line.command = command_named(in_lower_case(*name));
  if (line.command == nullptr) no_such_command(*name);
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
