#include "drafts/fitting.h"

#include <algorithm>

#include "codec/names.h"
#include "domain/order_record.h"

namespace recourse::drafts {

namespace {

struct Why {
  const char* code;
  const char* path;
  const char* sentence;
};

/// The item never came, as the buyer says: nothing can be sent back or exchanged.
bool never_came(Reason reason, bool arrived) {
  return is_one_of(reason, {Reason::not_received, Reason::marked_delivered}) || (reason == Reason::late && !arrived);
}

/// AliExpress's requests know a refund, whole or partial, and a return; its staff decides the same, and so does a bank.
bool knows_refunds_only(Kind kind) { return kind != Kind::message; }

bool is_request(Kind kind) { return is_one_of(kind, {Kind::dispute, Kind::reject_offer, Kind::appeal}); }

/// A refund that was decided is asked after where it is paid; an order is cancelled before it is sent.
std::optional<Why> why_not_after_or_before(Kind kind, Reason reason, Outcome outcome, Progress progress) {
  if (reason == Reason::refund_missing && is_request(kind))
    return Why{"already-decided", "/kind", "The refund was decided: ask the seller, support or the bank where it is."};
  if (reason == Reason::refund_missing && !is_one_of(outcome, {Outcome::full_refund, Outcome::partial_refund}))
    return Why{"already-decided", "/outcome", "The refund was decided: only its payment is left to ask for."};
  if (outcome != Outcome::cancel) return std::nullopt;
  const bool may_be_cancelled = is_one_of(reason, {Reason::changed_mind, Reason::late, Reason::poor_service}) ||
                                (reason == Reason::not_received && progress.unsent);
  if (progress.sent || progress.arrived || !may_be_cancelled || !is_one_of(kind, {Kind::message, Kind::support}))
    return Why{"only-unsent", "/outcome", "An order is cancelled before it is sent, by the seller or support."};
  return std::nullopt;
}

std::optional<Why> why_not(Kind kind, Reason reason, Outcome outcome, Progress progress) {
  const bool arrived = progress.arrived;
  if (auto why = why_not_after_or_before(kind, reason, outcome, progress)) return why;
  if (progress.unsent && outcome == Outcome::resend)
    return Why{"not-sent", "/outcome", "What was not sent cannot be sent again; the order can be cancelled."};
  if ((progress.unsent || never_came(reason, arrived)) && outcome == Outcome::return_refund)
    return Why{"never-came", "/outcome", "What has not come cannot be sent back."};
  if ((progress.unsent || never_came(reason, arrived)) && outcome == Outcome::replacement)
    return Why{"never-came", "/outcome", "What has not come cannot be exchanged; it can be sent again."};
  if (reason == Reason::late && arrived && outcome == Outcome::resend)
    return Why{"already-came", "/outcome", "What has come need not be sent again."};
  if (reason == Reason::counterfeit && outcome == Outcome::resend)
    return Why{"same-again", "/outcome", "Sending the same again would not help; a genuine one is a replacement."};
  if (reason == Reason::changed_mind && is_one_of(outcome, {Outcome::replacement, Outcome::resend}))
    return Why{"nothing-wrong", "/outcome", "After a change of mind the item goes back; nothing is sent anew."};
  if (reason == Reason::changed_mind && outcome == Outcome::partial_refund)
    return Why{"nothing-wrong", "/outcome", "After a change of mind there is no damage to make up for in part."};
  if (reason == Reason::changed_mind && outcome == Outcome::full_refund && (arrived || is_request(kind)))
    return Why{"goes-back", "/outcome", "After a change of mind the refund comes with sending the item back."};
  if (reason == Reason::changed_mind && kind == Kind::bank)
    return Why{"not-for-a-bank", "/kind",
               "A bank looks at what went wrong; a change of mind is between buyer and seller."};
  if (reason == Reason::poor_service && (is_request(kind) || kind == Kind::bank))
    return Why{"message-only", "/kind", "Service alone is a matter for a message or for AliExpress's support."};
  if (reason == Reason::late && arrived && (is_request(kind) || kind == Kind::bank))
    return Why{"message-only", "/kind", "What came late has come: a matter for a message or for AliExpress's support."};
  if (knows_refunds_only(kind) && is_one_of(outcome, {Outcome::replacement, Outcome::resend}))
    return Why{
        "seller-only", "/outcome",
        "Only the seller can send something: ask in a message. A request knows a refund, whole or partial, and a "
        "return."};
  return std::nullopt;
}

template <class E, class Fits>
std::vector<std::string> names_that(const Fits& fit) {
  std::vector<std::string> names;
  for (const auto& [value, name] : codec::Names<E>::table)
    if (fit(value)) names.emplace_back(name);
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

std::optional<Misfit> misfit(Kind kind, Reason reason, Outcome outcome, Progress progress) {
  const auto why = why_not(kind, reason, outcome, progress);
  if (!why) return std::nullopt;
  Misfit misfit{.path = why->path, .why = why->code, .sentence = why->sentence, .fits = {}};
  if (misfit.path == "/outcome")
    misfit.fits = names_that<Outcome>([&](Outcome o) { return !why_not(kind, reason, o, progress); });
  // Where no outcome helps, another kind does.
  if (misfit.fits.empty()) {
    misfit.path = "/kind";
    misfit.fits = names_that<Kind>([&](Kind k) { return !why_not(k, reason, outcome, progress); });
  }
  if (misfit.fits.empty()) {
    misfit.path = "/outcome";
    misfit.fits = names_that<Outcome>([&](Outcome o) { return !why_not(Kind::message, reason, o, progress); });
  }
  misfit.sentence += " Fitting here: " + joined(misfit.fits) + ".";
  return misfit;
}

Progress progress_of(const OrderFacts& facts, const Request& request, Instant now) {
  const Order& order = facts.record.order;
  const OrderLine* line = nullptr;
  for (const auto& one : order.lines)
    if (request.line_id && one.line_id == request.line_id) line = &one;
  Progress progress;
  progress.sent =
      order.shipped_on.has_value() || is_one_of(order.status, {OrderStatus::shipped, OrderStatus::completed});
  if (request.received_on || (line != nullptr && line->delivered_on)) {
    progress.arrived = true;
  } else if (line != nullptr && comes_in_parts(order)) {
    progress.arrived = false;
  } else {
    const auto came = [](const OrderLine& one) { return one.delivered_on.has_value(); };
    progress.arrived = order.delivered_on.has_value() || order.tracking == Tracking::delivered ||
                       (!order.lines.empty() && std::all_of(order.lines.begin(), order.lines.end(), came));
  }
  progress.unsent = !progress.sent && !progress.arrived && order.status != OrderStatus::unknown &&
                    order.tracking == Tracking::unknown && !comes_in_parts(order);
  const bool may_move_on = is_one_of(order.status, {OrderStatus::unpaid, OrderStatus::processing});
  if (may_move_on && is_outdated(facts.record, now)) progress.unsent = false;
  return progress;
}

}  // namespace recourse::drafts
