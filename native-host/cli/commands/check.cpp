#include <ostream>

#include "app/verdict.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"
#include "cli/verdict_text.h"
#include "codec/codec.h"
#include "codec/writer.h"
#include "platform/local_time.h"

namespace recourse::cli {

namespace {

constexpr std::size_t kColumns = 100;

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
  const app::OneState state(context);
  const auto named = given.value("reason");
  const auto [facts, verdict] = app::judge(context, order, named ? codec::value_of<Reason>(*named) : std::nullopt);
  if (given.has("json"))
    console.data(codec::text_of(verdict) + "\n");
  else
    console.out << wrapped(verdict_text(verdict, facts ? &*facts : nullptr, console.words),
                           console.terminal.columns_for(kColumns));
  return given.has("exit-code") ? exit_code_of(verdict.refund.answer) : 0;
}

}  // namespace recourse::cli
