#include "ledger/history.h"

#include <ostream>

#include "app/answers.h"
#include "cli/columns.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"
#include "ledger/orders.h"
#include "platform/local_time.h"

namespace recourse::cli {

namespace {

constexpr int kMostEvents = 100;

/// In words where there are some: kinds and sources are the protocol's spelling.
std::string spoken(const text::Words& words, const std::string& key, const std::string& otherwise) {
  return words.has(key) ? words.say(key) : otherwise;
}

/// What was said of an order where it is a state, in words; anything else as a page or the buyer wrote it.
std::string said(const text::Words& words, const ledger::HistoryEvent& event) {
  return event.kind == "order" ? spoken(words, "cli_state_" + event.summary, plain(event.summary))
                               : plain(event.summary);
}

}  // namespace

int history_command(const Given& given, const Console& console) {
  platform::read_time_zone();
  auto context = given.context();
  const app::OneState state(context);
  const auto store = given.value("store");
  const auto page = store
                        ? context.ledger().history().of(std::nullopt, StoreId::parse(*store), kMostEvents, std::nullopt)
                        : context.ledger().history().of(given.order(), std::nullopt, kMostEvents, std::nullopt);
  if (given.has("json")) {
    console.data(app::text_of(page) + "\n");
    return 0;
  }
  const auto& words = console.words;
  Columns columns({{words.say("cli_heading_when")},
                   {words.say("cli_heading_what")},
                   {words.say("cli_heading_summary"), true},
                   {words.say("cli_heading_source")}});
  for (const auto& event : page.events) {
    // Such an event stands before all pages, at a time that is nobody's.
    const bool by_tool = event.source.starts_with("import ");
    columns.add({by_tool ? "-" : words.moment(event.at), spoken(words, "cli_event_" + event.kind, event.kind),
                 said(words, event),
                 spoken(words,
                        event.source == "buyer" ? "cli_source_buyer"
                        : by_tool               ? "cli_source_tool"
                                                : "cli_source_page",
                        event.source)});
  }
  if (!columns.empty()) {
    console.out << columns.text(console.terminal);
    return 0;
  }
  console.say(store ? "check_nothing_found" : "check_never_seen");
  if (store && context.ledger().orders().count() == 0) console.say("cli_status_empty");
  return 0;
}

}  // namespace recourse::cli
