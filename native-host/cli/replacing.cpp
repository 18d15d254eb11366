#include "cli/replacing.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <sstream>

#include "cli/nearest.h"
#include "platform/streams.h"

namespace recourse::cli {

bool says_yes(const std::string& question, const Console& console) {
  if (!platform::has_terminal()) return false;
  console.err << question << " " << std::flush;
  std::string line;
  std::getline(std::cin, line);
  std::istringstream typed(in_lower_case(line));
  std::string answer;
  std::string more;
  typed >> answer >> more;
  if (answer.empty() || !more.empty()) return false;
  // The whole word: "salir" begins as "sí" does, and what is erased does not come back.
  std::istringstream known("y yes " + console.words.say("cli_answers_yes"));
  const std::istream_iterator<std::string> none;
  return std::find(std::istream_iterator<std::string>(known), none, answer) != none;
}

void expect_replaceable(const std::filesystem::path& file, const Given& given, const Console& console) {
  if (app::look_at(file, given.ledger_file()) != app::InTheWay::file || given.has("force")) return;
  if (!says_yes(console.words.say("ledger_out_exists_question", {{"file", file.string()}}), console))
    throw app::NotWritten("ledger_out_exists", file.string());
}

}  // namespace recourse::cli
