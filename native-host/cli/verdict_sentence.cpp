#include "cli/verdict_sentence.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/finding_text.h"

namespace recourse::cli {

using text::Arguments;
using text::Words;

namespace {

std::string page_name(const NextStep& next, const Words& words) {
  return words.say(key_of("page_", next.page.value_or(TargetPage::order_detail)));
}

std::string spoken(const std::variant<PageDate, Instant>& when, const Words& words) {
  if (const auto* day = std::get_if<PageDate>(&when)) return words.day(*day);
  return words.moment(std::get<Instant>(when));
}

/// `stem` with its day, which `more` tells the kind of, or `stem_undated` without one.
std::string dated(const std::string& stem, const std::optional<std::string>& date, const Words& words,
                  const char* more = "") {
  return date ? words.say(stem + more, {{"date", *date}}) : words.say(stem + "_undated");
}

std::optional<std::string> act_by(const Refund& refund, const Words& words) {
  if (!refund.deadline) return std::nullopt;
  return words.day(refund.deadline->act_by);
}

/// From the printed day on nothing is said of the day before: the buyer is to look, since pages can be off by a day.
std::optional<std::string> grace_sentence(const Refund& refund, const NextStep& next, Standing standing,
                                          const Words& words) {
  if (!refund.deadline || refund.deadline->days_left > 0) return std::nullopt;
  const Arguments day{{"date", words.day(refund.deadline->on)}, {"page", page_name(next, words)}};
  const bool is_printed = refund.deadline->basis == Basis::platform;
  switch (refund.code) {
    case RefundCode::your_turn:
      return words.say("verdict_your_turn_last_day", day);
    case RefundCode::ship_return:
      return words.say("verdict_ship_return_last_day", day);
    case RefundCode::request_now:
    case RefundCode::contact_seller_first:
    case RefundCode::answer_seller:
      return words.say(is_printed ? "verdict_last_day_printed" : "verdict_last_day_estimated", day);
    case RefundCode::unknown:
      if (next.action == Action::open_page) return words.say("verdict_unknown_last_day", day);
      // Where nothing is known to be wrong nobody is sent to support.
      if (next.action == Action::contact_support && standing != Standing::needs_you) return std::nullopt;
      if (next.action == Action::contact_support) return words.say("verdict_support_last_day", day);
      return words.say(is_printed ? "verdict_last_day_printed" : "verdict_last_day_estimated", day);
    default:
      return std::nullopt;
  }
}

/// Tracking decides which reason to choose: what went back or was lost has one of its own.
std::optional<std::string> tracking_sentence(const Refund& refund, const NextStep& next, const Words& words) {
  const Finding* early = find(refund, RuleId::not_open_yet);
  if (early == nullptr || early->args.count("why") == 0) return std::nullopt;
  const auto& why = std::get<std::string>(early->args.at("why"));
  if (next.action != Action::open_page || next.page == TargetPage::conversation) return std::nullopt;
  if (why != "returned" && why != "lost") return std::nullopt;
  return words.say("verdict_unknown_" + why, {{"page", page_name(next, words)}});
}

/// Why only support is left: there is no button, nobody to write to, or nothing more to look at.
const char* support_key(const Refund& refund) {
  const Finding* button = find(refund, RuleId::platform_offers_dispute);
  if (button != nullptr)
    if (const auto offered = button->args.find("offered"); offered != button->args.end())
      if (!std::get<bool>(offered->second)) return "verdict_not_offered";
  const Finding* messages = find(refund, RuleId::can_message);
  return messages != nullptr && messages->effect == Effect::blocks ? "verdict_unknown_support"
                                                                   : "verdict_unknown_all_read";
}

/// A page that was opened in a language that is not read is to be opened in another.
std::optional<std::string> language_sentence(const Refund& refund, const NextStep& next, const Words& words) {
  if (next.page != TargetPage::order_detail) return std::nullopt;
  for (const auto& finding : refund.reasons)
    if (const auto language = finding.args.find("language"); language != finding.args.end())
      return words.say("verdict_unknown_language",
                       {{"page", page_name(next, words)}, {"language", spoken_value(language->second, words)}});
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

/// The first day is that of the promised arrival.
bool is_promised(const Refund& refund) {
  const Finding* early = find(refund, RuleId::not_open_yet);
  return early != nullptr && early->args.count("why") > 0 && std::get<std::string>(early->args.at("why")) == "promised";
}

std::optional<std::string> argument(const Finding& finding, const char* name, const Words& words) {
  const auto found = finding.args.find(name);
  return found == finding.args.end() ? std::nullopt : std::optional(spoken_value(found->second, words));
}

/// What AliExpress decided, and where the money is that it decided to pay.
std::string decided_sentence(const Refund& refund, const NextStep& next, const Words& words) {
  if (next.action == Action::appeal) return words.say("verdict_dispute_used_lost");
  const auto own = std::ranges::find_if(refund.reasons, [](const Finding& f) {
    return f.rule == RuleId::one_dispute_per_order && f.args.count("outcome") > 0;
  });
  if (own == refund.reasons.end()) return words.say("verdict_dispute_used");
  const auto closed_on = argument(*own, "closedOn", words);
  const bool is_whole = std::get<std::string>(own->args.at("outcome")) == "refunded";
  if (next.action == Action::contact_support && closed_on)
    return words.say(is_whole ? "verdict_dispute_used_overdue" : "verdict_dispute_used_partly_overdue",
                     {{"date", *closed_on}});
  if (!is_whole) return words.say("verdict_dispute_used");
  return dated("verdict_dispute_used_won", closed_on, words);
}

/// A note of another currency tells nothing of whether more can be asked for.
std::string paid_back_sentence(const Refund& refund, const Words& words) {
  const Finding* paid = find(refund, RuleId::nothing_to_refund);
  if (paid == nullptr || paid->args.count("amount") == 0) return words.say("verdict_already_refunded");
  return words.say("verdict_already_refunded_other_currency",
                   {{"amount", spoken_amount(paid->args.at("amount"), words)}});
}

/// When that was last looked at which may have changed since.
std::optional<std::string> last_look(const Refund& refund, const Words& words) {
  for (const auto& finding : refund.reasons) {
    if (finding.rule == RuleId::platform_offers_dispute) continue;  // which tells of the button alone
    if (auto seen = argument(finding, "seenOn", words)) return seen;
  }
  return std::nullopt;
}

/// The last of the days that ended.
std::optional<std::string> closed_on(const Refund& refund, const Words& words) {
  const Finding* window = find(refund, RuleId::refund_window);
  if (window == nullptr || window->args.count("on") == 0) return std::nullopt;
  return words.day(std::get<PageDate>(window->args.at("on")));
}

/// Something could be done, and nobody noted a problem; or all was noted as fine, and nothing is advised: could it be
/// asked for, told or looked up or not.
bool is_quiet(const Refund& refund, Standing standing) {
  const bool is_open = refund.code == RefundCode::request_now || refund.code == RefundCode::contact_seller_first;
  if (refund.urgent) return false;
  if (refund.noted == ProblemState::fine)
    return is_open || refund.code == RefundCode::unknown || refund.code == RefundCode::not_offered;
  return is_open && standing == Standing::waiting && refund.noted != ProblemState::problem;
}

/// Only support could tell, which is worth asking where something is wrong.
bool is_for_a_problem(const Refund& refund, const NextStep& next, Standing standing) {
  const bool is_untold = refund.code == RefundCode::unknown || refund.code == RefundCode::not_offered;
  return is_untold && next.action == Action::contact_support && standing != Standing::needs_you;
}

std::string quiet_sentence(const Refund& refund, const Words& words) {
  return refund.deadline && refund.deadline->days_left > 0
             ? words.say("verdict_protected", {{"date", words.day(refund.deadline->act_by)}})
             : words.say("verdict_protected_undated");
}

}  // namespace

const Finding* find(const Refund& refund, RuleId rule) {
  const auto found =
      std::find_if(refund.reasons.begin(), refund.reasons.end(), [&](const Finding& f) { return f.rule == rule; });
  return found == refund.reasons.end() ? nullptr : &*found;
}

std::string turn_sentence(const Turn& turn, const Words& words) {
  const std::string stem = turn.action == Action::ship_return ? "verdict_ship_return" : "verdict_your_turn";
  if (!turn.deadline) return words.say(stem + "_undated");
  if (turn.deadline->days_left > 0) return words.say(stem, {{"date", words.day(turn.deadline->act_by)}});
  return words.say(stem + "_last_day", {{"date", words.day(turn.deadline->on)}});
}

std::string step_sentence(const Refund& refund, const NextStep& next, Standing standing, const Words& words) {
  if (is_quiet(refund, standing) || is_for_a_problem(refund, next, standing)) return words.say("step_none");
  auto action = words.say(key_of("step_", next.action), {{"page", page_name(next, words)}});
  if (!next.not_before) return action;
  return fmt::format("{} ({})", action, words.say("step_not_before", {{"date", spoken(*next.not_before, words)}}));
}

std::string verdict_sentence(const Refund& refund, const NextStep& next, Standing standing, const Words& words) {
  const auto day = act_by(refund, words);
  const auto stem = key_of("verdict_", refund.code);
  if (is_quiet(refund, standing)) return quiet_sentence(refund, words);
  if (auto last = grace_sentence(refund, next, standing, words)) return *last;
  switch (refund.code) {
    case RefundCode::request_now:
      if (day && find(refund, RuleId::deadline_beats_waiting)) {
        const bool is_noted = refund.noted == ProblemState::problem;
        return words.say(is_noted ? "verdict_request_now_urgent_noted" : "verdict_request_now_urgent",
                         {{"date", *day}});
      }
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
      return dated(stem, first_day_named(refund, words), words, is_promised(refund) ? "_promised" : "");
    case RefundCode::your_turn:
    case RefundCode::ship_return:
      return dated(stem, day, words);
    case RefundCode::dispute_used:
      return decided_sentence(refund, next, words);
    case RefundCode::already_refunded:
      return paid_back_sentence(refund, words);
    case RefundCode::dispute_in_progress:
      if (const auto seen = last_look(refund, words))
        return words.say("verdict_dispute_in_progress_seen", {{"date", *seen}});
      return words.say(stem);
    case RefundCode::refund_pending:
      return words.say(next.action == Action::contact_support ? "verdict_refund_pending_late" : stem);
    case RefundCode::window_closed:
      return dated(stem, closed_on(refund, words), words);
    case RefundCode::unknown:
      if (auto tracked = tracking_sentence(refund, next, words)) return *tracked;
      if (next.action == Action::contact_support) return words.say(support_key(refund));
      if (next.action == Action::message_seller) return words.say("verdict_unknown_ask_seller");
      if (auto unread = language_sentence(refund, next, words)) return *unread;
      if (const auto seen = last_look(refund, words))
        return words.say("verdict_unknown_seen_before", {{"date", *seen}, {"page", page_name(next, words)}});
      return words.say("verdict_unknown", {{"page", page_name(next, words)}});
    default:
      return words.say(stem);
  }
}

}  // namespace recourse::cli
