#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/methods.h"
#include "cli/columns.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"

namespace recourse::cli {

using nlohmann::json;

namespace {

constexpr int kMostHits = 50;

std::string text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? plain(found->get<std::string>()) : std::string("-");
}

}  // namespace

int search_command(const Given& given, const Console& console) {
  const auto query = fmt::format("{}", fmt::join(given.operands(), " "));
  if (query.find_first_not_of(' ') == std::string::npos) throw WrongUsage("cli_usage_text_missing");
  auto context = given.context();
  const auto page = app::call(context, "ledger.search", {{"query", query}, {"limit", kMostHits}});
  if (given.has("json")) {
    console.out << page.dump() << "\n";
    return 0;
  }
  const auto& words = console.words;
  Columns columns({{words.say("cli_heading_order")},
                   {words.say("cli_heading_placed")},
                   {words.say("cli_heading_state")},
                   {words.say("cli_heading_store"), true},
                   {words.say("cli_heading_item"), true}});
  for (const auto& hit : page.at("hits"))
    columns.add({text_of(hit, "orderId"), text_of(hit, "placedOn"), words.say("cli_state_" + text_of(hit, "status")),
                 text_of(hit, "storeName"), text_of(hit, "title")});
  if (columns.empty()) {
    console.say("check_nothing_found");
    return 0;
  }
  console.out << columns.text(console.terminal);
  if (!page.at("cursor").is_null()) console.remark("cli_search_more", {{"count", std::to_string(kMostHits)}});
  return 0;
}

}  // namespace recourse::cli
