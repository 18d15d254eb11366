#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/methods.h"
#include "cli/columns.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"

namespace recourse::cli {

namespace {

constexpr int kUsualDays = 30;

}  // namespace

int deadlines_command(const Given& given, const Console& console) {
  const int days = given.number("days", kUsualDays);
  auto context = given.context();
  const auto due = app::call(context, "ledger.deadlines", {{"withinDays", days}});
  if (given.has("json")) {
    console.out << due.dump() << "\n";
    return 0;
  }
  const auto& words = console.words;
  Columns columns({{words.say("cli_heading_what")},
                   {words.say("cli_heading_last_day")},
                   {words.say("cli_heading_days_left")},
                   {words.say("cli_heading_order")},
                   {words.say("cli_heading_item"), true}});
  for (const auto& day : due.at("deadlines")) {
    std::string kind = "check_due_" + day.at("kind").get<std::string>();
    std::ranges::replace(kind, '-', '_');
    const auto on = parse_page_date(day.at("on").get<std::string>());
    columns.add({words.say(kind), on ? words.day(*on) : "-", std::to_string(day.at("daysLeft").get<int>()),
                 day.at("orderId").get<std::string>(), plain(day.at("title").get<std::string>())});
  }
  if (columns.empty())
    console.say("check_no_deadlines", {{"count", std::to_string(days)}});
  else
    console.out << columns.text(console.terminal);
  return 0;
}

}  // namespace recourse::cli
