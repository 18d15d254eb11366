#include <iostream>

#include "cli/commands/commands.h"
#include "cli/nearest.h"
#include "cli/progress.h"
#include "platform/streams.h"

namespace recourse::cli {

namespace {

/// The answer to a question at the terminal. Where nobody can be asked it is no.
bool says_yes(const std::string& question, const Console& console) {
  if (!platform::has_terminal()) return false;
  console.err << question << " " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return !answer.empty() && in_lower_case(answer.substr(0, 1)) == console.words.say("ledger_erase_yes");
}

}  // namespace

int erase_command(const Given& given, const Console& console) {
  const auto order = given.value("order");
  if (given.has("all") == order.has_value()) throw WrongUsage("cli_usage_erase");
  const auto question = order ? console.words.say("ledger_erase_order_question", {{"order", *order}})
                              : console.words.say("ledger_erase_all_question");
  if (!given.has("yes") && !says_yes(question, console)) {
    console.remark("ledger_not_erased");
    return 1;
  }
  auto context = given.context();
  Progress progress(console.words.say("cli_progress_erase"));
  auto& ledger = context.ledger();
  const std::int64_t erased = !order                                                        ? ledger.erase_all()
                              : ledger.erase(OrderId::parse(*order).value(), context.now()) ? 1
                                                                                            : 0;
  progress.end();
  console.say("ledger_erased", {{"count", std::to_string(erased)}});
  return 0;
}

}  // namespace recourse::cli
