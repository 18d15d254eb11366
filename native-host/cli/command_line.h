#pragma once

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/context.h"
#include "cli/command_table.h"
#include "domain/ids.h"
#include "text/words.h"

namespace recourse::cli {

/// Something that was typed cannot be. `word` says what to do instead; `hint` is the word of one more sentence.
struct WrongUsage : std::runtime_error {
  WrongUsage(const char* key, text::Arguments said = {}, const char* more = nullptr)
      : std::runtime_error(key), word(key), arguments(std::move(said)), hint(more) {}
  const char* word;
  text::Arguments arguments;
  const char* hint;
};

/// The hint that names the list of all commands.
inline constexpr const char* kListOfCommands = "cli_usage_list_of_commands";

/// What was typed behind one command, checked against the table.
class Given {
 public:
  explicit Given(const Command& command) : command_(&command) {}

  const Command& command() const { return *command_; }
  bool has(std::string_view option) const { return options_.find(option) != options_.end(); }
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;
  /// Throws WrongUsage.
  std::string required(std::string_view option) const;
  int number(std::string_view option, int otherwise) const;
  const std::vector<std::string>& operands() const { return operands_; }
  const std::string& operand() const { return operands_.front(); }
  /// The order the command is about. Only of commands that have one.
  OrderId order() const { return *OrderId::parse(operand()); }

  std::filesystem::path ledger_file() const;
  app::Context context() const;

  void add(const Option& option, std::string value);
  void add_operand(std::string operand) { operands_.push_back(std::move(operand)); }

 private:
  const Command* command_;
  std::map<std::string, std::vector<std::string>, std::less<>> options_;
  std::vector<std::string> operands_;
};

/// What a whole line asks for.
struct CommandLine {
  enum class Wants { command, help, version };
  Wants wants = Wants::help;
  const Command* command = nullptr;  ///< null: help with the program itself
  std::vector<std::string> rest = {};
};

/// Finds the command, wherever its options stand. Throws WrongUsage.
CommandLine read_command_line(const std::vector<std::string>& arguments);

/// Reads what is behind a command: names, values and operands, each as the table has it. Throws WrongUsage.
Given read_given(const Command& command, const std::vector<std::string>& rest);

}  // namespace recourse::cli
