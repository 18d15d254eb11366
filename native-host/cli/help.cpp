#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/plain_text.h"
#include "cli/terminal.h"

namespace recourse::cli {

namespace {

/// Rows of a name and what it means, the meanings under each other and broken between words.
class Rows {
 public:
  void add(std::string name, std::string meaning) { rows_.push_back({std::move(name), std::move(meaning)}); }
  std::string text(std::size_t columns) const {
    const std::size_t widest_name = columns / 3;
    constexpr std::size_t kNarrowest = 16;
    std::size_t width = 0;
    for (const auto& [name, meaning] : rows_)
      if (width_of(name) <= widest_name) width = std::max(width, width_of(name));
    std::string all;
    for (const auto& [name, meaning] : rows_) {
      const bool own_line = width_of(name) > width;
      all += "  " + name;
      all += own_line ? "\n" + std::string(width + 4, ' ') : std::string(width - width_of(name) + 2, ' ');
      const std::string indent = "\n" + std::string(width + 4, ' ');
      for (const char c : broken(meaning, std::max(columns - std::min(columns, width + 4), kNarrowest)))
        if (c == '\n')
          all += indent;
        else
          all += c;
      all += "\n";
    }
    return all;
  }

 private:
  std::vector<std::pair<std::string, std::string>> rows_;
};

const char* heading_of(Group group) {
  switch (group) {
    case Group::orders:
      return "cli_group_orders";
    case Group::data:
      return "cli_group_data";
    case Group::machine:
      return "cli_group_machine";
    case Group::programs:
      return "cli_group_programs";
  }
  return "";
}

std::string options_text(std::span<const Option> options, const text::Words& words, std::size_t columns) {
  Rows rows;
  for (const Option& option : options) rows.add(spelling(option), meaning(option, words));
  return rows.text(columns);
}

/// What each value of a choice means, where people have words for them.
std::string choices_text(const Command& command, const text::Words& words, std::size_t columns) {
  std::string all;
  for (const Option& option : command.options) {
    if (option.choice_words.empty()) continue;
    Rows rows;
    for (const auto choice : option.choices()) {
      std::string key = std::string(option.choice_words) + std::string(choice);
      std::ranges::replace(key, '-', '_');
      rows.add(std::string(choice), words.say(key));
    }
    all += fmt::format("\n{}\n{}", option.value, rows.text(columns));
  }
  return all;
}

}  // namespace

std::string spelling(const Option& option) {
  std::string text = option.letter != 0 ? fmt::format("-{}, ", option.letter) : std::string();
  text += "--" + std::string(option.name);
  if (!option.value.empty()) text += " " + std::string(option.value);
  return text;
}

std::string meaning(const Option& option, const text::Words& words) {
  std::string text = words.say(option.meaning);
  if (option.choices != nullptr && option.choice_words.empty())
    text += ": " + fmt::format("{}", fmt::join(option.choices(), ", "));
  return text;
}

std::string usage_line(const Command& command) {
  std::string line = "recourse " + std::string(command.name);
  if (!command.operand.empty()) line += " " + std::string(command.operand);
  const auto is_in = [](const auto& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  const auto typed = [](const Option& option) {
    return fmt::format("--{}{}{}", option.name, option.value.empty() ? "" : " ", option.value);
  };
  bool is_first = command.operand.empty();
  for (const Option& option : command.options) {
    if (!is_in(command.one_of, option.name)) continue;
    line += (is_first ? " " : "|") + typed(option);
    is_first = false;
  }
  for (const Option& option : command.options) {
    if (is_in(command.one_of, option.name)) continue;
    const bool required = is_in(command.required, option.name);
    const std::string text = typed(option);
    line += required ? " " + text : fmt::format(" [{}]{}", text, option.repeats ? "…" : "");
  }
  return line;
}

std::string program_help(const text::Words& words, std::size_t columns) {
  std::string text = broken(words.say("cli_about"), columns) + "\n\n";
  text += words.say("cli_usage", {{"line", "recourse COMMAND [OPTION]…"}}) + "\n";
  for (const Group group : {Group::orders, Group::data, Group::machine, Group::programs}) {
    Rows rows;
    for (const Command& command : commands())
      if (command.group == group) rows.add(std::string(command.name), words.say(command.meaning));
    text += fmt::format("\n{}\n{}", words.say(heading_of(group)), rows.text(columns));
  }
  text += fmt::format("\n{}\n{}", words.say("cli_common_options"), options_text(common_options(), words, columns));
  return text + "\n" + broken(words.say("cli_more_help"), columns) + "\n";
}

std::string command_help(const Command& command, const text::Words& words, std::size_t columns) {
  std::string text = broken(words.say(command.meaning) + ".", columns) + "\n\n";
  text += broken(words.say("cli_usage", {{"line", usage_line(command)}}), columns, 4) + "\n";
  if (!command.options.empty())
    text += fmt::format("\n{}\n{}", words.say("cli_options"), options_text(command.options, words, columns));
  text += choices_text(command, words, columns);
  text += fmt::format("\n{}\n{}", words.say("cli_common_options"), options_text(common_options(), words, columns));
  text += fmt::format("\n{}\n", words.say("cli_examples"));
  for (const auto example : command.examples) text += fmt::format("  recourse {}\n", example);
  return text;
}

}  // namespace recourse::cli
