#include "cli/replacing.h"

#include <iostream>

#include "cli/nearest.h"
#include "platform/streams.h"

namespace recourse::cli {

bool says_yes(const std::string& question, const Console& console) {
  if (!platform::has_terminal()) return false;
  console.err << question << " " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return !answer.empty() && in_lower_case(answer.substr(0, 1)) == console.words.say("ledger_erase_yes");
}

void expect_replaceable(const std::filesystem::path& file, const Given& given, const Console& console) {
  if (app::look_at(file, given.ledger_file()) != app::InTheWay::file || given.has("force")) return;
  if (!says_yes(console.words.say("ledger_out_exists_question", {{"file", file.string()}}), console))
    throw app::NotWritten("ledger_out_exists", file.string());
}

}  // namespace recourse::cli
