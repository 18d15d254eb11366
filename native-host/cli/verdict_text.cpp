#include "cli/verdict_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/finding_text.h"
#include "cli/plain_text.h"
#include "cli/verdict_sentence.h"
#include "rules/deadlines.h"

namespace recourse::cli {

using text::Words;

namespace {

void add(std::string& text, const std::string& line) { text += line + "\n"; }

/// What the buyer noted as agreed, where there is money in it.
void add_agreed(std::string& text, const Refund& refund, const Words& words) {
  const Finding* agreed = find(refund, RuleId::agree_first);
  if (agreed == nullptr || agreed->effect != Effect::allows || refund.answer != RefundAnswer::yes) return;
  if (const auto amount = agreed->args.find("amount"); amount != agreed->args.end())
    add(text, words.say("verdict_agreed", {{"amount", spoken_amount(amount->second, words)}}));
}

bool is_over(const Deadline& deadline) { return deadline.days_left < -deadline.uncertainty_days; }

/// An answer or a return asked of the buyer is no time to ask for a refund.
std::string class_word(const Refund& refund, const Deadline& deadline) {
  const bool is_it = refund.deadline && refund.deadline->on == deadline.on;
  if (is_it && refund.code == RefundCode::your_turn) return "deadline_answer";
  if (is_it && refund.code == RefundCode::ship_return) return "deadline_send_back";
  return key_of("reason_class_", deadline.reason_class);
}

/// A last day with the key of the words for what it is for.
using LastDay = std::pair<Deadline, std::string>;

/// Of the order's own answer, and those that its disputes set the buyer.
std::vector<LastDay> last_days(const OrderVerdict& verdict) {
  const Refund& refund = verdict.refund;
  std::vector<LastDay> days;
  for (const auto& deadline : refund.deadlines) days.emplace_back(deadline, class_word(refund, deadline));
  for (const Turn& turn : verdict.turns)
    if (turn.deadline && std::ranges::find(refund.deadlines, *turn.deadline) == refund.deadlines.end())
      days.emplace_back(*turn.deadline, turn.action == Action::ship_return ? "deadline_send_back" : "deadline_answer");
  std::ranges::stable_sort(days, {}, [](const LastDay& day) { return day.first.on; });
  return days;
}

/// Those that are still open first.
void add_last_days(std::string& text, const OrderVerdict& verdict, const Words& words) {
  auto days = last_days(verdict);
  if (days.empty()) return;
  add(text, "");
  add(text, words.say("check_last_days"));
  std::stable_partition(days.begin(), days.end(), [](const LastDay& day) { return !is_over(day.first); });
  for (const auto& [deadline, what] : days)
    add(text, "  " + words.say(is_over(deadline)        ? "check_last_day_over"
                               : deadline.days_left < 0 ? "check_last_day_in_doubt"
                                                        : "check_last_day",
                               {{"date", words.day(deadline.on)},
                                {"what", words.say(what)},
                                {"basis", words.say(key_of("basis_", deadline.basis))}}));
  const Refund& refund = verdict.refund;
  if (refund.deadline && refund.deadline->days_left > 0)
    add(text, "  " + words.say("check_act_a_day_early", {{"date", words.day(refund.deadline->act_by)}}));
}

/// Nothing can be asked back yet of what was not sent.
bool is_unsent(const Refund& refund) {
  const Finding* early = find(refund, RuleId::not_open_yet);
  return early != nullptr && early->args.contains("why") && std::get<std::string>(early->args.at("why")) == "not-sent";
}

/// What is said elsewhere, or says nothing of this order: hours stand beside the message, nothing presses where all is
/// fine, and where there is nothing to ask back a button is no matter.
bool is_noise(const Finding& finding, const Refund& refund) {
  if (finding.rule == RuleId::seller_hours) return true;
  if (finding.rule == RuleId::deadline_beats_waiting && refund.noted == ProblemState::fine) return true;
  const auto code = refund.code;
  const bool unsent = code == RefundCode::not_open_yet && is_unsent(refund);
  if (unsent && finding.rule == RuleId::contact_seller_first) return true;
  const bool nothing_to_ask = code == RefundCode::nothing_to_refund || code == RefundCode::refund_pending ||
                              code == RefundCode::already_refunded;
  return (nothing_to_ask || unsent) && finding.rule == RuleId::platform_offers_dispute;
}

/// Each reason under who says so.
void add_reasons(std::string& text, const Refund& refund, const Words& words) {
  if (!refund.reasons.empty()) add(text, "");
  std::set<std::string> said;
  for (const auto basis : {Basis::platform, Basis::guide, Basis::assumed}) {
    std::string reasons;
    for (const auto& finding : refund.reasons) {
      if (is_noise(finding, refund)) continue;
      const auto sentence = finding_sentence(finding, words);
      if (finding.basis == basis && said.insert(sentence).second) add(reasons, "  - " + sentence);
    }
    if (reasons.empty()) continue;
    add(text, fmt::format("{} ({})", words.say("check_why"), words.say(key_of("basis_", basis))));
    text += reasons;
  }
}

std::string message_sentence(const MessageVerdict& message, const Words& words) {
  return words.say(key_of("message_", message.code),
                   {{"date", message.retry_at ? words.moment(*message.retry_at) : ""}});
}

/// What disputes ask of the buyer, where the answer does not say it.
void add_turns(std::string& text, const OrderVerdict& verdict, const Words& words) {
  const auto code = verdict.refund.code;
  if (code == RefundCode::your_turn || code == RefundCode::ship_return) return;
  for (const auto& turn : verdict.turns) add(text, turn_sentence(turn, words));
}

}  // namespace

std::string verdict_text(const OrderVerdict& verdict, const OrderFacts* facts, const Words& words) {
  std::string text;
  const auto order = words.say("check_order", {{"order", verdict.order_id.text()}});
  if (facts == nullptr) {
    add(text, order);
    add(text, "");
    add_turns(text, verdict, words);
    add(text, words.say("check_never_seen"));
    return text;
  }
  const auto title = short_plain(rules::title_of(*facts, {}));
  add(text, title.empty() || verdict.lines.size() > 1 ? order : fmt::format("{} · {}", order, title));
  if (!facts->store.name.empty()) add(text, words.say("check_store", {{"store", short_plain(facts->store.name)}}));
  add(text, "");
  add_turns(text, verdict, words);
  const auto step = step_sentence(verdict.refund, verdict.next_step, verdict.standing, words);
  add(text, words.say("check_next", {{"step", step}}));
  add(text, verdict_sentence(verdict.refund, verdict.next_step, verdict.standing, words));
  add_agreed(text, verdict.refund, words);
  if (verdict.lines.size() > 1) {
    add(text, "");
    add(text, words.say("check_items"));
    for (const auto& line : verdict.lines) {
      const auto item = short_plain(rules::title_of(*facts, line.line_id));
      add(text, fmt::format("  {}: {}", item.empty() && line.line_id ? line.line_id->text() : item,
                            verdict_sentence(line.refund, line.next_step, line.standing, words)));
    }
  }
  add_last_days(text, verdict, words);
  add(text, "");
  add(text, words.say("check_message"));
  add(text, "  " + message_sentence(verdict.message, words));
  if (verdict.message.answer == MessageAnswer::ok && verdict.message.best_time)
    add(text, "  " + words.say("message_best_time", {{"from", words.moment(verdict.message.best_time->from)},
                                                     {"to", words.moment(verdict.message.best_time->to)}}));
  add_reasons(text, verdict.refund, words);
  add(text, "");
  add(text, fmt::format("{}. {}",
                        is_known_from_tools_alone(facts->record)
                            ? words.say("check_seen_by_tool")
                            : words.say("check_seen", {{"date", words.moment(facts->record.last_seen_at)}}),
                        words.say("check_footer")));
  return text;
}

}  // namespace recourse::cli
