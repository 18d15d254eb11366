#include <algorithm>

#include "rules/buyers_notes.h"
#include "rules/last_look.h"
#include "rules/look_first.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// When the button was last seen; null when it never was, or by a clock that was wrong.
std::optional<Instant> offered_at(const LineCase& c) {
  if (c.button == nullptr || !c.button->offered_seen_at || !c.fresh.is_known(*c.button->offered_seen_at))
    return std::nullopt;
  return c.button->offered_seen_at;
}

/// Whether AliExpress's button was offered after the dispute ended, by the day that is printed or because it had been
/// read as ended before: the platform beats our memory.
bool offered_anew(const LineCase& c) {
  const auto seen_at = offered_at(c);
  if (!seen_at) return false;
  if (*seen_at > c.dispute->changed_at.value_or(c.dispute->first_seen_at)) return true;
  const auto& closed_on = c.dispute->dispute.closed_on;
  return closed_on && day_at(*seen_at, c.question.buyer_utc_offset) > *closed_on;
}

Finding about(const char* which, Effect effect, Basis basis) {
  return {RuleId::one_dispute_per_order, effect, basis, {{"dispute", std::string(which)}}};
}

constexpr std::string_view name_of(DisputeOutcome outcome) {
  switch (outcome) {
    case DisputeOutcome::refunded:
      return "refunded";
    case DisputeOutcome::partly:
      return "partly";
    default:  // refused
      return "refused";
  }
}

Finding last_looked_at(const LineCase& c, const char* which) {
  Finding finding = about(which, Effect::informs, Basis::platform);
  finding.args["seenOn"] = day_at(c.dispute->last_seen_at, c.question.buyer_utc_offset);
  return finding;
}

PageDate day_decided(const LineCase& c) { return decided_on(*c.dispute, c.question.buyer_utc_offset); }

/// The refund, or a part of it, was decided long enough ago to be back, and the buyer noted no payment; of a whole one,
/// none of all of it.
bool is_money_overdue(const LineCase& c) {
  const auto outcome = c.dispute->dispute.outcome;
  const bool won = outcome == DisputeOutcome::refunded || outcome == DisputeOutcome::partly;
  const bool noted = c.agreement != nullptr && c.agreement->state == AgreementState::paid;
  const bool paid = noted && (outcome == DisputeOutcome::partly || !is_paid_back_in_part(c));
  return won && !paid && c.today > day_decided(c) + std::chrono::days(c.rulebook.refund_pending_days);
}

/// An appeal has little time. Where that is over as far as is known, what was granted and has not come is asked for
/// first, unless the request was just seen to take one.
bool may_appeal(const LineCase& c, bool overdue) {
  const Dispute& dispute = c.dispute->dispute;
  const bool lost = dispute.outcome == DisputeOutcome::refused || dispute.outcome == DisputeOutcome::partly;
  const bool is_offered_now = dispute.appealable.value_or(false) && c.fresh.is_fresh(c.dispute->last_seen_at);
  return lost && dispute.appealable.value_or(true) && (!overdue || is_offered_now);
}

Ruling finished(const LineCase& c) {
  if (offered_anew(c)) return {{about("offered-anew", Effect::warns, Basis::platform)}, {}};
  const Dispute& dispute = c.dispute->dispute;
  const bool overdue = is_money_overdue(c);
  const bool appeals = may_appeal(c, overdue);
  Finding used = about(overdue ? "money-overdue" : "finished", Effect::blocks, Basis::guide);
  if (dispute.outcome) used.args["outcome"] = std::string(name_of(*dispute.outcome));
  if (dispute.closed_on || overdue) used.args["closedOn"] = day_decided(c);
  NextStep next = appeals ? step(Action::appeal, TargetPage::refund_list) : step(Action::none);
  if (overdue && !appeals) next = step(Action::contact_support);
  return {{used}, decide(RefundAnswer::no, RefundCode::dispute_used, next)};
}

/// A request under way when last seen, which says nothing of today after weeks.
Ruling in_progress(const LineCase& c) {
  const Finding promise = about("never-cancel-for-a-promise", Effect::warns, Basis::guide);
  if (is_outdated(*c.dispute, c.question.now)) {
    if (c.button_is_fresh()) return {{about("offered-anew", Effect::warns, Basis::platform)}, {}};
    return {{last_looked_at(c, "seen-long-ago"), promise},
            look_first(c, {TargetPage::refund_list, TargetPage::order_detail})};
  }
  Ruling ruling;
  ruling.findings.push_back(about("in-progress", Effect::blocks, Basis::platform));
  ruling.findings.push_back(promise);
  ruling.decision = decide(RefundAnswer::no, RefundCode::dispute_in_progress, step(Action::wait));
  if (!is_request_seen_lately(c)) ruling.findings.push_back(last_looked_at(c, "seen-before"));
  return ruling;
}

/// What the list of orders prints of a request for a refund, where what became of it was not read since: one that is
/// no longer open gives way to a button seen since.
Ruling printed_and_unread(const LineCase& c) {
  if (!c.order.refund_state) return {};
  const auto since = c.facts.record.refund_state_since.value_or(c.facts.record.last_seen_at);
  const auto after = [&](Instant at) { return at >= since && c.fresh.is_known(at); };
  if (c.facts.refund_list_read_at && after(*c.facts.refund_list_read_at)) return {};
  if (std::ranges::any_of(c.facts.disputes, after, &DisputeRecord::last_seen_at)) return {};
  const auto offered = offered_at(c);
  if (c.order.refund_state != RefundState::open && offered && *offered >= since)
    return {{about("offered-anew", Effect::warns, Basis::platform)}, {}};
  return {{about("printed", Effect::blocks, Basis::platform)},
          look_first(c, {TargetPage::refund_list, TargetPage::order_detail})};
}

}  // namespace

Ruling one_dispute_per_order(const LineCase& c) {
  Ruling ruling;
  if (c.elsewhere != nullptr) ruling.findings.push_back(about("other-line", Effect::warns, Basis::guide));
  Ruling printed = printed_and_unread(c);
  ruling.findings.insert(ruling.findings.end(), printed.findings.begin(), printed.findings.end());
  ruling.decision = printed.decision;
  if (c.dispute == nullptr) return ruling;

  Ruling own;
  switch (c.dispute->dispute.state) {
    case DisputeState::waiting_buyer:
    case DisputeState::return_pending:
      break;  // your_turn
    case DisputeState::open:
    case DisputeState::waiting_seller:
    case DisputeState::platform_review:
      own = in_progress(c);
      break;
    case DisputeState::unknown:
      own = {{about("unknown", Effect::blocks, Basis::platform)},
             look_first(c, {TargetPage::refund_list, TargetPage::order_detail})};
      break;
    case DisputeState::resolved:
      own = finished(c);
      break;
    default:  // cancelled
      own = {{about("cancelled", Effect::warns, Basis::guide)}, {}};
      break;
  }
  ruling.findings.insert(ruling.findings.end(), own.findings.begin(), own.findings.end());
  if (own.decision) ruling.decision = own.decision;
  return ruling;
}

}  // namespace recourse::rules
