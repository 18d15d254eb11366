#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace recourse::cli {

/// What stands behind an option's name.
enum class Takes { nothing, text, file, folder, order, digits, number, moment, choice };

/// The values a choice has, as they are typed.
using Choices = std::vector<std::string_view> (*)();

// Its members stand in the order they are written in, the table being what people read.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
struct Option {
  std::string_view name;         ///< without its dashes
  std::string_view meaning;      ///< the word that says it
  Takes takes = Takes::nothing;  ///< nothing: it is there or not
  std::string_view value = {};   ///< "FILE": what help calls the value
  Choices choices = nullptr;
  std::string_view choice_words = {};  ///< "reason_": the word "reason_damaged" says the choice "damaged"
  int least = 0;
  int most = 0;
  bool repeats = false;
  char letter = 0;  ///< 'h' for -h
};

/// The words after a command's name.
enum class Operands { none, order, order_or_store, text, file, method, shell, command };

/// Under which heading help lists a command.
enum class Group { orders, data, machine, programs };

// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
struct Command {
  std::string_view name;
  Group group;
  std::string_view meaning;
  Operands operands = Operands::none;
  std::string_view operand = {};  ///< "ORDER_ID": what help calls them
  std::span<const Option> options = {};
  std::span<const std::string_view> examples = {};  ///< without "recourse "
  std::array<std::string_view, 5> also = {};        ///< what people type who mean it
  std::array<std::string_view, 2> required = {};    ///< options it cannot do without
  std::array<std::string_view, 2> one_of = {};      ///< of these one, or the operand where it has one
};

/// Everything the command line knows, once: the parser, --help, the manual page and the shells' completions read it.
std::span<const Command> commands();

/// --ledger, --now and --help: every command takes them.
std::span<const Option> common_options();

/// Null when there is no command of that name.
const Command* command_named(std::string_view name);

/// An option of the command, or one that all have; null when it has none of that name.
const Option* option_of(const Command& command, std::string_view name);

/// The option of any command: options of one name take the same everywhere. Null when no command has it.
const Option* option_named(std::string_view name);

/// The names of the commands that have the option.
std::vector<std::string_view> commands_with(std::string_view option);

}  // namespace recourse::cli
