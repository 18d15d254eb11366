#include "rules/reminders.h"

#include <algorithm>

#include "rules/buyers_notes.h"
#include "rules/line_case.h"

namespace recourse::rules {

namespace {

/// A promise whose day is further back than this is old news.
constexpr int kPromiseRemembered = 30;

/// One asked for that nobody was there to see for longer says nothing any more.
constexpr std::chrono::days kAskedRemembered{14};

/// The badge counts last days within this many days when the buyer wants no reminder earlier.
constexpr int kBadgeDays = 7;

bool is_over(DisputeState state) { return state == DisputeState::resolved || state == DisputeState::cancelled; }

bool is_fine(const LineCase& c) { return c.problem != nullptr && c.problem->state == ProblemState::fine; }

/// Of an item not marked fine: something was noted, and it was not that.
bool is_problem(const LineCase& c) { return c.problem != nullptr; }

/// Not arrived as far as pages told: on its way or not yet sent; or completed with tracking that says otherwise. A
/// completed order whose tracking nobody read is not counted: what is unknown rings no bell.
bool has_not_arrived(const LineCase& c) {
  if (c.is_delivered()) return false;
  switch (c.order.status) {
    case OrderStatus::processing:
    case OrderStatus::shipped:
      return true;
    case OrderStatus::completed:
      return c.order.tracking != Tracking::unknown;
    default:
      return false;
  }
}

/// A dispute on the line, or on the order as a whole, that has not ended; one on another line silences all but a
/// problem noted for this very item, since each line has its own right.
bool is_in_dispute(const LineCase& c) {
  if (c.dispute != nullptr && !is_over(c.dispute->dispute.state)) return true;
  const bool own_problem = is_problem(c) && c.problem->line_id.has_value();
  return !own_problem && std::any_of(c.facts.disputes.begin(), c.facts.disputes.end(),
                                     [](const DisputeRecord& d) { return !is_over(d.dispute.state); });
}

std::string id_of(const OrderId& order, std::string_view subject, const std::string& day, const std::string& stage) {
  return order.text() + " " + std::string(subject) + " " + day + " " + stage;
}

/// The most pressing of the days before a last day that is reached; null while none is.
std::optional<int> stage_reached(const std::vector<int>& days_before, int days_left) {
  std::optional<int> reached;
  for (const int days : days_before)
    if (days_left <= days) reached = std::min(days, reached.value_or(days));
  return reached;
}

class LineReminders {
 public:
  LineReminders(const LineCase& line, const Refund& refund, const std::vector<int>& days_before)
      : c_(line), refund_(refund), days_before_(days_before) {}

  OrderReminders all() {
    if (is_fine(c_)) return {};
    if (refund_.answer != RefundAnswer::no && c_.order.status != OrderStatus::cancelled && !is_in_dispute(c_)) {
      last_day();
      promised_money();
      if (refund_.code == RefundCode::answer_seller) result_.needs_buyer = true;
    }
    return std::move(result_);
  }

 private:
  void last_day() {
    if (!is_problem(c_) && !has_not_arrived(c_)) return;
    if (!refund_.deadline) return;
    const auto& deadline = *refund_.deadline;
    const int earliest =
        days_before_.empty() ? kBadgeDays : *std::max_element(days_before_.begin(), days_before_.end());
    if (deadline.days_left <= earliest) result_.needs_buyer = true;

    auto stage = stage_reached(days_before_, deadline.days_left);
    // Not while another message to the store would be one too many.
    const bool free = c_.facts.store.can_message != false && c_.message.answer != MessageAnswer::spam_risk;
    const bool may_write = !c_.told && free;
    const PageDate write_by = deadline.contact_by.value();
    const bool write_now = may_write && c_.today >= write_by;
    if (write_now) result_.needs_buyer = true;
    const int writing_days = static_cast<int>((deadline.on - write_by).count());
    if (write_now && (!stage || writing_days < *stage)) {
      const bool in_time = c_.today == write_by;
      add(in_time ? ReminderKind::contact : ReminderKind::ask, deadline, "ask", "contact");
      if (in_time) {
        result_.due.back().on = write_by;
        result_.due.back().days_left = 0;
      }
    } else if (stage) {
      add(ReminderKind::ask, deadline, "ask", std::to_string(*stage));
    }
  }

  void promised_money() {
    if (c_.agreement == nullptr || c_.agreement->state != AgreementState::promised || !c_.agreement->until) return;
    const PageDate until = *c_.agreement->until;
    const int days_left = static_cast<int>((until - c_.today).count());
    if (days_left > 0 || days_left < -kPromiseRemembered) return;
    result_.needs_buyer = true;
    result_.due.push_back({.id = id_of(c_.order.order_id, "promised", format_page_date(until), "day"),
                           .kind = ReminderKind::promised,
                           .on = until,
                           .days_left = days_left,
                           .line_id = line_id(),
                           .basis = Basis::guide});
  }

  std::optional<LineId> line_id() const {
    return c_.line == nullptr ? std::nullopt : std::optional<LineId>(c_.line->line_id);
  }

  void add(ReminderKind kind, const Deadline& deadline, std::string_view subject, const std::string& stage) {
    result_.due.push_back({.id = id_of(c_.order.order_id, subject, format_page_date(deadline.on), stage),
                           .kind = kind,
                           .on = deadline.on,
                           .days_left = deadline.days_left,
                           .line_id = line_id(),
                           .basis = deadline.basis,
                           .problem_noted = is_problem(c_)});
  }

  const LineCase& c_;
  const Refund& refund_;
  const std::vector<int>& days_before_;
  OrderReminders result_;
};

/// An answer or a return asked of the buyer in a dispute.
OrderReminders reminder_of(const OrderFacts& facts, const Turn& turn, const std::vector<int>& days_before) {
  if (is_noted_fine(facts, turn.line_id)) return {};
  OrderReminders result{.due = {}, .needs_buyer = true, .next_at = {}};
  Reminder reminder;
  reminder.kind = turn.action == Action::ship_return ? ReminderKind::send_back : ReminderKind::respond;
  reminder.line_id = turn.line_id;
  const OrderId& order = facts.record.order.order_id;
  if (!turn.deadline) {  // no page told until when: said once for each time the dispute came back to the buyer
    reminder.id = id_of(order, name_of(reminder.kind), format_instant(turn.since), turn.dispute_id.text());
    result.due.push_back(std::move(reminder));
    return result;
  }
  const Deadline& deadline = *turn.deadline;
  if (deadline.days_left < -deadline.uncertainty_days) return {};
  const auto stage = stage_reached(days_before, deadline.days_left);
  if (!stage) return result;
  reminder.id = id_of(order, name_of(reminder.kind), format_page_date(deadline.on), std::to_string(*stage));
  reminder.on = deadline.on;
  reminder.days_left = deadline.days_left;
  reminder.basis = deadline.basis;
  reminder.problem_noted = is_noted_wrong(facts, turn.line_id);
  result.due.push_back(std::move(reminder));
  return result;
}

/// The end of a reply time, where the buyer asked to be told. Not while the seller has time left because the buyer
/// wrote again; not once the seller answered, or nothing is left to ask for.
void asked_for(OrderReminders& all, const OrderFacts& facts, const OrderVerdict& verdict, Instant now) {
  if (facts.asked_reminders.empty() || !facts.asked_reminders.back().at) return;
  if (verdict.refund.answer == RefundAnswer::no || verdict.message.code == MessageCode::seller_replied) return;
  Instant at = *facts.asked_reminders.back().at;
  if (verdict.message.code == MessageCode::awaiting_reply) at = std::max(at, verdict.message.retry_at.value_or(at));
  if (now < at) {
    all.next_at = at;
  } else if (now - at <= kAskedRemembered) {
    all.needs_buyer = true;
    const auto& order = facts.record.order.order_id;
    Reminder reminder{.id = order.text() + " " + std::string(name_of(ReminderKind::reply_time)) + " " +
                            format_instant(at)};
    reminder.kind = ReminderKind::reply_time;
    reminder.basis = Basis::guide;
    reminder.at = at;
    all.due.push_back(std::move(reminder));
  }
}

void join(OrderReminders& all, OrderReminders line) {
  all.needs_buyer = all.needs_buyer || line.needs_buyer;
  for (auto& reminder : line.due) {
    // Items of one order with the same last day: one reminder for all of them.
    const auto same = std::find_if(all.due.begin(), all.due.end(), [&](const auto& r) { return r.id == reminder.id; });
    if (same == all.due.end()) all.due.push_back(std::move(reminder));
  }
}

}  // namespace

std::string_view name_of(ReminderKind kind) {
  static constexpr std::string_view kNames[] = {"ask", "contact", "respond", "send-back", "promised", "reply-time"};
  return kNames[static_cast<int>(kind)];
}

OrderReminders reminders_of(const OrderFacts& facts, const OrderVerdict& verdict, const Question& question,
                            const Rulebook& rulebook, const std::vector<int>& days_before) {
  const auto& lines = facts.record.order.lines;
  OrderReminders all;
  for (const Turn& turn : verdict.turns) join(all, reminder_of(facts, turn, days_before));
  if (verdict.lines.empty()) {
    const LineCase whole(facts, nullptr, question, rulebook, verdict.message);
    join(all, LineReminders(whole, verdict.refund, days_before).all());
  }
  for (const auto& judged : verdict.lines) {
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l.line_id == judged.line_id; });
    if (line == lines.end()) continue;
    const LineCase own(facts, &*line, question, rulebook, verdict.message);
    join(all, LineReminders(own, judged.refund, days_before).all());
  }
  asked_for(all, facts, verdict, question.now);
  return all;
}

}  // namespace recourse::rules
