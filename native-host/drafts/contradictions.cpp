#include "drafts/contradictions.h"

#include <algorithm>

#include "drafts/fitting.h"

namespace recourse::drafts {

namespace {

/// What can be known only of an item in one's hands.
bool tells_of_the_item(Reason reason) {
  return is_one_of(reason, {Reason::damaged, Reason::defective, Reason::not_as_described, Reason::wrong_item,
                            Reason::missing_parts, Reason::counterfeit});
}

class Case {
 public:
  Case(const OrderFacts& facts, const Request& request, Instant now)
      : facts_(facts),
        order_(facts.record.order),
        request_(request),
        progress_(progress_of(facts, request, now)),
        today_(day_at(now, request.buyer_utc_offset)) {
    for (const auto& line : order_.lines) {
      if (!concerns(line.line_id)) continue;
      if (line.eta_on) promised_on_ = std::max(promised_on_.value_or(*line.eta_on), *line.eta_on);
      any_arrived_ = any_arrived_ || line.delivered_on;
    }
    if (!promised_on_) promised_on_ = order_.eta_on;
    any_arrived_ = any_arrived_ || progress_.arrived;
  }

  Reason spoken_reason() const {
    const Reason reason = request_.reason;
    const bool takes_arrival = tells_of_the_item(reason) || reason == Reason::marked_delivered;
    if (takes_arrival && progress_.unsent) return Reason::not_received;
    if (reason == Reason::marked_delivered && is_elsewhere()) return Reason::not_received;
    if (reason == Reason::late && is_not_due()) return Reason::not_received;
    if (reason == Reason::not_received && is_marked_delivered()) return Reason::marked_delivered;
    return reason;
  }

  std::vector<Finding> all() {
    state_of_the_order();
    state_of_the_parcel();
    state_of_the_request();
    return std::move(found_);
  }

 private:
  bool concerns(const std::optional<LineId>& line) const {
    return !line || !request_.line_id || *line == *request_.line_id;
  }
  bool is_never_paid() const { return is_one_of(order_.status, {OrderStatus::unpaid, OrderStatus::expired}); }
  bool is_marked_delivered() const {
    return progress_.arrived && !request_.received_on && order_.status != OrderStatus::cancelled;
  }
  /// Tracking tells where it is, and not with the buyer.
  bool is_elsewhere() const {
    return !progress_.arrived && is_one_of(order_.tracking, {Tracking::moving, Tracking::returned, Tracking::lost});
  }
  bool is_not_due() const {
    return !progress_.arrived && promised_on_ && today_ <= *promised_on_ && order_.status != OrderStatus::cancelled;
  }
  /// It came by the promised day.
  bool came_in_time() const {
    if (!promised_on_ || !progress_.arrived) return false;
    auto came_on = request_.received_on ? request_.received_on : order_.delivered_on;
    for (const auto& line : order_.lines)
      if (!request_.received_on && request_.line_id && line.line_id == request_.line_id && line.delivered_on)
        came_on = line.delivered_on;
    return came_on && *came_on <= *promised_on_;
  }

  void warn(RuleId rule, const char* problem, const char* argument = nullptr, Finding::Value value = {}) {
    Finding finding{rule, Effect::warns, Basis::guide, {{"problem", std::string(problem)}}};
    if (argument != nullptr) finding.args[argument] = std::move(value);
    found_.push_back(std::move(finding));
  }

  void state_of_the_order() {
    if (is_never_paid())
      warn(RuleId::nothing_to_refund, "never-paid");
    else if (order_.status == OrderStatus::cancelled && request_.reason != Reason::refund_missing)
      warn(RuleId::nothing_to_refund, "cancelled");
    if (request_.reason == Reason::refund_missing && !is_never_paid() && facts_.refund_list_read_at &&
        !is_refund_known())
      warn(RuleId::nothing_to_refund, "no-refund-known");
  }

  void state_of_the_parcel() {
    const Reason reason = request_.reason;
    const bool tells = tells_of_the_item(reason);
    const bool ended_unsent = progress_.unsent && order_.status != OrderStatus::processing;  // said above
    if ((tells || reason == Reason::marked_delivered) && progress_.unsent && !ended_unsent)
      warn(RuleId::not_open_yet, "not-sent");
    const bool is_away = is_elsewhere() && !any_arrived_;
    if (tells && is_away && order_.tracking == Tracking::returned)
      warn(RuleId::not_open_yet, "returned");
    else if (tells && is_away && order_.tracking == Tracking::lost)
      warn(RuleId::not_open_yet, "lost");
    else if (tells && is_away)
      warn(RuleId::not_open_yet, "not-arrived");
    if (reason == Reason::marked_delivered && is_away) warn(RuleId::not_open_yet, "not-marked-delivered");
    if (reason == Reason::late && !is_never_paid() && (is_not_due() || came_in_time()))
      warn(RuleId::not_open_yet, "promised", "until", *promised_on_);
    if (is_one_of(reason, {Reason::not_received, Reason::marked_delivered}) && request_.received_on)
      warn(RuleId::brief_but_detailed, "received-on");
  }

  /// A list of requests that nobody opened proves nothing.
  void state_of_the_request() {
    if (!facts_.refund_list_read_at) return;
    bool decided = false;
    bool running = false;
    for (const auto& known : facts_.disputes) {
      if (!concerns(known.dispute.line_id)) continue;
      const auto state = known.dispute.state;
      decided = decided || is_one_of(state, {DisputeState::resolved, DisputeState::unknown});
      running = running || !is_one_of(state, {DisputeState::resolved, DisputeState::cancelled});
    }
    if (request_.kind == Kind::appeal && !decided) warn(RuleId::one_dispute_per_order, "no-decision");
    if (request_.kind == Kind::reject_offer && !running) warn(RuleId::one_dispute_per_order, "no-offer");
  }

  /// Cancelled after paying, decided in a request, or agreed to by the seller.
  bool is_refund_known() const {
    if (order_.status == OrderStatus::cancelled || order_.refund_state) return true;
    const auto won = [&](const DisputeRecord& known) {
      return concerns(known.dispute.line_id) && known.dispute.outcome != DisputeOutcome::refused &&
             is_one_of(known.dispute.state, {DisputeState::resolved, DisputeState::unknown});
    };
    const auto agreed = [&](const Agreement& noted) {
      return concerns(noted.line_id) &&
             is_one_of(noted.state, {AgreementState::granted, AgreementState::promised, AgreementState::paid});
    };
    return std::ranges::any_of(facts_.disputes, won) || std::ranges::any_of(facts_.agreements, agreed);
  }

  const OrderFacts& facts_;
  const Order& order_;
  const Request& request_;
  Progress progress_;
  PageDate today_;
  std::optional<PageDate> promised_on_;
  bool any_arrived_ = false;
  std::vector<Finding> found_;
};

}  // namespace

Reason spoken_reason(const OrderFacts& facts, const Request& request, Instant now) {
  return Case(facts, request, now).spoken_reason();
}

std::vector<Finding> contradictions(const OrderFacts& facts, const Request& request, Instant now) {
  return Case(facts, request, now).all();
}

}  // namespace recourse::drafts
