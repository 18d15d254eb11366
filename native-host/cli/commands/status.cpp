#include <algorithm>
#include <ostream>

#include "app/answers.h"
#include "app/needs_today.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"

namespace recourse::cli {

namespace {

constexpr std::size_t kMostListed = 7;  // with three lines around them, ten

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
  if (entry.kind == rules::EntryKind::ask && entry.problem_noted) what += "_noted";
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
  const auto needs = app::needs_today(context);
  if (given.has("json")) {
    console.data(codec::object_text([&](codec::Writer& w) {
                   w.list("needsYou", needs.entries, [&](const app::Listed& listed) { app::write(w, listed); });
                   w.member("orders", needs.orders);
                   w.member("today", needs.today);
                 }) +
                 "\n");
    return 0;
  }
  const auto& words = console.words;
  console.say(needs.entries.empty() ? "cli_status_nothing" : "cli_status_today", {{"date", words.day(needs.today)}});
  const std::size_t listed = std::min(needs.entries.size(), kMostListed);
  for (std::size_t i = 0; i < listed; ++i) console.out << "  " << line_of(needs.entries[i], console) << "\n";
  if (needs.entries.size() > listed)
    console.say("cli_status_more", {{"count", std::to_string(needs.entries.size() - listed)}});
  console.say(needs.orders == 0 ? "cli_status_empty" : "cli_status_orders", {{"count", std::to_string(needs.orders)}});
  return 0;
}

}  // namespace recourse::cli
