#include <fmt/format.h>

#include <iostream>

#include "app/methods.h"
#include "cli/commands.h"
#include "cli/plain_text.h"
#include "text/words.h"

namespace recourse::cli {

using nlohmann::json;

namespace {

std::string text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? plain(found->get<std::string>()) : std::string("-");
}

text::Words spoken() { return text::Words(text::language_of_environment()); }

}  // namespace

int search_command(const Given& given) {
  std::string query;
  for (const auto& word : given.words) query += (query.empty() ? "" : " ") + word;
  if (query.empty()) throw WrongUsage("a text to search for is expected");
  auto context = given.context();
  const auto page = app::call(context, "ledger.search", {{"query", query}, {"limit", 50}});
  if (given.json) {
    std::cout << page.dump() << "\n";
    return 0;
  }
  for (const auto& hit : page.at("hits"))
    std::cout << fmt::format("{}  {}  {:<10}  {}  {}\n", text_of(hit, "orderId"), text_of(hit, "placedOn"),
                             text_of(hit, "status"), text_of(hit, "storeName"), text_of(hit, "title"));
  if (page.at("hits").empty()) std::cout << spoken().say("check_nothing_found") << "\n";
  return 0;
}

int history_command(const Given& given) {
  json params{{"limit", 100}};
  if (given.store)
    params["storeId"] = *given.store;
  else
    params["orderId"] = given.only_word("order id");
  auto context = given.context();
  const auto page = app::call(context, "ledger.history", params);
  if (given.json) {
    std::cout << page.dump() << "\n";
    return 0;
  }
  for (const auto& event : page.at("events"))
    std::cout << fmt::format("{}  {:<10}  {}  ({})\n", text_of(event, "at"), text_of(event, "kind"),
                             text_of(event, "summary"), text_of(event, "source"));
  if (page.at("events").empty()) std::cout << spoken().say("check_nothing_found") << "\n";
  return 0;
}

int deadlines_command(const Given& given) {
  if (!given.words.empty()) throw WrongUsage("no further word is expected");
  if (given.days < 0 || given.days > 400) throw WrongUsage("--days is a number from 0 to 400");
  auto context = given.context();
  const auto due = app::call(context, "ledger.deadlines", {{"withinDays", given.days}});
  if (given.json) {
    std::cout << due.dump() << "\n";
    return 0;
  }
  const auto words = spoken();
  for (const auto& day : due.at("deadlines")) {
    std::string kind = "check_due_" + text_of(day, "kind");
    std::replace(kind.begin(), kind.end(), '-', '_');
    const auto on = parse_page_date(day.at("on").get<std::string>());
    std::cout << fmt::format("{} {}  {}  {}\n", words.say(kind), on ? words.day(*on) : "", text_of(day, "orderId"),
                             text_of(day, "title"));
  }
  if (due.at("deadlines").empty())
    std::cout << words.say("check_no_deadlines", {{"count", std::to_string(given.days)}}) << "\n";
  return 0;
}

}  // namespace recourse::cli
