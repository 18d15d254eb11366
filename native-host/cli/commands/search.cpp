#include "ledger/search.h"

#include <fmt/format.h>

#include <ostream>

#include "app/answers.h"
#include "cli/columns.h"
#include "cli/commands/commands.h"
#include "cli/order_number.h"
#include "cli/plain_text.h"
#include "codec/names.h"
#include "ledger/orders.h"

namespace recourse::cli {

namespace {

constexpr int kMostHits = 50;

}  // namespace

int search_command(const Given& given, const Console& console) {
  const auto query = fmt::format("{}", fmt::join(given.operands(), " "));
  if (query.find_first_not_of(' ') == std::string::npos) throw WrongUsage("cli_usage_text_missing");
  auto context = given.context();
  const app::OneState state(context);
  auto page = context.ledger().search().find(query, kMostHits, std::nullopt);
  // A number as it was pasted: "#8212…", the address of the order's page.
  if (const auto order = order_number(query); page.hits.empty() && order)
    page = context.ledger().search().find(order->text(), kMostHits, std::nullopt);
  if (given.has("json")) {
    console.data(app::text_of(page) + "\n");
    return 0;
  }
  const auto& words = console.words;
  Columns columns({{words.say("cli_heading_order")},
                   {words.say("cli_heading_placed")},
                   {words.say("cli_heading_state")},
                   {words.say("cli_heading_store"), true},
                   {words.say("cli_heading_item"), true}});
  for (const auto& hit : page.hits)
    columns.add({hit.order_id.text(), hit.placed_on ? format_page_date(*hit.placed_on) : "-",
                 words.say("cli_state_" + std::string(codec::name_of(hit.status))), plain(hit.store_name),
                 plain(hit.title)});
  if (columns.empty()) {
    console.say("check_nothing_found");
    if (context.ledger().orders().count() == 0) console.say("cli_status_empty");
    return 0;
  }
  console.out << columns.text(console.terminal);
  if (page.cursor) console.remark("cli_search_more", {{"count", std::to_string(kMostHits)}});
  return 0;
}

}  // namespace recourse::cli
