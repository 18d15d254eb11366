#include <algorithm>
#include <ostream>

#include "app/answers.h"
#include "app/due.h"
#include "cli/columns.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"
#include "ledger/orders.h"

namespace recourse::cli {

namespace {

constexpr int kUsualDays = 30;

}  // namespace

int deadlines_command(const Given& given, const Console& console) {
  const int days = given.number("days", kUsualDays);
  auto context = given.context();
  const app::OneState state(context);
  const auto due = app::due_within(context, days);
  if (given.has("json")) {
    console.data(app::text_of(due) + "\n");
    return 0;
  }
  const auto& words = console.words;
  Columns columns({{words.say("cli_heading_what")},
                   {words.say("cli_heading_last_day")},
                   {words.say("cli_heading_days_left")},
                   {words.say("cli_heading_order")},
                   {words.say("cli_heading_item"), true}});
  for (const auto& [day, order, title, store] : due) {
    std::string kind = "check_due_" + std::string(rules::name_of(day.kind));
    std::ranges::replace(kind, '-', '_');
    columns.add({words.say(kind), words.day(day.on), std::to_string(day.days_left), order.text(), plain(title)});
  }
  if (!columns.empty()) {
    console.out << columns.text(console.terminal);
    return 0;
  }
  console.say_of(days, "check_no_deadlines");
  if (context.ledger().orders().count() == 0) console.say("cli_status_empty");
  return 0;
}

}  // namespace recourse::cli
