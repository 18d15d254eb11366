#include <iostream>

#include "cli/commands.h"
#include "cli/verdict_text.h"
#include "platform/local_time.h"
#include "rules/judge.h"

namespace recourse::cli {

/// The verdict on one order in plain sentences, in the language of the environment.
int check_command(const Given& given) {
  const auto order = OrderId::parse(given.only_word("order id"));
  if (!order) throw WrongUsage("an order id has 1 to 22 digits");
  platform::read_time_zone();
  auto context = given.context();
  const auto facts = context.ledger().order_facts(*order);
  const auto question = context.question();
  const auto verdict = facts ? rules::judge_order(*facts, question, context.rulebook())
                             : rules::judge_unknown_order(*order, question, context.rulebook());
  std::cout << verdict_text(verdict, facts ? &*facts : nullptr, text::Words(text::language_of_environment()));
  return 0;
}

}  // namespace recourse::cli
