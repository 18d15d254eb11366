#include "cli/slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "cli/command_line.h"
#include "cli/nearest.h"
#include "cli/order_number.h"
#include "cli/values.h"

namespace recourse::cli {

namespace {

constexpr const char* kMeant = "cli_usage_did_you_mean";

/// The option with the word as its value, as it would be typed; empty where it would not do.
std::string as_option(const Option& option, const std::string& word) {
  const std::string name = "--" + std::string(option.name) + " ";
  const bool is_json = !word.empty() && (word.front() == '{' || word.front() == '[');
  if (option.name == "params" && is_json) return name + "'" + word + "'";
  if (option.name == "out") return word.find('.') == std::string::npos ? std::string() : name + word;
  if (option.takes == Takes::nothing) return in_lower_case(word) == option.name ? "--" + std::string(option.name) : "";
  if (option.takes == Takes::choice && option.name != "browser") {
    const auto choices = option.choices();
    const auto found = std::ranges::find(choices, in_lower_case(word));
    return found == choices.end() ? std::string() : name + std::string(*found);
  }
  if (option.takes != Takes::number && option.takes != Takes::order && option.name != "browser") return {};
  try {
    checked(option, word);
  } catch (const WrongUsage&) {
    return {};
  }
  return name + word;
}

std::string without_dashes(std::string_view word) {
  word.remove_prefix(std::min(word.find_first_not_of('-'), word.size()));
  return std::string(word.substr(0, word.find('=')));
}

/// An option that other programs have, typed as this one takes it: "--csv" for "--format csv", "--order 12" for "12".
std::string as_typed_here(const Command& command, const std::string& given) {
  const std::string word = in_lower_case(without_dashes(given));
  for (const Option& option : command.options)
    if (option.takes == Takes::choice && word.size() > 2)
      if (std::string typed = as_option(option, word); !typed.empty()) return typed;
  const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, word) != names.end();
  };
  const bool takes_order = command.operands == Operands::order || command.operands == Operands::order_or_store;
  if ((takes_order && is_one_of({"order", "order-id", "orderid", "id"})) ||
      (command.operands == Operands::file && is_one_of({"out", "output", "file", "in", "input", "from", "to"})) ||
      (command.operands == Operands::text && is_one_of({"query", "text", "title", "item", "store", "order"})))
    return fmt::format("recourse {} {}", command.name, command.operand);
  return {};
}

/// Of the program's own and all commands' options, the one that was meant.
std::optional<std::string> option_like(const std::string& given) {
  if (in_lower_case(given) == "-v") return "--version";
  if (given == "-?") return "--help";
  std::vector<std::string_view> names{"version"};
  for (const Option& option : common_options()) names.push_back(option.name);
  for (const Command& command : commands())
    for (const Option& option : command.options) names.push_back(option.name);
  const auto meant = nearest(without_dashes(given), names);
  return meant ? std::optional("--" + std::string(*meant)) : std::nullopt;
}

}  // namespace

std::string_view long_name(std::string_view word) {
  if (!word.starts_with("--")) return {};
  word.remove_prefix(2);
  return word.substr(0, word.find('='));
}

void no_such_command(const std::string& given) {
  constexpr std::size_t kFewestDigits = 10;
  if (const auto order = order_number(given); order && order->text().size() >= kFewestDigits)
    throw WrongUsage("cli_usage_no_command", {{"given", given}, {"name", "recourse check " + order->text()}}, kMeant);
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    if (std::ranges::find(command.also, in_lower_case(given)) != command.also.end())
      throw WrongUsage("cli_usage_no_command", {{"given", given}, {"name", std::string(command.name)}}, kMeant);
    names.push_back(command.name);
  }
  if (const auto meant = nearest(given, names))
    throw WrongUsage("cli_usage_no_command", {{"given", given}, {"name", std::string(*meant)}}, kMeant);
  throw WrongUsage("cli_usage_no_command", {{"given", given}}, kListOfCommands);
}

void no_such_option(const Command& command, const std::string& given) {
  text::Arguments said{{"command", std::string(command.name)}, {"given", given}};
  if (in_lower_case(given) == "-v" || in_lower_case(long_name(given)) == "version") {
    said["name"] = "recourse --version";
    throw WrongUsage("cli_usage_no_option", said, kMeant);
  }
  if (given == "-?") {
    said["name"] = "--help";
    throw WrongUsage("cli_usage_no_option", said, kMeant);
  }
  if (said["name"] = as_typed_here(command, given); !said["name"].empty())
    throw WrongUsage("cli_usage_no_option", said, kMeant);
  if (const auto others = commands_with(long_name(given)); !others.empty()) {
    said["commands"] = fmt::format("{}", fmt::join(others, ", "));
    throw WrongUsage("cli_usage_no_option", said, "cli_usage_option_of");
  }
  std::vector<std::string_view> names;
  for (const Option& option : command.options) names.push_back(option.name);
  for (const Option& option : common_options()) names.push_back(option.name);
  if (const auto meant = nearest(without_dashes(given), names)) {
    said["name"] = "--" + std::string(*meant);
    throw WrongUsage("cli_usage_no_option", said, kMeant);
  }
  throw WrongUsage("cli_usage_no_option", said);
}

void surplus(const Command& command, const std::string& word) {
  text::Arguments said{{"command", std::string(command.name)}, {"given", word}};
  for (const Option& option : command.options) {
    said["name"] = as_option(option, word);
    if (!said["name"].empty()) throw WrongUsage("cli_usage_surplus", said, kMeant);
  }
  throw WrongUsage("cli_usage_surplus", said);
}

void no_command(const std::vector<std::string>& options) {
  if (options.empty()) throw WrongUsage("cli_usage_command_missing", {}, kListOfCommands);
  const std::string& first = options.front();
  const Option* option = option_named(long_name(first));
  if (option == nullptr) {
    const auto meant = option_like(first);
    if (!meant) throw WrongUsage("cli_usage_no_such_option", {{"given", first}}, kListOfCommands);
    throw WrongUsage("cli_usage_no_such_option", {{"given", first}, {"name", *meant}}, kMeant);
  }
  const std::string name = "--" + std::string(option->name);
  const bool has_value = first.find('=') != std::string::npos;
  if (option->takes == Takes::nothing && has_value) throw WrongUsage("cli_usage_takes_no_value", {{"option", name}});
  if (option->takes != Takes::nothing && !has_value && options.size() == 1)
    throw WrongUsage("cli_usage_needs_value", {{"option", name}, {"value", std::string(option->value)}});
  throw WrongUsage("cli_usage_command_missing", {}, kListOfCommands);
}

}  // namespace recourse::cli
