#include <nlohmann/json.hpp>
#include <ostream>

#include "app/methods.h"
#include "cli/columns.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"
#include "platform/local_time.h"

namespace recourse::cli {

using nlohmann::json;

namespace {

constexpr int kMostEvents = 100;

/// In words where there are some: kinds and sources are the protocol's spelling.
std::string spoken(const text::Words& words, const std::string& key, const std::string& otherwise) {
  return words.has(key) ? words.say(key) : otherwise;
}

}  // namespace

int history_command(const Given& given, const Console& console) {
  json params{{"limit", kMostEvents}};
  if (const auto store = given.value("store"))
    params["storeId"] = *store;
  else
    params["orderId"] = given.operand();
  platform::read_time_zone();
  auto context = given.context();
  const auto page = app::call(context, "ledger.history", params);
  if (given.has("json")) {
    console.out << page.dump() << "\n";
    return 0;
  }
  const auto& words = console.words;
  Columns columns({{words.say("cli_heading_when")},
                   {words.say("cli_heading_what")},
                   {words.say("cli_heading_summary"), true},
                   {words.say("cli_heading_source")}});
  for (const auto& event : page.at("events")) {
    const auto kind = event.at("kind").get<std::string>();
    const auto source = event.at("source").get<std::string>();
    const auto at = parse_instant(event.at("at").get<std::string>());
    columns.add({at ? words.moment(*at) : "-", spoken(words, "cli_event_" + kind, kind),
                 plain(event.at("summary").is_string() ? event.at("summary").get<std::string>() : "-"),
                 spoken(words, source == "buyer" ? "cli_source_buyer" : "cli_source_page", source)});
  }
  if (columns.empty())
    console.say("check_nothing_found");
  else
    console.out << columns.text(console.terminal);
  return 0;
}

}  // namespace recourse::cli
