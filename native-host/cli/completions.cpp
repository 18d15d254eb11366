#include "cli/completions.h"

#include <fmt/format.h>

#include "cli/command_table.h"

namespace recourse::cli {

namespace {

bool takes_file(const Option& option) { return option.takes == Takes::file || option.takes == Takes::folder; }

std::string joined(const std::vector<std::string_view>& words) { return fmt::format("{}", fmt::join(words, " ")); }

/// In single quotes of a POSIX shell.
std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
  return result + "'";
}

template <class Visit>
void for_each_option(const Command& command, const Visit& visit) {
  for (const Option& option : command.options) visit(option);
  for (const Option& option : common_options()) visit(option);
}

/// The operands a shell can know: names of methods, orders and stores it cannot.
std::string known_operands(const Command& command) {
  return command.operands == Operands::shell ? "bash zsh fish" : "";
}

std::string bash(const text::Words&) {
  std::string names;
  std::string options;
  std::string values;
  for (const Command& command : commands()) {
    names.append(names.empty() ? "" : " ").append(command.name);
    std::string own = known_operands(command);
    for_each_option(command, [&](const Option& option) { own += " --" + std::string(option.name); });
    options += fmt::format("    {}) words='{}'{} ;;\n", command.name, own,
                           command.operands == Operands::file ? " files=1" : "");
    for (const Option& option : command.options)
      if (option.choices != nullptr)
        values += fmt::format("    {}:--{}) words='{}' ;;\n", command.name, option.name, joined(option.choices()));
  }
  std::string files;
  std::string free;
  std::vector<std::string_view> seen;
  for (const Command& command : commands())
    for_each_option(command, [&](const Option& option) {
      if (option.takes == Takes::nothing || option.choices != nullptr) return;
      for (const auto known : seen)
        if (known == option.name) return;
      seen.push_back(option.name);
      auto& list = takes_file(option) ? files : free;
      list += (list.empty() ? "*:--" : "|*:--") + std::string(option.name);
    });
  return fmt::format(R"(# Completions of recourse for bash; made from the program's own table of commands.
_recourse() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command= words= files= i
  COMPREPLY=()
  # bash parts --name=value into three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=${{COMP_WORDS[COMP_CWORD-2]}}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
    --ledger | --now) [[ ${{COMP_WORDS[i+1]}} == = ]] && ((i++)); ((i++)) ;;
    -*) ;;
    *) command=${{COMP_WORDS[i]}} && break ;;
    esac
  done
  case $command:$before in
{}    {}) files=1 ;;
    {}) return ;;
    *)
      case $command in
      '') words='{} help --help --version --ledger --now' ;;
{}      help) words='{}' ;;
      esac
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  if [[ -n $files && $current != -* ]]; then
    compopt -o filenames
    mapfile -t -O "${{#COMPREPLY[@]}}" COMPREPLY < <(compgen -f -- "$current")
  fi
}}
complete -F _recourse recourse
)",
                     values, files, free, names, options, names);
}

/// A description in zsh's _arguments: brackets and colons have a meaning there.
std::string described(std::string_view text) {
  std::string result;
  for (const char c : text)
    result += c == '[' || c == ']' || c == ':' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return result;
}

std::string zsh_option(const Option& option, const text::Words& words) {
  std::string spec =
      fmt::format("{}--{}[{}]", option.repeats ? "*" : "", option.name, described(words.say(option.meaning)));
  if (option.choices != nullptr)
    spec += fmt::format(":{}:({})", option.value, joined(option.choices()));
  else if (takes_file(option))
    spec += fmt::format(":{}:_files{}", option.value, option.takes == Takes::folder ? " -/" : "");
  else if (option.takes != Takes::nothing)
    spec += fmt::format(":{}:", described(option.value));
  return quoted(spec);
}

std::string zsh(const text::Words& words) {
  std::string names;
  std::string cases;
  for (const Command& command : commands()) {
    names += fmt::format("    {}\n", quoted(fmt::format("{}:{}", command.name, words.say(command.meaning))));
    cases += fmt::format("  {})\n    _arguments", command.name);
    for_each_option(command, [&](const Option& option) { cases += " \\\n      " + zsh_option(option, words); });
    if (command.operands == Operands::file)
      cases += " \\\n      '1:FILE:_files'";
    else if (command.operands == Operands::shell)
      cases += " \\\n      '1:SHELL:(bash zsh fish)'";
    else if (command.operands != Operands::none)
      cases += fmt::format(" \\\n      '*:{}:'", command.operand);
    cases += "\n    ;;\n";
  }
  return fmt::format(R"(#compdef recourse
# Completions of recourse for zsh; made from the program's own table of commands.
_recourse() {{
  local -a names
  names=(
{}  )
  if ((CURRENT == 2)); then
    _describe command names
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
{}  esac
}}
if [[ $funcstack[1] == _recourse ]]; then
  _recourse "$@"
else
  compdef _recourse recourse
fi
)",
                     names, cases);
}

/// In single quotes of fish.
std::string fish_quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return result + "'";
}

std::string fish(const text::Words& words) {
  std::string script = "# Completions of recourse for fish; made from the program's own table of commands.\n";
  script += "complete -c recourse -f\n";
  for (const Command& command : commands())
    script += fmt::format("complete -c recourse -n __fish_use_subcommand -a {} -d {}\n", command.name,
                          fish_quoted(words.say(command.meaning)));
  for (const Command& command : commands()) {
    const std::string here = fmt::format("complete -c recourse -n '__fish_seen_subcommand_from {}'", command.name);
    for_each_option(command, [&](const Option& option) {
      script += fmt::format("{} -l {}", here, option.name);
      if (option.letter != 0) script += fmt::format(" -s {}", option.letter);
      if (option.choices != nullptr)
        script += fmt::format(" -x -a '{}'", joined(option.choices()));
      else if (takes_file(option))
        script += " -r -F";
      else if (option.takes != Takes::nothing)
        script += " -x";
      script += " -d " + fish_quoted(words.say(option.meaning)) + "\n";
    });
    if (command.operands == Operands::file) script += here + " -F\n";
    if (command.operands == Operands::shell) script += here + " -a 'bash zsh fish'\n";
  }
  return script;
}

}  // namespace

std::optional<std::string> completions_for(std::string_view shell, const text::Words& words) {
  if (shell == "bash") return bash(words);
  if (shell == "zsh") return zsh(words);
  if (shell == "fish") return fish(words);
  return std::nullopt;
}

}  // namespace recourse::cli
