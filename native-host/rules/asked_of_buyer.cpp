#include <algorithm>
#include <functional>

#include "rules/asking.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// What was asked was noted since: the buyer knows of it.
bool is_settled(const LineCase& c, const Message& message) {
  return c.agreement != nullptr && c.agreement->recorded_at >= message.sent_at;
}

bool is_about(const LineCase& c, const Message& message) {
  if (message.order_id) return *message.order_id == c.order.order_id;
  return !names_another_order(message.text, c.order.order_id);
}

bool is_of_a_machine(const Message& message) {
  return message.author == Author::bot || message.author == Author::system;
}

/// The store's messages since the buyer last wrote, the newest first.
std::vector<const Message*> unanswered(const LineCase& c) {
  std::optional<Instant> wrote_at;
  const auto counts = [&](const Message& m) {
    return !m.recalled && !is_of_a_machine(m) && m.sent_at <= c.question.now + kOneMoment;
  };
  for (const auto& message : c.facts.store.messages)
    if (message.direction == Direction::sent && counts(message))
      wrote_at = std::max(wrote_at.value_or(message.sent_at), message.sent_at);
  std::vector<const Message*> since;
  for (const auto& message : c.facts.store.messages)
    if (message.direction == Direction::received && counts(message) && (!wrote_at || message.sent_at > *wrote_at))
      since.push_back(&message);
  std::ranges::stable_sort(since, std::ranges::greater(), &Message::sent_at);
  return since;
}

bool has_running_dispute(const LineCase& c) {
  return c.dispute != nullptr && c.dispute->dispute.state != DisputeState::resolved &&
         c.dispute->dispute.state != DisputeState::cancelled;
}

/// "Cancel it" means the request where one is open, else an order that was not sent; else nobody knows.
std::string meant(const LineCase& c, const std::string& ask) {
  if (ask != "cancel") return ask;
  if (has_running_dispute(c)) return "cancel-dispute";
  return c.order.status == OrderStatus::processing ? "cancel-order" : "";
}

void add_sellers(const LineCase& c, std::vector<Finding>& findings) {
  if (c.conversation.is_empty() || c.conversation.is_over(c.question.now)) return;
  for (const Message* message : unanswered(c)) {
    if (!is_about(c, *message) || is_settled(c, *message)) continue;
    for (const auto& asking : asked_in_message(message->text)) {
      const auto ask = meant(c, asking.ask);
      if (ask.empty()) continue;
      Finding finding{RuleId::agree_first, Effect::informs, Basis::guide, {}};
      finding.args["why"] = "seems-" + ask + (asking.days ? "-days" : "");
      finding.args["ask"] = ask;
      finding.args["sentAt"] = message->sent_at;
      if (asking.days) finding.args["days"] = *asking.days;
      findings.push_back(std::move(finding));
    }
    if (!findings.empty()) return;
  }
}

void add_requests(const LineCase& c, std::vector<Finding>& findings) {
  if (!has_running_dispute(c)) return;
  for (const auto& asking : asked_in_request(c.dispute->dispute.text))
    findings.push_back(
        {RuleId::your_turn, Effect::informs, Basis::guide, {{"why", asking.ask}, {"ask", std::string("send-photos")}}});
}

}  // namespace

std::vector<Finding> asked_of_buyer(const LineCase& c) {
  std::vector<Finding> findings;
  add_sellers(c, findings);
  add_requests(c, findings);
  return findings;
}

}  // namespace recourse::rules
