#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"
#include "domain/time.h"

namespace recourse::cli {

using nlohmann::json;

namespace {

/// What lies further ahead is for `deadlines`.
constexpr int kNearDays = 7;
constexpr std::size_t kMostListed = 7;  // with three lines around them, ten

/// Whether an entry is for today: the buyer's turn, or a last day near.
bool needs_the_buyer(const json& entry) {
  const auto list = entry.at("list").get<std::string>();
  return list == "your-turn" || (list == "last-days" && !entry.at("daysLeft").is_null());
}

/// All entries of all pages of the lists, the most pressing first.
std::vector<json> entries_of(app::Context& context) {
  std::vector<json> entries;
  json params{{"withinDays", kNearDays}, {"limit", 500}};
  for (bool more = true; more;) {
    const auto page = app::call(context, "ledger.lists", params);
    std::ranges::copy_if(page.at("entries"), std::back_inserter(entries), needs_the_buyer);
    more = !page.at("cursor").is_null();
    if (more) params["cursor"] = page.at("cursor");
  }
  const auto days = [](const json& entry) {
    return entry.at("daysLeft").is_null() ? 0 : entry.at("daysLeft").get<int>();
  };
  std::ranges::stable_sort(entries, [&](const json& a, const json& b) { return days(a) < days(b); });
  return entries;
}

std::string line_of(const json& entry, const Console& console) {
  std::string what = "cli_todo_" + entry.at("kind").get<std::string>();
  std::ranges::replace(what, '-', '_');
  const auto order = entry.at("orderId").get<std::string>();
  const auto title = short_plain(entry.at("title").get<std::string>());
  std::string line = console.words.say(what);
  if (!entry.at("on").is_null())
    if (const auto on = parse_page_date(entry.at("on").get<std::string>()))
      line =
          console.words.say("cli_todo_by", {{"what", line}, {"date", console.words.day(*on - std::chrono::days(1))}});
  const bool is_urgent = !entry.at("daysLeft").is_null() && entry.at("daysLeft").get<int>() <= 2;
  return coloured(line, is_urgent ? Colour::red : Colour::bold, console.terminal) + "  " + order +
         (title.empty() ? "" : "  " + title);
}

}  // namespace

/// What needs the buyer today, in ten lines.
int status_command(const Given& given, const Console& console) {
  auto context = given.context();
  const auto entries = entries_of(context);
  const auto orders = context.ledger().stats().orders;
  const auto question = context.question();
  const auto today = latest_today(question.now, question.buyer_utc_offset);
  if (given.has("json")) {
    console.out << json{{"today", format_page_date(today)}, {"orders", orders}, {"needsYou", entries}}.dump() << "\n";
    return 0;
  }
  const auto& words = console.words;
  console.say(entries.empty() ? "cli_status_nothing" : "cli_status_today", {{"date", words.day(today)}});
  const std::size_t listed = std::min(entries.size(), kMostListed);
  for (std::size_t i = 0; i < listed; ++i) console.out << "  " << line_of(entries[i], console) << "\n";
  if (entries.size() > listed) console.say("cli_status_more", {{"count", std::to_string(entries.size() - listed)}});
  console.say(orders == 0 ? "cli_status_empty" : "cli_status_orders", {{"count", std::to_string(orders)}});
  return 0;
}

}  // namespace recourse::cli
