#include "rules/look_first.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

Finding noted(const LineCase& c, Effect effect) {
  static constexpr const char* kNames[] = {"asked", "granted", "promised", "refused", "paid", "seller-asked", "none"};
  const Agreement& agreement = *c.agreement;
  Finding finding{RuleId::agree_first, effect, Basis::guide, {}};
  finding.args["state"] = std::string(kNames[static_cast<int>(agreement.state)]);
  if (agreement.amount) finding.args["amount"] = agreement.amount->amount + " " + agreement.amount->currency;
  if (agreement.on) finding.args["on"] = *agreement.on;
  if (agreement.until) finding.args["until"] = *agreement.until;
  return finding;
}

/// Of a refund agreed to that no request can be opened for any more.
Finding granted(const LineCase& c) {
  Finding finding = noted(c, Effect::allows);
  if (c.days.all_over(c.today) && !c.button_is_fresh()) finding.args["why"] = std::string("granted-after-time");
  return finding;
}

/// A promise is waited for while its day is ahead and leaves room before the last day.
Ruling promised(const LineCase& c) {
  const auto until = c.agreement->until;
  const Deadline* last = c.last_day();
  if (last == nullptr && !c.button_is_fresh())  // the seller's oldest trick: waiting past a day that nobody knows
    return {{noted(c, Effect::warns)}, look_first(c, {TargetPage::order_detail, TargetPage::refund_list})};
  const bool in_time =
      last != nullptr && until && *until + std::chrono::days(c.rulebook.promise_margin_days) <= last->on;
  if (!in_time) return {{noted(c, Effect::warns)}, ask_now()};
  if (c.today > *until) return {{noted(c, Effect::allows)}, ask_now()};
  return {{noted(c, Effect::waits)},
          decide(RefundAnswer::not_yet, RefundCode::wait_for_reply,
                 step_not_before(Action::wait, *until + std::chrono::days(1)))};
}

/// The buyer wrote after noting that the seller asked for something: now it is the seller's turn.
bool has_answered_since(const LineCase& c) {
  return c.told && c.told->waiting_since && c.told->last_sent_at > c.agreement->recorded_at;
}

}  // namespace

Ruling agree_first(const LineCase& c) {
  if (c.agreement == nullptr) return {};
  switch (c.agreement->state) {
    case AgreementState::granted:
      return {{granted(c)}, ask_now()};
    case AgreementState::refused:
      return {{noted(c, Effect::allows)}, ask_now()};
    case AgreementState::promised:
      return promised(c);
    case AgreementState::seller_asked:
      if (has_answered_since(c)) return {{noted(c, Effect::informs)}, {}};
      return {{noted(c, Effect::waits)},
              decide(RefundAnswer::not_yet, RefundCode::answer_seller,
                     step(Action::message_seller, TargetPage::conversation))};
    case AgreementState::asked:
    case AgreementState::paid:  // nothing_to_refund decides
      return {{noted(c, Effect::informs)}, {}};
    default:  // none
      return {};
  }
}

}  // namespace recourse::rules
