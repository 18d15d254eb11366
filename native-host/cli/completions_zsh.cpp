#include <fmt/format.h>

#include "cli/completions_of.h"

namespace recourse::cli {

namespace {

/// In single quotes of a POSIX shell.
std::string zsh_quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
  return result + "'";
}

/// A description in zsh's _arguments: brackets and colons have a meaning there.
std::string zsh_described(std::string_view text) {
  std::string result;
  for (const char c : text)
    result += c == '[' || c == ']' || c == ':' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return result;
}

/// A description in a list of values, which zsh evaluates.
std::string zsh_escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
    if (!is_plain) result += '\\';
    result += c;
  }
  return result;
}

std::string zsh_values(const Option& option, const text::Words& words) {
  std::string plain;
  std::string said;
  for (const auto choice : option.choices()) {
    const std::string meaning = meaning_of(option, choice, words);
    plain += fmt::format("{}{}", plain.empty() ? "" : " ", choice);
    if (!meaning.empty()) said += fmt::format("{}{}\\:{}", said.empty() ? "" : " ", choice, zsh_escaped(meaning));
  }
  return said.empty() ? "(" + plain + ")" : "((" + said + "))";
}

std::string zsh_option(const Option& option, const text::Words& words) {
  const std::string meaning = zsh_described(words.say(option.meaning));
  if (option.letter != 0)
    return fmt::format("'(-{0} --{1})'{{-{0},--{1}}}{2}", option.letter, option.name, zsh_quoted("[" + meaning + "]"));
  std::string spec = fmt::format("{}--{}[{}]", option.repeats ? "*" : "", option.name, meaning);
  if (option.takes != Takes::nothing) spec.insert(spec.find('['), "=");
  if (option.choices != nullptr)
    spec += fmt::format(":{}:{}", option.value, zsh_values(option, words));
  else if (takes_file(option))
    spec += fmt::format(":{}:_files{}", option.value, option.takes == Takes::folder ? " -/" : "");
  else if (option.takes != Takes::nothing)
    spec += fmt::format(":{}:", zsh_described(option.value));
  return zsh_quoted(spec);
}

std::string zsh_operands(const Command& command) {
  if (command.operands == Operands::none) return {};
  if (command.operands == Operands::file) return " \\\n      '1:FILE:_files'";
  if (command.operands == Operands::command) return " \\\n      '1:COMMAND:_recourse_commands'";
  if (const auto known = known_operands(command); !known.empty())
    return fmt::format(" \\\n      '1:{}:({})'", command.operands == Operands::shell ? "SHELL" : command.operand,
                       fmt::join(known, " "));
  return fmt::format(" \\\n      '*:{}:'", command.operand);
}

}  // namespace

std::string zsh_completions(const text::Words& words) {
  std::string names;
  std::string cases;
  for (const Command& command : commands()) {
    names += fmt::format("    {}\n", zsh_quoted(fmt::format("{}:{}", command.name, words.say(command.meaning))));
    cases += fmt::format("  {})\n    _arguments", command.name);
    for_each_option(command, [&](const Option& option) { cases += " \\\n      " + zsh_option(option, words); });
    cases += zsh_operands(command) + "\n    ;;\n";
  }
  std::string common;
  for (const Option& option : common_options()) common += "    " + zsh_option(option, words) + " \\\n";
  common += "    '(-V --version)'{-V,--version}" +
            zsh_quoted("[" + zsh_described(words.say(command_named("version")->meaning)) + "]") + " \\\n";
  return fmt::format(R"(#compdef recourse
# Completions of recourse for zsh; made from the program's own table of commands.
_recourse_commands() {{
  local -a names
  names=(
{}  )
  _describe -t commands COMMAND names
}}
_recourse() {{
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C \
{}    '(-): :_recourse_commands' \
    '(-)*:: :->rest' && return
  [[ $state == rest ]] || return
  case $words[1] in
{}  esac
}}
if [[ $funcstack[1] == _recourse ]]; then
  _recourse "$@"
else
  compdef _recourse recourse
fi
)",
                     names, common, cases);
}

}  // namespace recourse::cli
