#include "casefile/timeline.h"

#include <fmt/format.h>

#include <algorithm>

#include "drafts/facts.h"
#include "drafts/text.h"

namespace recourse::casefile {

namespace {

class Timeline {
 public:
  Timeline(const Case& known, const text::Words& words) : known_(known), words_(words) {}

  std::vector<Event> all() {
    add_days();
    add_messages();
    add_disputes();
    add_agreements();
    add_problems();
    add_notes();
    std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) { return a.order < b.order; });
    return std::move(events_);
  }

 private:
  /// `late`: behind what happened at a time of that day, such as the message that led to it.
  void add(PageDate day, std::string what, const std::string& text, std::string source, bool late = false) {
    events_.push_back({format_page_date(day) + (late ? "T24" : ""), words_.day(day), std::move(what),
                       drafts::cleaned(text), std::move(source)});
  }
  void add(Instant at, std::string what, const std::string& text, std::string source) {
    events_.push_back(
        {format_instant(at), moment(at, words_), std::move(what), drafts::cleaned(text), std::move(source)});
  }

  std::string seen(const char* source, Instant at) const { return words_.say(source, {{"date", moment(at, words_)}}); }

  std::string of_item(std::string what, const std::optional<LineId>& line) const {
    return casefile::of_item(known_, std::move(what), line);
  }

  void add_days() {
    const auto& record = known_.facts.record;
    const auto source = is_known_from_tools_alone(record) ? words_.say("casefile_source_tool")
                                                          : seen("casefile_source_order", record.last_seen_at);
    const auto day = [&](const std::optional<PageDate>& on, const char* what) {
      if (on) add(*on, words_.say(what), "", source);
    };
    day(record.order.placed_on, "casefile_placed");
    day(record.order.paid_on, "casefile_paid");
    day(record.order.shipped_on, "casefile_shipped");
    day(record.order.delivered_on, "casefile_delivered");
    const bool is_cancelled = record.order.status == OrderStatus::cancelled;
    day(record.order.completed_on, is_cancelled ? "casefile_cancelled" : "casefile_completed");
  }

  /// Messages about this order: those that name it, and those that name none and came after it was placed.
  void add_messages() {
    const Order& order = known_.facts.record.order;
    for (const auto& message : known_.facts.store.messages) {
      const bool names_it =
          message.order_id == order.order_id || message.text.find(order.order_id.text()) != std::string::npos;
      const bool may_mean_it = !message.order_id && order.placed_on &&
                               latest_today(message.sent_at, known_.buyer_utc_offset) >= *order.placed_on;
      if (!names_it && !may_mean_it) continue;
      const bool sent = message.direction == Direction::sent;
      const auto who =
          sent ? words_.say("casefile_message_sent") : say(words_, "casefile_message_from_", message.author);
      add(message.sent_at, message.recalled ? who + " " + words_.say("casefile_recalled") : who, message.text,
          words_.say("casefile_source_conversation"));
    }
  }

  void add_disputes() {
    for (const auto& [dispute, first_seen, last_seen, changed, ahead] : known_.facts.disputes) {
      const auto source = seen("casefile_source_dispute", last_seen);
      const auto id = dispute.dispute_id.text();
      if (dispute.opened_on)
        add(*dispute.opened_on, of_item(words_.say("casefile_dispute_opened", {{"id", id}}), dispute.line_id), "",
            source);
      const auto state = say(words_, "casefile_dispute_state_", dispute.state);
      const auto outcome = dispute.outcome ? "; " + say(words_, "casefile_dispute_outcome_", *dispute.outcome) : "";
      const auto what =
          of_item(words_.say("casefile_dispute_state", {{"id", id}, {"state", state + outcome}}), dispute.line_id);
      if (dispute.closed_on)
        add(*dispute.closed_on, what, dispute.text, source);
      else
        add(changed.value_or(first_seen), what, dispute.text, source);
    }
  }

  void add_agreements() {
    for (const auto& agreement : known_.facts.agreements) {
      auto what = of_item(say(words_, "casefile_agreement_", agreement.state), agreement.line_id);
      if (agreement.amount) what += ", " + drafts::money_text(*agreement.amount, words_);
      if (agreement.until) what += ", " + words_.say("casefile_until", {{"date", words_.day(*agreement.until)}});
      add_noted(agreement.on, agreement.recorded_at, std::move(what), agreement.note, true);
    }
  }

  void add_problems() {
    for (const auto& problem : known_.facts.problems) {
      auto what = of_item(say(words_, "casefile_problem_", problem.state), problem.line_id);
      if (problem.reason) what += ", " + say(words_, "reason_", *problem.reason);
      add_noted(problem.on, problem.recorded_at, std::move(what), "");
    }
  }

  void add_notes() {
    for (const auto& note : known_.notes)
      if (!note.note.empty())
        add_noted(std::nullopt, note.recorded_at, of_item(words_.say("casefile_note"), note.line_id), note.note);
  }

  void add_noted(const std::optional<PageDate>& on, Instant recorded_at, std::string what, const std::string& text,
                 bool late = false) {
    const auto source = seen("casefile_source_buyer", recorded_at);
    if (on)
      add(*on, std::move(what), text, source, late);
    else
      add(recorded_at, std::move(what), text, source);
  }

  const Case& known_;
  const text::Words& words_;
  std::vector<Event> events_;
};

}  // namespace

std::vector<Event> timeline(const Case& known, const text::Words& words) { return Timeline(known, words).all(); }

std::string of_item(const Case& known, std::string what, const std::optional<LineId>& line) {
  if (!line) return what;
  for (const auto& one : known.facts.record.order.lines)
    if (one.line_id == *line && !one.title.empty())
      return what + " (" + drafts::shortened(drafts::cleaned_line(one.title), 60) + ")";
  return what + " (" + line->text() + ")";
}

std::string moment(Instant at, const text::Words& words) {
  const auto day = day_at(at, std::chrono::minutes(0));
  const auto minutes = std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()) % std::chrono::days(1);
  return fmt::format("{} {:02}:{:02} UTC", words.day(day), minutes.count() / 60, minutes.count() % 60);
}

}  // namespace recourse::casefile
