#include "rules/buyer_lists.h"

#include <algorithm>

#include "domain/paid_back.h"
#include "rules/buyers_notes.h"
#include "rules/deadlines.h"
#include "rules/judge.h"
#include "rules/standing.h"

namespace recourse::rules {

namespace {

const std::optional<LineId> kWholeOrder;

/// Adds to the sum of its currency; false when the amount is no number.
bool add(std::vector<Money>& sums, const Money& money) {
  auto sum = std::find_if(sums.begin(), sums.end(), [&](const Money& m) { return m.currency == money.currency; });
  if (sum == sums.end()) sum = sums.insert(sums.end(), Money{"0", money.currency});
  const auto added = added_amounts(sum->amount, money.amount);
  if (added) sum->amount = *added;
  return added.has_value();
}

/// What is not back of the item's price, or of the whole order's where it is about no item of several.
std::optional<Money> stake_of(const OrderFacts& facts, const std::optional<LineId>& line, const Question& question) {
  const auto& order = facts.record.order;
  return not_back(order, facts.agreements, order.lines.size() == 1 ? std::nullopt : line, question.buyer_utc_offset);
}

struct Lister {
  const OrderFacts& facts;
  const OrderVerdict& verdict;
  const Question& question;
  PageDate today;
  std::vector<ListEntry> entries;

  void add(BuyerList list, EntryKind kind, const std::optional<LineId>& line, std::optional<PageDate> on,
           std::optional<Basis> basis = std::nullopt, const std::optional<Money>& amount = std::nullopt) {
    auto& entry = entries.emplace_back();
    entry.list = list;
    entry.kind = kind;
    entry.line_id = line;
    entry.on = on;
    if (on) entry.days_left = static_cast<int>((*on - today).count());
    entry.basis = basis;
    entry.problem_noted = is_noted_wrong(facts, line);
    entry.amount = amount;
    entry.stake = stake_of(facts, line, question);
  }

  void last_days(int within_days) {
    static constexpr EntryKind kKinds[] = {EntryKind::ask, EntryKind::respond, EntryKind::send_back,
                                           EntryKind::contact};
    for (const auto& day : due_days(verdict)) {
      const bool pressing = day.kind == DueDay::Kind::respond || day.kind == DueDay::Kind::send_back;
      if (day.days_left < -1 || day.days_left > within_days) continue;
      if (!pressing && is_noted_fine(facts, day.line_id)) continue;
      add(BuyerList::last_days, kKinds[static_cast<int>(day.kind)], day.line_id, day.on, day.basis);
    }
  }

  void add_turn(EntryKind kind, const std::optional<LineId>& line, const std::optional<Deadline>& by) {
    add(BuyerList::your_turn, kind, line, by ? std::optional(by->on) : std::nullopt,
        by ? std::optional(by->basis) : std::nullopt);
  }

  void turn_of(const LineVerdict& line) {
    const Refund& refund = line.refund;
    if (refund.code == RefundCode::answer_seller) add_turn(EntryKind::answer_seller, line.line_id, refund.deadline);
    if (refund.code == RefundCode::dispute_used && line.next_step.action == Action::appeal &&
        is_decided_lately(facts, line.line_id, question))
      add(BuyerList::your_turn, EntryKind::appeal, line.line_id, std::nullopt);
  }

  /// What a decided dispute leaves to be done is listed also while the order's own answer is not known, unless all is
  /// fine.
  LineVerdict as_decided(LineVerdict line) const {
    if (!line.refund.in_dispute || is_noted_fine(facts, line.line_id)) return line;
    line.refund.code = RefundCode::dispute_used;
    line.next_step.action = *line.refund.in_dispute;
    return line;
  }

  /// Money that was decided and stays out is asked of support.
  void money_late(const LineVerdict& line, const Rulebook& rulebook) {
    const auto code = line.refund.code;
    const bool was_decided = code == RefundCode::dispute_used || code == RefundCode::refund_pending;
    if (was_decided && line.next_step.action == Action::contact_support &&
        standing_of(facts, line, question, rulebook) == Standing::needs_you)
      add(BuyerList::your_turn, EntryKind::refund, line.line_id, std::nullopt);
  }

  void your_turn(const Rulebook& rulebook) {
    for (const Turn& turn : verdict.turns)
      add_turn(turn.action == Action::ship_return ? EntryKind::send_back : EntryKind::respond, turn.line_id,
               turn.deadline);
    const auto listed = [&](const LineVerdict& line) {
      turn_of(line);
      money_late(line, rulebook);
    };
    if (verdict.lines.empty()) listed(as_decided(LineVerdict{std::nullopt, verdict.refund, verdict.next_step}));
    for (const auto& line : verdict.lines) listed(as_decided(line));
  }

  void not_arrived(const Rulebook& rulebook) {
    const Order& order = facts.record.order;
    const bool on_its_way = order.status == OrderStatus::shipped || order.status == OrderStatus::processing;
    if (!on_its_way || order.delivered_on || order.tracking == Tracking::delivered) return;
    const auto is_here = [&](const OrderLine& l) {
      if (l.delivered_on) return true;
      return is_noted_fine(facts, l.line_id);
    };
    const bool all_here = !order.lines.empty() && std::all_of(order.lines.begin(), order.lines.end(), is_here);
    if (all_here || (order.lines.empty() && is_noted_fine(facts, kWholeOrder))) return;
    if (verdict.refund.code == RefundCode::already_refunded) return;
    Question not_received = question;
    not_received.reason = Reason::not_received;
    const auto deadline = judge_order(facts, not_received, rulebook).refund.deadline;
    add(BuyerList::not_arrived, EntryKind::not_arrived, std::nullopt,
        deadline ? std::optional(deadline->on) : std::nullopt,
        deadline ? std::optional(deadline->basis) : std::nullopt);
  }

  void money() {
    const auto agreements = newest_notes(facts.agreements);
    for (const Agreement* a : agreements) {
      if (a->state == AgreementState::granted)
        add(BuyerList::money, EntryKind::granted, a->line_id, a->until, std::nullopt, a->amount);
      if (a->state == AgreementState::promised)
        add(BuyerList::money, EntryKind::promised, a->line_id, a->until, std::nullopt, a->amount);
    }
    const auto noted = [&](const std::optional<LineId>& line) {
      return std::any_of(agreements.begin(), agreements.end(), [&](const Agreement* a) {
        return a->state != AgreementState::none && (!line || !a->line_id || *line == *a->line_id);
      });
    };
    if (verdict.refund.code == RefundCode::refund_pending && !noted(kWholeOrder))
      add(BuyerList::money, EntryKind::refund, std::nullopt, std::nullopt, std::nullopt, facts.record.order.total);
    for (const auto& d : facts.disputes) {
      const bool paid = d.dispute.outcome == DisputeOutcome::refunded || d.dispute.outcome == DisputeOutcome::partly;
      if (d.dispute.state == DisputeState::resolved && paid && is_decided_lately(d, question) &&
          !noted(d.dispute.line_id))
        add(BuyerList::money, EntryKind::refund, d.dispute.line_id, std::nullopt);
    }
  }
};

}  // namespace

std::string_view name_of(BuyerList list) {
  static constexpr std::string_view kNames[] = {"last-days", "not-arrived", "your-turn", "money"};
  return kNames[static_cast<int>(list)];
}

std::string_view name_of(EntryKind kind) {
  static constexpr std::string_view kNames[] = {"ask",           "respond",     "send-back", "contact",  "appeal",
                                                "answer-seller", "not-arrived", "granted",   "promised", "refund"};
  return kNames[static_cast<int>(kind)];
}

std::vector<ListEntry> list_entries(const OrderFacts& facts, const OrderVerdict& verdict, int within_days,
                                    const Question& question, const Rulebook& rulebook) {
  Lister lister{facts, verdict, question, latest_today(question.now, question.buyer_utc_offset), {}};
  lister.your_turn(rulebook);
  lister.last_days(within_days);
  lister.not_arrived(rulebook);
  lister.money();
  return lister.entries;
}

void add_recovered(Recovered& total, const OrderFacts& facts, const Question& question) {
  bool noted = false;
  for (const Agreement* a : newest_notes(facts.agreements)) {
    if (a->state != AgreementState::paid) continue;
    noted = true;
    const auto back =
        paid_back(facts.agreements, *a, paid_for(facts.record.order, a->line_id), question.buyer_utc_offset);
    if (!back || !add(total.sums, *back)) ++total.without_amount;
  }
  if (noted) return;
  for (const auto& d : facts.disputes)
    if (d.dispute.state == DisputeState::resolved &&
        (d.dispute.outcome == DisputeOutcome::refunded || d.dispute.outcome == DisputeOutcome::partly))
      ++total.without_amount;
}

}  // namespace recourse::rules
