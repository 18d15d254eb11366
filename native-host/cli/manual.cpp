#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command_table.h"
#include "cli/help.h"

namespace recourse::cli {

namespace {

struct Sign {
  std::string_view sign;
  std::string_view roff;
};
/// Dashes are those that are typed. Signs beyond ASCII by their names: a page is read in any locale, by any formatter.
constexpr std::array kSigns{Sign{"-", "\\-"},        Sign{"\\", "\\e"},       Sign{"\u2026", "..."},
                            Sign{"\u201C", "\\(lq"}, Sign{"\u201D", "\\(rq"}, Sign{"\u2019", "\\(cq"},
                            Sign{"\u2018", "\\(oq"}, Sign{"\u2013", "\\(en"}, Sign{"\u00A0", "\\ "}};

/// As roff has it; no line begins with a control sign.
std::string roff(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto known = std::ranges::find_if(kSigns, [&](const Sign& one) { return text.starts_with(one.sign); });
    result += known != kSigns.end() ? known->roff : text.substr(0, 1);
    text.remove_prefix(known != kSigns.end() ? known->sign.size() : 1);
  }
  return result.starts_with('.') || result.starts_with('\'') ? "\\&" + result : result;
}

std::string heading(const std::string& text) { return fmt::format(".SH \"{}\"\n", roff(text)); }

std::string option_text(const Option& option, const text::Words& words) {
  return fmt::format(".TP\n\\fB{}\\fR\n{}.\n", roff(spelling(option)), roff(meaning(option, words)));
}

std::string command_text(const Command& command, const text::Words& words) {
  std::string text = fmt::format(".SS \"{}\"\n{}.\n", roff(usage_line(command)), roff(words.say(command.meaning)));
  for (const Option& option : command.options) {
    text += option_text(option, words);
    if (!option.choice_words.empty())
      text += roff(fmt::format("{}: {}", option.value, fmt::join(option.choices(), ", "))) + ".\n";
  }
  text += ".PP\n.nf\n";
  for (const auto example : command.examples) text += roff(fmt::format("  recourse {}", example)) + "\n";
  return text + ".fi\n";
}

struct Entry {
  const char* name;
  const char* word;
};

std::string entries_text(std::span<const Entry> entries, const text::Words& words) {
  std::string text;
  for (const auto& [name, word] : entries)
    text += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(name), roff(words.say(word)));
  return text;
}

constexpr std::array kExitCodes{Entry{"0", "cli_exit_done"}, Entry{"1", "cli_exit_failed"},
                                Entry{"2", "cli_exit_usage"}, Entry{"10, 11, 12", "cli_exit_answers"}};
constexpr std::array kVariables{Entry{"XDG_DATA_HOME", "cli_variable_data"}, Entry{"NO_COLOR", "cli_variable_colour"},
                                Entry{"LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "cli_variable_language"},
                                Entry{"RECOURSE_NOW", "cli_variable_now"}};
constexpr std::array kFiles{Entry{"$XDG_DATA_HOME/recourse/ledger.db", "cli_file_ledger"},
                            Entry{"$XDG_DATA_HOME/recourse/rulebook.json", "cli_file_rulebook"},
                            Entry{"$XDG_DATA_HOME/recourse/receipt.json", "cli_file_receipt"}};

}  // namespace

std::string manual_page(std::string_view version, const text::Words& words) {
  std::string page = fmt::format(".TH RECOURSE 1 \"\" \"Recourse {}\" \"\"\n", roff(version));
  page += ".nh\n.ad l\n";  // a value broken by a hyphen would be typed with it
  page += heading(words.say("cli_manual_name")) + "recourse \\- " + roff(words.say("cli_manual_summary")) + "\n";
  page += heading(words.say("cli_manual_synopsis")) + ".B recourse\n.I COMMAND\n[\\fIOPTION\\fR]...\n";
  page += heading(words.say("cli_manual_description")) + roff(words.say("cli_about")) + "\n";
  page += heading(words.say("cli_manual_commands"));
  for (const Command& command : commands()) page += command_text(command, words);
  page += heading(words.say("cli_common_options"));
  for (const Option& option : common_options()) page += option_text(option, words);
  page += heading(words.say("cli_manual_exit")) + entries_text(kExitCodes, words);
  page += heading(words.say("cli_manual_environment")) + entries_text(kVariables, words);
  return page + heading(words.say("cli_manual_files")) + entries_text(kFiles, words);
}

}  // namespace recourse::cli
