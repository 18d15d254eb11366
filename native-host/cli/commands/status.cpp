#include <algorithm>
#include <ostream>
#include <tuple>
#include <vector>

#include "app/answers.h"
#include "app/lists.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"
#include "domain/time.h"

namespace recourse::cli {

namespace {

/// What lies further ahead is for `deadlines`.
constexpr int kNearDays = 7;
constexpr std::size_t kMostListed = 7;  // with three lines around them, ten

/// Whether an entry is for today: the buyer's turn, or a last day near.
bool needs_the_buyer(const app::Listed& listed) {
  using rules::BuyerList;
  const auto& entry = listed.entry;
  return entry.list == BuyerList::your_turn || (entry.list == BuyerList::last_days && entry.days_left);
}

/// All entries of all pages of the lists, the most pressing first.
std::vector<app::Listed> entries_of(app::Context& context) {
  std::vector<app::Listed> entries;
  std::optional<std::string> cursor;
  do {
    auto page = app::list_page(context, kNearDays, app::kMostListed, cursor);
    std::ranges::copy_if(page.entries, std::back_inserter(entries), needs_the_buyer);
    cursor = page.cursor;
  } while (cursor);
  // An answer asked for by a day stands in two lists.
  const auto what = [](const app::Listed& listed) {
    return std::make_tuple(listed.entry.days_left.value_or(0), listed.order.text(),
                           listed.entry.line_id ? listed.entry.line_id->text() : std::string(), listed.entry.kind);
  };
  std::ranges::stable_sort(entries, std::ranges::less(), what);
  const auto again = std::ranges::unique(entries, std::ranges::equal_to(), what);
  entries.erase(again.begin(), again.end());
  return entries;
}

/// People are told the day before the last one, and from the last one on that day itself; a day to write by stands as
/// it is.
std::string with_day(const std::string& what, const rules::ListEntry& entry, const text::Words& words) {
  const bool is_ahead = entry.days_left.value_or(1) > 0;
  const bool is_own = entry.kind == rules::EntryKind::contact;
  const PageDate day = is_ahead && !is_own ? *entry.on - std::chrono::days(1) : *entry.on;
  return words.say(is_ahead || is_own ? "cli_todo_by" : "cli_todo_last_day",
                   {{"what", what}, {"date", words.day(day)}});
}

std::string line_of(const app::Listed& listed, const Console& console) {
  const auto& entry = listed.entry;
  std::string what = "cli_todo_" + std::string(name_of(entry.kind));
  std::ranges::replace(what, '-', '_');
  const auto title = short_plain(listed.title);
  std::string line = console.words.say(what);
  if (entry.on) line = with_day(line, entry, console.words);
  const bool is_urgent = entry.days_left && *entry.days_left <= 2;
  return coloured(line, is_urgent ? Colour::red : Colour::bold, console.terminal) + "  " + listed.order.text() +
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
    console.data(codec::object_text([&](codec::Writer& w) {
                   w.list("needsYou", entries, [&](const app::Listed& listed) { app::write(w, listed); });
                   w.member("orders", orders);
                   w.member("today", today);
                 }) +
                 "\n");
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
