#include <algorithm>
#include <functional>

#include "rules/asking.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// Of the buyer's word nothing is awaited any more, or what was asked was noted: it is known.
bool is_settled(const LineCase& c, const Message& message) {
  return c.agreement != nullptr && c.agreement->recorded_at >= message.sent_at;
}

bool is_about(const LineCase& c, const Message& message) {
  if (message.order_id) return *message.order_id == c.order.order_id;
  return !names_another_order(message.text, c.order.order_id);
}

/// The store's messages since the buyer last wrote, the newest first.
std::vector<const Message*> unanswered(const LineCase& c) {
  std::vector<const Message*> all;
  for (const auto& message : c.facts.store.messages)
    if (!message.recalled && message.sent_at <= c.question.now) all.push_back(&message);
  std::ranges::stable_sort(all, std::ranges::greater(), &Message::sent_at);
  const auto answer = std::ranges::find_if(all, [](const Message* m) { return m->direction == Direction::sent; });
  all.erase(answer, all.end());
  std::erase_if(all, [](const Message* m) { return m->author == Author::bot || m->author == Author::system; });
  return all;
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
