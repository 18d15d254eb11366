#include "rules/time_picture.h"

#include <algorithm>
#include <tuple>

#include "domain/paid_back.h"
#include "rules/buyers_notes.h"
#include "rules/deadlines.h"

namespace recourse::rules {

namespace {

bool is_under_way(const Order& order) {
  const bool sent_or_to_send = order.status == OrderStatus::shipped || order.status == OrderStatus::processing;
  return sent_or_to_send && !order.delivered_on && order.tracking != Tracking::delivered;
}

struct Marker {
  PageDate today;
  int within_days;
  std::vector<Mark> marks;

  void add(MarkKind kind, PageDate on, std::optional<Basis> basis = std::nullopt) {
    const auto days_left = static_cast<int>((on - today).count());
    if (days_left < 0 || days_left > within_days) return;
    const bool known = std::any_of(marks.begin(), marks.end(),
                                   [&](const Mark& m) { return std::tie(m.kind, m.on) == std::tie(kind, on); });
    if (!known) marks.push_back({kind, on, days_left, basis});
  }

  void last_days(const OrderFacts& facts, const OrderVerdict& verdict) {
    for (const auto& day : due_days(verdict)) {
      if (day.kind == DueDay::Kind::respond) add(MarkKind::respond, day.on, day.basis);
      if (day.kind == DueDay::Kind::send_back) add(MarkKind::send_back, day.on, day.basis);
      if (day.kind == DueDay::Kind::ask && !is_noted_fine(facts, day.line_id)) add(MarkKind::ask, day.on, day.basis);
    }
  }

  void arrivals(const Order& order) {
    if (!is_under_way(order)) return;
    if (order.eta_on) add(MarkKind::arrival, *order.eta_on);
    for (const auto& line : order.lines)
      if (line.eta_on && !line.delivered_on) add(MarkKind::arrival, *line.eta_on);
  }
};

std::string month_of(PageDate day) { return format_page_date(day).substr(0, 7); }

/// What a dispute is about: its line's price, else the order's total.
std::optional<Money> price_of(const Order& order, const std::optional<LineId>& line) {
  const auto found = std::ranges::find(order.lines, line, &OrderLine::line_id);
  if (!line || found == order.lines.end()) return order.total;
  return cost_of(*found);
}

struct Purse {
  MoneyByMonth& total;
  std::string since;
  std::chrono::minutes utc_offset;  ///< the buyer's

  bool counts(PageDate day) const { return month_of(day) >= since; }

  /// False when the amount is no number, or the sum too long for one.
  bool add(PageDate day, std::string MonthOfMoney::*sum, const Money& money) {
    if (!is_amount(money.amount)) return false;
    const auto month = month_of(day);
    auto& months = total.months;
    auto place =
        std::lower_bound(months.begin(), months.end(), std::tie(month, money.currency),
                         [](const MonthOfMoney& m, const auto& key) { return std::tie(m.month, m.currency) < key; });
    if (place == months.end() || std::tie(place->month, place->currency) != std::tie(month, money.currency))
      place = months.insert(place, MonthOfMoney{.month = month, .currency = money.currency});
    const auto added = added_amounts((*place).*sum, money.amount);
    if (added) (*place).*sum = *added;
    return added.has_value();
  }

  void asked(PageDate day, const std::optional<Money>& amount) {
    if (amount && counts(day)) add(day, &MonthOfMoney::asked, *amount);
  }

  void came_back(PageDate day, const std::optional<Money>& amount) {
    if (!counts(day)) return;
    if (!amount || !add(day, &MonthOfMoney::got_back, *amount)) ++total.without_amount;
  }

  PageDate said_on(const Agreement& agreement) const {
    return agreement.on.value_or(day_at(agreement.recorded_at, utc_offset));
  }

  PageDate opened_on(const DisputeRecord& seen) const {
    return seen.dispute.opened_on.value_or(day_at(seen.first_seen_at, utc_offset));
  }
};

/// What was asked of the seller for one item, or for the order: each asking as it was said last. A payment ends one, so
/// that the next is another; a grant or a promise nobody noted an asking for was asked for too.
std::vector<const Agreement*> askings(const std::vector<Agreement>& notes, const std::optional<LineId>& line) {
  std::vector<const Agreement*> counted;
  const Agreement* asking = nullptr;
  for (const auto& note : notes) {
    if (note.line_id != line) continue;
    const bool answered = note.state == AgreementState::granted || note.state == AgreementState::promised;
    if (note.state == AgreementState::asked || (answered && asking == nullptr && counted.empty())) asking = &note;
    if (note.state == AgreementState::none) asking = nullptr;
    if (note.state != AgreementState::paid || asking == nullptr) continue;
    counted.push_back(asking);
    asking = nullptr;
  }
  if (asking != nullptr) counted.push_back(asking);
  return counted;
}

void add_asked(Purse& purse, const OrderFacts& facts) {
  bool disputed = false;
  for (const auto& d : facts.disputes) {
    if (d.dispute.state == DisputeState::cancelled) continue;
    disputed = true;
    const auto price = price_of(facts.record.order, d.dispute.line_id);
    purse.asked(purse.opened_on(d), price);
  }
  if (disputed) return;
  for (const Agreement* newest : newest_notes(facts.agreements))
    for (const Agreement* asking : askings(facts.agreements, newest->line_id))
      purse.asked(purse.said_on(*asking), asking->amount);
}

void add_back(Purse& purse, const OrderFacts& facts) {
  bool noted = false;
  for (const Agreement* a : newest_notes(facts.agreements)) {
    if (a->state != AgreementState::paid) continue;
    noted = true;
    for (const Agreement* note :
         payments_back(facts.agreements, *a, paid_for(facts.record.order, a->line_id), purse.utc_offset))
      purse.came_back(purse.said_on(*note), note->amount);
  }
  if (noted) return;
  for (const auto& d : facts.disputes) {
    const bool paid = d.dispute.outcome == DisputeOutcome::refunded || d.dispute.outcome == DisputeOutcome::partly;
    if (d.dispute.state == DisputeState::resolved && paid)
      purse.came_back(decided_on(d, purse.utc_offset), std::nullopt);
  }
}

/// The next last day of an order that may still be asked about.
std::optional<PageDate> next_last_day(const OrderFacts& facts, const OrderVerdict& verdict) {
  std::optional<PageDate> next;
  for (const auto& day : due_days(verdict)) {
    if (day.kind == DueDay::Kind::contact || day.days_left < 0) continue;
    if (day.kind == DueDay::Kind::ask && is_noted_fine(facts, day.line_id)) continue;
    next = std::min(next.value_or(day.on), day.on);
  }
  return next;
}

}  // namespace

std::string_view name_of(MarkKind kind) {
  static constexpr std::string_view kNames[] = {"ask", "respond", "send-back", "reply", "arrival", "promised"};
  return kNames[static_cast<int>(kind)];
}

std::vector<Mark> marks_of(const OrderFacts& facts, const OrderVerdict& verdict, int within_days,
                           const Question& question) {
  Marker marker{latest_today(question.now, question.buyer_utc_offset), within_days, {}};
  marker.last_days(facts, verdict);
  if (verdict.refund.code == RefundCode::wait_for_reply && verdict.message.retry_at)
    marker.add(MarkKind::reply, day_at(*verdict.message.retry_at, question.buyer_utc_offset));
  marker.arrivals(facts.record.order);
  for (const Agreement* a : newest_notes(facts.agreements))
    if (a->state == AgreementState::promised && a->until) marker.add(MarkKind::promised, *a->until);
  return marker.marks;
}

void add_money(MoneyByMonth& total, const OrderFacts& facts, const OrderVerdict& verdict, int months_back,
               const Question& question) {
  const std::chrono::year_month_day today(latest_today(question.now, question.buyer_utc_offset));
  const auto since = PageDate((today.year() / today.month() - std::chrono::months(months_back)) / std::chrono::last);
  Purse purse{total, month_of(since), question.buyer_utc_offset};
  const auto last_day = next_last_day(facts, verdict);
  const auto stake = not_back(facts.record.order, facts.agreements, std::nullopt, question.buyer_utc_offset);
  if (last_day && stake && is_above_zero(stake->amount)) purse.add(*last_day, &MonthOfMoney::at_stake, *stake);
  add_asked(purse, facts);
  add_back(purse, facts);
}

}  // namespace recourse::rules
