#include "cli/completions.h"

#include <algorithm>
#include <iterator>

#include "app/method_names.h"
#include "cli/completions_of.h"
#include "platform/browsers.h"

namespace recourse::cli {

bool takes_file(const Option& option) { return option.takes == Takes::file || option.takes == Takes::folder; }

std::vector<std::string_view> known_operands(const Command& command) {
  if (command.operands == Operands::shell) return {"bash", "zsh", "fish"};
  if (command.operands == Operands::method) return {std::begin(app::kMethodNames), std::end(app::kMethodNames)};
  std::vector<std::string_view> names;
  if (command.operands == Operands::command)
    for (const Command& one : commands()) names.push_back(one.name);
  return names;
}

std::string meaning_of(const Option& option, std::string_view choice, const text::Words& words) {
  if (option.name == "browser") return std::string(platform::browser_named(choice)->title);
  if (option.choice_words.empty()) return {};
  std::string key = std::string(option.choice_words) + std::string(choice);
  std::ranges::replace(key, '-', '_');
  return words.say(key);
}

std::optional<std::string> completions_for(std::string_view shell, const text::Words& words) {
  if (shell == "bash") return bash_completions();
  if (shell == "zsh") return zsh_completions(words);
  if (shell == "fish") return fish_completions(words);
  return std::nullopt;
}

}  // namespace recourse::cli
