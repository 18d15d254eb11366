#include <fmt/format.h>

#include "cli/completions_of.h"

namespace recourse::cli {

namespace {

std::string joined(const std::vector<std::string_view>& words) { return fmt::format("{}", fmt::join(words, " ")); }

}  // namespace

std::string bash_completions() {
  std::string names;
  std::string options;
  std::string operands;
  std::string values;
  for (const Command& command : commands()) {
    names.append(names.empty() ? "" : " ").append(command.name);
    std::string own;
    for_each_option(command,
                    [&](const Option& option) { own += (own.empty() ? "--" : " --") + std::string(option.name); });
    const std::string known = joined(known_operands(command));
    options += fmt::format("      {}:*) words='{}'{} ;;\n", command.name, own,
                           command.operands == Operands::file ? " files=1" : "");
    if (!known.empty()) operands += fmt::format("      {0}: | {0}:[!-]*) words='{1}' ;;\n", command.name, known);
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
      case $command:$current in
      :-*) words='--help --version --ledger --now' ;;
      :*) words='{}' ;;
{}{}      esac
      ;;
  esac
  # macOS has bash 3.2, without mapfile and compopt.
  while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -W "$words" -- "$current")
  if [[ -n $files && $current != -* ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -f -- "$current")
  fi
}}
complete -F _recourse recourse
)",
                     values, files, free, names, operands, options);
}

}  // namespace recourse::cli
