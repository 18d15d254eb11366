#include "cli/command_table.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "app/method_names.h"
#include "app/methods.h"
#include "cli/command_line.h"
#include "cli/completions.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "text/words.h"

namespace recourse::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string_view command_in(const std::vector<std::string>& arguments) {
  const auto line = read_command_line(arguments);
  return read_given(*line.command, line.rest).command().name;
}

TEST(CommandTable, SaysEveryNameInEveryLanguage) {
  for (const auto language : text::languages()) {
    const text::Words words(language);
    for (const Command& command : commands()) {
      EXPECT_TRUE(words.has(command.meaning)) << command.meaning;
      for (const Option& option : command.options) EXPECT_TRUE(words.has(option.meaning)) << option.meaning;
      EXPECT_THAT(command_help(command, words), Not(HasSubstr("cli_"))) << command.name;
      EXPECT_FALSE(command.examples.empty()) << command.name;
    }
    EXPECT_THAT(program_help(words), Not(HasSubstr("cli_")));
    EXPECT_THAT(manual_page("1", words), Not(HasSubstr("cli_")));
  }
}

TEST(Completions, KnowEveryMethod) {
  const std::vector<std::string> known(std::begin(app::kMethodNames), std::end(app::kMethodNames));
  EXPECT_EQ(known, app::method_names());
}

TEST(Manual, IsReadInAnyLocaleAndBreaksNoValue) {
  const auto page = manual_page("1", text::Words("en"));
  EXPECT_TRUE(std::ranges::all_of(page, [](char c) { return static_cast<signed char>(c) > 0; }));
  EXPECT_THAT(page, HasSubstr(".SS \"recourse search TEXT... [\\-\\-json]\""));
  EXPECT_THAT(page, HasSubstr("\n.nh\n"));
}

TEST(CommandTable, AnOptionIsTheSameWhereverItIs) {
  std::map<std::string_view, Takes> known;
  for (const Command& command : commands())
    for (const Option& option : command.options)
      EXPECT_EQ(known.emplace(option.name, option.takes).first->second, option.takes) << option.name;
}

TEST(CommandTable, ItsExamplesAreUnderstood) {
  for (const Command& command : commands())
    for (const auto example : command.examples) {
      std::vector<std::string> words{""};
      bool quoted = false;
      for (const char c : example) {
        if (c == '\'')
          quoted = !quoted;
        else if (c == ' ' && !quoted)
          words.emplace_back();
        else
          words.back() += c;
      }
      // "help check" means check.
      if (command.operands == Operands::command)
        EXPECT_EQ(read_command_line(words).wants, CommandLine::Wants::help) << example;
      else
        EXPECT_EQ(command_in(words), command.name) << example;
    }
}

TEST(CommandTable, EveryCommandIsInTheManualAndTheCompletions) {
  const text::Words words("en");
  for (const Command& command : commands()) {
    const std::string name(command.name);
    EXPECT_THAT(manual_page("1", words), HasSubstr(".SS \"recourse " + name));
    for (const char* shell : {"bash", "zsh", "fish"}) EXPECT_THAT(*completions_for(shell, words), HasSubstr(name));
    for (const Option& option : command.options) {
      const std::string option_name(option.name);
      EXPECT_THAT(*completions_for("bash", words), HasSubstr("--" + option_name));
      EXPECT_THAT(*completions_for("zsh", words),
                  HasSubstr("--" + option_name + (option.takes == Takes::nothing ? "[" : "=[")));
      EXPECT_THAT(*completions_for("fish", words), HasSubstr("-l " + option_name));
    }
  }
  EXPECT_FALSE(completions_for("tcsh", words));
}

}  // namespace
}  // namespace recourse::cli
