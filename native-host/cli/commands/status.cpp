#include <algorithm>
#include <ostream>

#include "app/answers.h"
#include "app/needs_today.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"

namespace recourse::cli {

namespace {

constexpr std::size_t kMostLines = 7;  // with three lines around them, ten

/// People are told the day before the last one, and from the last one on that day itself; a day to write by stands as
/// it is.
std::string with_day(const std::string& what, const rules::ListEntry& entry, const text::Words& words) {
  const bool is_ahead = entry.days_left.value_or(1) > 0;
  const bool is_own = entry.kind == rules::EntryKind::contact;
  const PageDate day = is_ahead && !is_own ? *entry.on - std::chrono::days(1) : *entry.on;
  return words.say(is_ahead || is_own ? "cli_todo_by" : "cli_todo_last_day",
                   {{"what", what}, {"date", words.day(day)}});
}

/// In one line, or two.
std::string line_of(const app::Listed& listed, const Console& console) {
  const auto& entry = listed.entry;
  std::string what = "cli_todo_" + std::string(name_of(entry.kind));
  std::ranges::replace(what, '-', '_');
  if (entry.kind == rules::EntryKind::ask && entry.problem_noted) what += "_noted";
  std::string line = console.words.say(what);
  if (entry.on) line = with_day(line, entry, console.words);
  const bool is_urgent = entry.days_left && *entry.days_left <= 2;
  const auto& terminal = console.terminal;
  std::string where = listed.order.text();
  const auto title = short_plain(listed.title);
  constexpr std::size_t kGap = 2;
  constexpr std::size_t kNarrowest = 8;
  const std::size_t before = kGap + width_of(line) + kGap;
  // An order's number that does not fit beside it stands below; the item has what room is left.
  const bool fits = terminal.columns == 0 || before + width_of(where) <= terminal.columns;
  const std::size_t taken = (fits ? before : 2 * kGap) + width_of(where) + kGap;
  if (terminal.columns == 0)
    where += title.empty() ? "" : "  " + title;
  else if (!title.empty() && taken + kNarrowest <= terminal.columns)
    where += "  " + cut_to(title, terminal.columns - taken);
  if (!fits) line = broken(line, std::max(terminal.columns, kNarrowest) - kGap, 2 * kGap);
  return "  " + coloured(line, is_urgent ? Colour::red : Colour::bold, terminal) + (fits ? "  " : "\n    ") + where;
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
  std::size_t listed = 0;
  for (std::size_t lines = 0; listed < needs.entries.size(); ++listed) {
    const auto text = line_of(needs.entries[listed], console) + "\n";
    lines += static_cast<std::size_t>(std::ranges::count(text, '\n'));
    if (lines > kMostLines) break;
    console.out << text;
  }
  if (needs.entries.size() > listed)
    console.say("cli_status_more", {{"count", std::to_string(needs.entries.size() - listed)}});
  console.say(needs.orders == 0 ? "cli_status_empty" : "cli_status_orders", {{"count", std::to_string(needs.orders)}});
  return 0;
}

}  // namespace recourse::cli
