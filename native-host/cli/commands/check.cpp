#include <ostream>

#include "cli/commands/commands.h"
#include "cli/verdict_text.h"
#include "codec/codec.h"
#include "codec/text.h"
#include "ledger/orders.h"
#include "platform/local_time.h"
#include "rules/judge.h"

namespace recourse::cli {

namespace {

/// What --exit-code makes of an answer.
int exit_code_of(RefundAnswer answer) {
  switch (answer) {
    case RefundAnswer::yes:
      return 0;
    case RefundAnswer::not_yet:
      return 10;
    case RefundAnswer::no:
      return 11;
    case RefundAnswer::unknown:
      return 12;
  }
  return 12;
}

}  // namespace

/// The verdict on one order in plain sentences, in the language of the environment.
int check_command(const Given& given, const Console& console) {
  const auto order = given.order();
  platform::read_time_zone();
  auto context = given.context();
  const auto facts = context.ledger().orders().facts(order);
  auto question = context.question();
  if (const auto reason = given.value("reason")) question.reason = codec::value_of<Reason>(*reason);
  const auto verdict = facts ? rules::judge_order(*facts, question, context.rulebook())
                             : rules::judge_unknown_order(order, question, context.rulebook());
  if (given.has("json"))
    console.out << codec::text_of(verdict) << "\n";
  else
    console.out << verdict_text(verdict, facts ? &*facts : nullptr, console.words);
  return given.has("exit-code") ? exit_code_of(verdict.refund.answer) : 0;
}

}  // namespace recourse::cli
