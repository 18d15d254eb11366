
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "cli/replacing.h"

namespace recourse::cli {

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
  const auto erased =
      order ? context.erase(OrderId::parse(*order).value()) : ledger::Erased{.orders = context.erase_all()};
  progress.end();
  if (order && erased.orders == 0) {
    console.say("ledger_erase_unknown", {{"order", *order}});
    return 0;
  }
  console.say("ledger_erased", {{"count", std::to_string(erased.orders)}});
  if (erased.messages_left > 0) console.say("ledger_erase_left", {{"count", std::to_string(erased.messages_left)}});
  if (erased.copies_removed > 0) console.say("ledger_erase_copies", {{"count", std::to_string(erased.copies_removed)}});
  return 0;
}

}  // namespace recourse::cli
