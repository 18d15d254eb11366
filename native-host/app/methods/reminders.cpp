#include "rules/reminders.h"

#include <algorithm>
#include <tuple>

#include "app/methods/all.h"
#include "codec/reader.h"
#include "codec/writer.h"
#include "ledger/orders.h"
#include "ledger/reminders.h"
#include "ledger/settings.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "text/cut.h"

namespace recourse::app::methods {

using codec::put;

namespace {

/// More are not answered at once: what was shown is not due again, so the next call brings the others.
constexpr std::size_t kMostReminders = 500;
constexpr std::size_t kLongestReminderTitle = 120;
constexpr std::size_t kLongestId = 120;
constexpr int kMostDaysBefore = 60;

/// Orders whose dates lie further back have no day left: printed windows were seen to reach 90 days, rarely 180.
constexpr std::chrono::days kOldestReminded{400};

/// The setting `reminderDays`; what is not a list of days gives the usual ones.
std::vector<int> days_before(Context& context) {
  std::vector<int> usual{7, 3, 1};
  const auto text = context.ledger().settings().find("reminderDays");
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

json to_json(const Due& due) {
  return {{"reminderId", due.reminder.id},       {"orderId", put(due.order)},
          {"lineId", put(due.reminder.line_id)}, {"kind", std::string(name_of(due.reminder.kind))},
          {"on", put(due.reminder.on)},          {"daysLeft", put(due.reminder.days_left)},
          {"basis", put(due.reminder.basis)},    {"title", due.title}};
}

}  // namespace

/// The most pressing first; `needsBuyer` is what a badge shows: orders with something to do, reminded of or not.
json reminder_due(Context& context, const Value&) {
  const auto question = context.question();
  const auto today = latest_today(question.now, question.buyer_utc_offset);
  const auto before = days_before(context);
  std::vector<Due> due;
  int needs_buyer = 0;
  for (const auto& order : context.ledger().orders().to_remind_of(today, today - kOldestReminded)) {
    const auto facts = context.ledger().orders().facts(order);
    if (!facts) continue;
    const auto verdict = rules::judge_order(*facts, question, context.rulebook());
    auto asked = rules::reminders_of(*facts, verdict, question, context.rulebook(), before);
    needs_buyer += asked.needs_buyer ? 1 : 0;
    for (auto& reminder : asked.due) {
      if (context.ledger().reminders().is_shown(reminder.id)) continue;
      auto title = text::shortened(rules::title_of(*facts, reminder.line_id), kLongestReminderTitle);
      due.push_back({std::move(reminder), order, std::move(title)});
    }
  }
  std::stable_sort(due.begin(), due.end(), [](const Due& a, const Due& b) {
    return std::tie(a.reminder.on, a.reminder.id) < std::tie(b.reminder.on, b.reminder.id);
  });
  json reminders = json::array();
  for (std::size_t i = 0; i < std::min(due.size(), kMostReminders); ++i) reminders.push_back(to_json(due[i]));
  return {{"reminders", reminders}, {"more", due.size() > kMostReminders}, {"needsBuyer", needs_buyer}};
}

/// `first` names those that nobody had shown before: only who gets them shows them, so that two browsers never ring
/// twice.
json reminder_shown(Context& context, const Value& params) {
  const codec::Reader r(params);
  auto ids =
      r.list_or_empty("reminderIds", kMostReminders, [](const codec::Reader& id) { return id.text(kLongestId); });
  if (const auto id = r.maybe_text("reminderId", kLongestId)) ids.push_back(*id);
  if (ids.empty()) r.fail("reminderId or reminderIds is required");
  return {{"recorded", true}, {"first", context.ledger().reminders().show(ids, context.now())}};
}

}  // namespace recourse::app::methods
