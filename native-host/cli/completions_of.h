#pragma once

#include <string>
#include <vector>

#include "cli/command_table.h"
#include "text/words.h"

namespace recourse::cli {

// What the completions of each shell are made from; `completions.h` is for all others.

std::string bash_completions();
std::string zsh_completions(const text::Words& words);
std::string fish_completions(const text::Words& words);

bool takes_file(const Option& option);

/// The operands a shell can know: numbers of orders and stores it cannot.
std::vector<std::string_view> known_operands(const Command& command);

/// What a value of a choice means, for people; empty where its name says it.
std::string meaning_of(const Option& option, std::string_view choice, const text::Words& words);

template <class Visit>
void for_each_option(const Command& command, const Visit& visit) {
  for (const Option& option : command.options) visit(option);
  for (const Option& option : common_options()) visit(option);
}

}  // namespace recourse::cli
