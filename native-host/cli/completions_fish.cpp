#include <fmt/format.h>

#include "cli/completions_of.h"

namespace recourse::cli {

namespace {

/// In single quotes of fish.
std::string fish_quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return result + "'";
}

/// Words with what each means behind a tab; fish evaluates the list.
std::string fish_values(const Option& option, const text::Words& words) {
  std::string list;
  for (const auto choice : option.choices()) {
    const std::string meaning = meaning_of(option, choice, words);
    list += fmt::format("{}{}", list.empty() ? "" : " ", choice);
    if (!meaning.empty()) list += "\\t" + fish_quoted(meaning);
  }
  return fish_quoted(list);
}

std::string fish_option(const std::string& start, const Option& option, const text::Words& words) {
  std::string line = fmt::format("{} -l {}", start, option.name);
  if (option.letter != 0) line += fmt::format(" -s {}", option.letter);
  if (option.choices != nullptr)
    line += " -x -a " + fish_values(option, words);
  else if (takes_file(option))
    line += " -r -F";
  else if (option.takes != Takes::nothing)
    line += " -x";
  return line + " -d " + fish_quoted(words.say(option.meaning)) + "\n";
}

}  // namespace

std::string fish_completions(const text::Words& words) {
  std::string script = R"(# Completions of recourse for fish; made from the program's own table of commands.
function __recourse_command
    set -l typed (commandline -opc)
    set -e typed[1]
    while set -q typed[1]
        switch $typed[1]
            case --ledger --now
                set -e typed[1]
            case '-*'
            case '*'
                echo $typed[1]
                return 0
        end
        set -q typed[1]; and set -e typed[1]
    end
    return 1
end
function __recourse_is
    test (__recourse_command; or echo -) = $argv[1]
end
complete -c recourse -f
)";
  const std::string without_command = "complete -c recourse -n 'not __recourse_command >/dev/null'";
  const auto command_line = [&](const std::string& start, const Command& command) {
    return fmt::format("{} -a {} -d {}\n", start, command.name, fish_quoted(words.say(command.meaning)));
  };
  for (const Command& command : commands()) script += command_line(without_command, command);
  for (const Option& option : common_options()) script += fish_option(without_command, option, words);
  script += without_command + " -l version -s V -d " + fish_quoted(words.say(command_named("version")->meaning)) + "\n";
  for (const Command& command : commands()) {
    const std::string here = fmt::format("complete -c recourse -n '__recourse_is {}'", command.name);
    for_each_option(command, [&](const Option& option) { script += fish_option(here, option, words); });
    if (command.operands == Operands::file) script += here + " -F\n";
    if (command.operands == Operands::shell || command.operands == Operands::method)
      script += fmt::format("{} -a '{}'\n", here, fmt::join(known_operands(command), " "));
    if (command.operands == Operands::command)
      for (const Command& one : commands()) script += command_line(here, one);
  }
  return script;
}

}  // namespace recourse::cli
