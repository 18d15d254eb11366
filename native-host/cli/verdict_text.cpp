#include "cli/verdict_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/finding_text.h"
#include "cli/plain_text.h"
#include "codec/names.h"
#include "rules/deadlines.h"

namespace recourse::cli {

using text::Arguments;
using text::Words;

namespace {

template <class E>
std::string key_of(const char* stem, E value) {
  std::string key = stem + std::string(codec::name_of(value));
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

std::string page_name(const NextStep& next, const Words& words) {
  return words.say(key_of("page_", next.page.value_or(TargetPage::order_detail)));
}

std::string spoken(const std::variant<PageDate, Instant>& when, const Words& words) {
  if (const auto* day = std::get_if<PageDate>(&when)) return words.day(*day);
  return words.moment(std::get<Instant>(when));
}

/// `stem` with its day, or `stem_undated` without one.
std::string dated(const std::string& stem, const std::optional<std::string>& date, const Words& words) {
  return date ? words.say(stem, {{"date", *date}}) : words.say(stem + "_undated");
}

const Finding* find(const Refund& refund, RuleId rule) {
  const auto found =
      std::find_if(refund.reasons.begin(), refund.reasons.end(), [&](const Finding& f) { return f.rule == rule; });
  return found == refund.reasons.end() ? nullptr : &*found;
}

std::optional<std::string> act_by(const Refund& refund, const Words& words) {
  if (!refund.deadline) return std::nullopt;
  return words.day(refund.deadline->act_by);
}

/// From the printed day on nothing is said of the day before: the buyer is to look, since pages can be off by a day.
std::optional<std::string> grace_sentence(const Refund& refund, const Words& words) {
  if (!refund.deadline || refund.deadline->days_left > 0) return std::nullopt;
  const Arguments day{{"date", words.day(refund.deadline->on)}};
  switch (refund.code) {
    case RefundCode::your_turn:
      return words.say("verdict_your_turn_last_day", day);
    case RefundCode::ship_return:
      return words.say("verdict_ship_return_last_day", day);
    case RefundCode::request_now:
    case RefundCode::contact_seller_first:
    case RefundCode::answer_seller:
      return words.say("verdict_last_day_printed", day);
    default:
      return std::nullopt;
  }
}

/// Tracking decides which reason to choose: what went back or was lost has one of its own.
std::optional<std::string> tracking_sentence(const Refund& refund, const std::string& page, const Words& words) {
  const Finding* early = find(refund, RuleId::not_open_yet);
  if (early == nullptr || early->args.count("why") == 0) return std::nullopt;
  const auto& why = std::get<std::string>(early->args.at("why"));
  if (why != "returned" && why != "lost") return std::nullopt;
  return words.say("verdict_unknown_" + why, {{"page", page}});
}

/// A page that was opened in a language that is not read is to be opened in another.
std::optional<std::string> language_sentence(const Refund& refund, const std::string& page, const Words& words) {
  for (const auto& finding : refund.reasons)
    if (const auto language = finding.args.find("language"); language != finding.args.end())
      return words.say("verdict_unknown_language",
                       {{"page", page}, {"language", spoken_value(language->second, words)}});
  return std::nullopt;
}

std::string waiting_sentence(const Refund& refund, const NextStep& next, const Words& words) {
  const std::string until = next.not_before ? spoken(*next.not_before, words) : "";
  if (const Finding* agreed = find(refund, RuleId::agree_first);
      agreed != nullptr && agreed->effect == Effect::waits && agreed->args.count("until") > 0)
    return words.say("verdict_wait_for_promise", {{"date", words.day(std::get<PageDate>(agreed->args.at("until")))}});
  if (const Finding* waits = find(refund, RuleId::await_reply))
    if (const auto sent = waits->args.find("sentAt"); sent != waits->args.end())
      return words.say("verdict_wait_for_reply",
                       {{"sent", words.moment(std::get<Instant>(sent->second))}, {"date", until}});
  return words.say("verdict_wait_for_reply_undated", {{"date", until}});
}

void add(std::string& text, const std::string& line) { text += wrapped(line) + "\n"; }

bool shows_the_button(const Refund& refund) {
  return std::any_of(refund.reasons.begin(), refund.reasons.end(), [](const Finding& f) {
    return f.rule == RuleId::platform_offers_dispute && f.effect == Effect::allows;
  });
}

/// The day AliExpress names; the guide's estimate is none of AliExpress's.
std::optional<std::string> first_day_named(const Refund& refund, const Words& words) {
  const Finding* early = find(refund, RuleId::not_open_yet);
  if (early == nullptr || early->basis != Basis::platform || early->args.count("until") == 0) return std::nullopt;
  return words.day(std::get<PageDate>(early->args.at("until")));
}

/// The last of the days that ended.
std::optional<std::string> closed_on(const Refund& refund, const Words& words) {
  const Finding* window = find(refund, RuleId::refund_window);
  if (window == nullptr || window->args.count("on") == 0) return std::nullopt;
  return words.day(std::get<PageDate>(window->args.at("on")));
}

/// What the buyer noted as agreed, where there is money in it.
void add_agreed(std::string& text, const Refund& refund, const Words& words) {
  const Finding* agreed = find(refund, RuleId::agree_first);
  if (agreed == nullptr || agreed->effect != Effect::allows || refund.answer != RefundAnswer::yes) return;
  if (const auto amount = agreed->args.find("amount"); amount != agreed->args.end())
    add(text, words.say("verdict_agreed", {{"amount", spoken_value(amount->second, words)}}));
}

bool is_over(const Deadline& deadline) { return deadline.days_left < -deadline.uncertainty_days; }

/// An answer or a return asked of the buyer is no time to ask for a refund.
std::string class_word(const Refund& refund, const Deadline& deadline) {
  const bool is_it = refund.deadline && refund.deadline->on == deadline.on;
  if (is_it && refund.code == RefundCode::your_turn) return "deadline_answer";
  if (is_it && refund.code == RefundCode::ship_return) return "deadline_send_back";
  return key_of("reason_class_", deadline.reason_class);
}

/// Those that are still open first.
void add_last_days(std::string& text, const Refund& refund, const Words& words) {
  if (refund.deadlines.empty()) return;
  add(text, "");
  add(text, words.say("check_last_days"));
  auto deadlines = refund.deadlines;
  std::stable_partition(deadlines.begin(), deadlines.end(), [](const Deadline& d) { return !is_over(d); });
  for (const auto& deadline : deadlines)
    add(text, "  " + words.say(is_over(deadline) ? "check_last_day_over" : "check_last_day",
                               {{"date", words.day(deadline.on)},
                                {"what", words.say(class_word(refund, deadline))},
                                {"basis", words.say(key_of("basis_", deadline.basis))}}));
  if (const auto date = act_by(refund, words); date && refund.deadline->days_left > 0)
    add(text, "  " + words.say("check_act_a_day_early", {{"date", *date}}));
}

/// What is said elsewhere, or says nothing of this order: hours stand beside the message, and where there is nothing to
/// ask back a button is no matter.
bool is_noise(const Finding& finding, RefundCode code) {
  if (finding.rule == RuleId::seller_hours) return true;
  const bool nothing_to_ask = code == RefundCode::nothing_to_refund || code == RefundCode::refund_pending ||
                              code == RefundCode::already_refunded;
  return nothing_to_ask && finding.rule == RuleId::platform_offers_dispute;
}

/// Each reason under who says so.
void add_reasons(std::string& text, const Refund& refund, const Words& words) {
  if (!refund.reasons.empty()) add(text, "");
  std::set<std::string> said;
  for (const auto basis : {Basis::platform, Basis::guide, Basis::assumed}) {
    std::string reasons;
    for (const auto& finding : refund.reasons) {
      if (is_noise(finding, refund.code)) continue;
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

}  // namespace

std::string step_sentence(const NextStep& next, const Words& words) {
  auto action = words.say(key_of("step_", next.action), {{"page", page_name(next, words)}});
  if (!next.not_before) return action;
  return fmt::format("{} ({})", action, words.say("step_not_before", {{"date", spoken(*next.not_before, words)}}));
}

std::string verdict_sentence(const Refund& refund, const NextStep& next, const Words& words) {
  const auto day = act_by(refund, words);
  const auto stem = key_of("verdict_", refund.code);
  if (auto last = grace_sentence(refund, words)) return *last;
  switch (refund.code) {
    case RefundCode::request_now:
      if (day && find(refund, RuleId::deadline_beats_waiting))
        return words.say("verdict_request_now_urgent", {{"date", *day}});
      return dated(day && !shows_the_button(refund) ? "verdict_request_now_seen" : stem, day, words);
    case RefundCode::contact_seller_first: {
      if (next.action == Action::wait) return words.say("verdict_contact_seller_first_wait");
      const bool has_day = refund.deadline && refund.deadline->contact_by;
      return dated(stem, has_day ? std::optional(words.day(*refund.deadline->contact_by)) : std::nullopt, words);
    }
    case RefundCode::wait_for_reply:
      return waiting_sentence(refund, next, words);
    case RefundCode::not_open_yet:
      if (next.action == Action::cancel_order) return words.say("verdict_not_open_yet_unsent");
      return dated(stem, first_day_named(refund, words), words);
    case RefundCode::your_turn:
    case RefundCode::ship_return:
      return dated(stem, day, words);
    case RefundCode::dispute_used:
      return words.say(next.action == Action::appeal ? "verdict_dispute_used_lost" : "verdict_dispute_used");
    case RefundCode::window_closed:
      return dated(stem, closed_on(refund, words), words);
    case RefundCode::unknown:
      if (auto tracked = tracking_sentence(refund, page_name(next, words), words);
          tracked && next.action == Action::open_page)
        return *tracked;
      if (next.action == Action::contact_support) return words.say("verdict_unknown_support");
      if (auto unread = language_sentence(refund, page_name(next, words), words)) return *unread;
      return words.say("verdict_unknown", {{"page", page_name(next, words)}});
    default:
      return words.say(stem);
  }
}

std::string verdict_text(const OrderVerdict& verdict, const OrderFacts* facts, const Words& words) {
  std::string text;
  const auto order = words.say("check_order", {{"order", verdict.order_id.text()}});
  if (facts == nullptr) {
    add(text, order);
    add(text, "");
    add(text, words.say("check_never_seen"));
    return text;
  }
  const auto title = short_plain(rules::title_of(*facts, {}));
  add(text, title.empty() || verdict.lines.size() > 1 ? order : fmt::format("{} · {}", order, title));
  if (!facts->store.name.empty()) add(text, words.say("check_store", {{"store", short_plain(facts->store.name)}}));
  add(text, "");
  add(text, words.say("check_next", {{"step", step_sentence(verdict.next_step, words)}}));
  add(text, verdict_sentence(verdict.refund, verdict.next_step, words));
  add_agreed(text, verdict.refund, words);
  if (verdict.lines.size() > 1) {
    add(text, "");
    add(text, words.say("check_items"));
    for (const auto& line : verdict.lines) {
      const auto item = short_plain(rules::title_of(*facts, line.line_id));
      add(text, fmt::format("  {}: {}", item.empty() && line.line_id ? line.line_id->text() : item,
                            verdict_sentence(line.refund, line.next_step, words)));
    }
  }
  add_last_days(text, verdict.refund, words);
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
