#include "rules/reminders.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "app/methods/all.h"
#include "codec/reader.h"
#include "ledger/orders.h"
#include "ledger/reminders.h"
#include "ledger/settings.h"
#include "ledger/transaction.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "text/cut.h"

namespace recourse::app::methods {

namespace {

/// More are not answered at once: what was shown is not due again, so the next call brings the others.
constexpr std::size_t kMostReminders = 500;
constexpr std::size_t kLongestReminderTitle = 120;
constexpr std::size_t kLongestId = 120;
constexpr int kMostDaysBefore = 60;

/// Orders whose dates lie further back have no day left: printed windows were seen to reach 90 days, rarely 180.
constexpr std::chrono::days kOldestReminded{400};

/// The setting `reminderDays`; what is not a list of days gives the usual ones.
std::vector<int> days_before(const ledger::Ledger& ledger) {
  std::vector<int> usual{7, 3, 1};
  const auto text = ledger.settings().find("reminderDays");
  if (!text) return usual;
  try {
    return codec::read_text(*text, [](const codec::Reader& r) {
      return r.list(10, [](const codec::Reader& day) { return day.whole(0, kMostDaysBefore); });
    });
  } catch (const std::exception&) {
    return usual;
  }
}

struct Due {
  rules::Reminder reminder;
  OrderId order;
  std::string title;
};

void write_due(codec::Writer& w, const Due& due) {
  w.object([&] {
    w.member("at", due.reminder.at);
    w.member("basis", due.reminder.basis);
    w.member("daysLeft", due.reminder.days_left);
    w.member("kind", name_of(due.reminder.kind));
    w.member("lineId", due.reminder.line_id);
    w.member("on", due.reminder.on);
    w.member("orderId", due.order);
    w.member("problemNoted", due.reminder.problem_noted);
    w.member("reminderId", due.reminder.id);
    w.member("title", due.title);
  });
}

}  // namespace

/// The most pressing first; `needsBuyer` is what a badge shows: orders with something to do, reminded of or not.
std::string reminder_due(Context& context, const Value&) {
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto question = context.question(ledger);
  const auto today = latest_today(question.now, question.buyer_utc_offset);
  const auto before = days_before(ledger);
  std::vector<Due> due;
  int needs_buyer = 0;
  std::optional<Instant> next_at;
  for (const auto& order : ledger.orders().to_remind_of(today, today - kOldestReminded)) {
    const auto facts = ledger.orders().known(order);
    if (!facts) continue;
    const auto verdict = rules::judge_order(*facts, question, context.rulebook());
    auto asked = rules::reminders_of(*facts, verdict, question, context.rulebook(), before);
    needs_buyer += asked.needs_buyer ? 1 : 0;
    if (asked.next_at) next_at = std::min(*asked.next_at, next_at.value_or(*asked.next_at));
    for (auto& reminder : asked.due) {
      if (ledger.reminders().is_shown(reminder.id)) continue;
      auto title = text::shortened(rules::title_of(*facts, reminder.line_id), kLongestReminderTitle);
      due.push_back({std::move(reminder), order, std::move(title)});
    }
  }
  std::stable_sort(due.begin(), due.end(), [](const Due& a, const Due& b) {
    return std::tie(a.reminder.on, a.reminder.id) < std::tie(b.reminder.on, b.reminder.id);
  });
  return codec::object_text([&](codec::Writer& w) {
    w.member("more", due.size() > kMostReminders);
    w.member("needsBuyer", needs_buyer);
    w.member("nextAt", next_at);
    w.list("reminders", std::span(due).first(std::min(due.size(), kMostReminders)),
           [&](const Due& one) { write_due(w, one); });
  });
}

/// `first` names those that nobody had shown before: only who gets them shows them, so that two browsers never ring
/// twice.
std::string reminder_shown(Context& context, const Value& params) {
  const codec::Reader r(params);
  auto ids =
      r.list_or_empty("reminderIds", kMostReminders, [](const codec::Reader& id) { return id.text(kLongestId); });
  if (const auto id = r.maybe_text("reminderId", kLongestId)) ids.push_back(*id);
  if (ids.empty()) r.fail(codec::misfit::none_of("reminderId or reminderIds is required", "reminderId, reminderIds"));
  const auto first = context.ledger().reminders().show(ids, context.now());
  return codec::object_text([&](codec::Writer& w) {
    w.member("first", first);
    w.member("recorded", true);
  });
}

}  // namespace recourse::app::methods
