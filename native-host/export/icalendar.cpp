#include "export/icalendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "codec/names.h"
#include "text/commands.h"
#include "text/cut.h"

namespace recourse::exports {

namespace {

/// RFC 5545, 3.3.11: what has a meaning in a text is escaped; other control characters have no place in it, and no more
/// have marks that turn the direction of what follows.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',')
      result += std::string("\\") + c;
    else if (c == '\n')
      result += "\\n";
    else
      result += c;
  }
  return text::without_commands(result);
}

/// RFC 5545, 3.1: lines end with CR LF and have at most 75 bytes; longer ones go on after a space.
void add(std::string& calendar, const std::string& line) {
  constexpr std::size_t kLongest = 75;
  std::string_view rest = line;
  std::size_t room = kLongest;
  while (rest.size() > room) {
    const auto size = text::whole_characters(rest, room);
    calendar.append(rest.substr(0, size)).append("\r\n ");
    rest.remove_prefix(size);
    room = kLongest - 1;
  }
  calendar.append(rest).append("\r\n");
}

std::string basic(PageDate day) {
  std::string text = format_page_date(day);
  std::erase(text, '-');
  return text;
}

std::string basic(Instant at) {
  std::string text = format_instant(std::chrono::floor<std::chrono::seconds>(at));
  std::erase(text, '-');
  std::erase(text, ':');
  return text;
}

void add_alarm(std::string& calendar, const char* trigger, const std::string& summary) {
  add(calendar, "BEGIN:VALARM");
  add(calendar, "ACTION:DISPLAY");
  add(calendar, fmt::format("TRIGGER:{}", trigger));
  add(calendar, "DESCRIPTION:" + escaped(summary));
  add(calendar, "END:VALARM");
}

/// How many days were told of the same kind of the same item.
using Told = std::map<std::string, int>;

/// A day that moves keeps it. Of several of one kind, as two requests about one item set them, each has its own.
std::string uid_of(const rules::DueOrder& due, Told& told) {
  const std::string line = due.day.known_by ? due.day.known_by->text() : "order";
  const auto base = fmt::format("{}-{}-{}-{}", due.order_id.text(), line, rules::name_of(due.day.kind),
                                codec::name_of(due.day.reason_class));
  const int count = ++told[base];
  return count == 1 ? base + "@recourse" : fmt::format("{}-{}@recourse", base, count);
}

void add_event(std::string& calendar, const rules::DueOrder& due, const std::string& uid, Instant stamp,
               const text::Words& words) {
  std::string kind(rules::name_of(due.day.kind));
  std::replace(kind.begin(), kind.end(), '-', '_');
  const std::string title = due.title.empty() ? due.order_id.text() : due.title;
  const std::string summary = words.say("ledger_due_" + kind, {{"title", title}});
  const PageDate act_by = due.day.on - std::chrono::days(1);
  std::string about = words.say("ledger_due_order", {{"order", due.order_id.text()}});
  if (!due.store_name.empty()) about += "\n" + words.say("check_store", {{"store", due.store_name}});
  about += "\n" + words.say("check_act_a_day_early", {{"date", words.day(act_by)}});
  if (due.day.basis == Basis::assumed) about += "\n" + words.say("ledger_due_assumed");

  add(calendar, "BEGIN:VEVENT");
  add(calendar, "UID:" + uid);
  add(calendar, "DTSTAMP:" + basic(stamp));
  add(calendar, "DTSTART;VALUE=DATE:" + basic(due.day.on));
  add(calendar, "DTEND;VALUE=DATE:" + basic(due.day.on + std::chrono::days(1)));
  add(calendar, "SUMMARY:" + escaped(summary));
  add(calendar, "DESCRIPTION:" + escaped(about));
  add(calendar, "TRANSP:TRANSPARENT");
  add_alarm(calendar, "-P4DT15H", summary);  // nine in the morning, five days before
  add_alarm(calendar, "-PT15H", summary);    // and on the day to act by
  add(calendar, "END:VEVENT");
}

/// RFC 5545, 3.6: a calendar has at least one component. One without events has a time zone.
void add_time_zone(std::string& calendar) {
  for (const char* line : {"BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
                           "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"})
    add(calendar, line);
}

}  // namespace

std::string icalendar(std::span<const rules::DueOrder> due, Instant stamp, const text::Words& words) {
  std::string calendar;
  add(calendar, "BEGIN:VCALENDAR");
  add(calendar, "VERSION:2.0");
  add(calendar, "PRODID:-//Recourse//Recourse//EN");
  add(calendar, "CALSCALE:GREGORIAN");
  add(calendar, "X-WR-CALNAME:" + escaped(words.say("ledger_calendar")));
  Told told;
  for (const auto& one : due) add_event(calendar, one, uid_of(one, told), stamp, words);
  if (due.empty()) add_time_zone(calendar);
  add(calendar, "END:VCALENDAR");
  return calendar;
}

}  // namespace recourse::exports
