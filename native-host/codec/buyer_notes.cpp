#include "codec/order.h"
#include "codec/reader.h"
#include "codec/writer.h"

namespace recourse::codec {

Agreement agreement_from(const Reader& r, Instant recorded_at) {
  Agreement agreement{.order_id = r.at("orderId").id<OrderId>()};
  agreement.line_id = r.maybe_id<LineId>("lineId");
  agreement.state = r.at("state").one_of<AgreementState>();
  agreement.amount = r.get("amount", money_from);
  agreement.on = r.maybe_date("on");
  agreement.until = r.maybe_date("until");
  agreement.note = r.text_or_empty("note", kLongText);
  agreement.recorded_at = r.maybe_instant("recordedAt").value_or(recorded_at);
  return agreement;
}

Problem problem_from(const Reader& r, Instant recorded_at) {
  Problem problem{.order_id = r.at("orderId").id<OrderId>()};
  problem.line_id = r.maybe_id<LineId>("lineId");
  problem.state = r.at("state").one_of<ProblemState>();
  problem.reason = r.maybe_one_of<Reason>("reason");
  problem.on = r.maybe_date("on");
  problem.recorded_at = r.maybe_instant("recordedAt").value_or(recorded_at);
  return problem;
}

AskedReminder asked_reminder_from(const Reader& r, Instant recorded_at) {
  AskedReminder reminder{.order_id = r.at("orderId").id<OrderId>()};
  reminder.at = r.maybe_instant("at");
  reminder.recorded_at = r.maybe_instant("recordedAt").value_or(recorded_at);
  return reminder;
}

Note note_from(const Reader& r, Instant recorded_at) {
  Note note{.order_id = r.at("orderId").id<OrderId>()};
  note.line_id = r.maybe_id<LineId>("lineId");
  note.note = r.text_or_empty("note", kLongText);
  note.evidence = r.list_or_empty("evidence", 200, [](const Reader& e) {
    return Evidence{e.at("name").text(500), e.maybe_date("on"), e.text_or_empty("sha256", 64),
                    e.maybe_boolean("ticked").value_or(false)};
  });
  note.recorded_at = r.maybe_instant("recordedAt").value_or(recorded_at);
  return note;
}

StoreSettings store_settings_from(const Reader& r) {
  constexpr int kDay = 24 * 60;
  StoreSettings settings;
  settings.utc_offset =
      r.get("utcOffsetMinutes", [](const Reader& m) { return std::chrono::minutes(m.whole(-840, 840)); });
  settings.opens_minute = r.maybe_whole("opensMinute", 0, kDay);
  settings.closes_minute = r.maybe_whole("closesMinute", 0, kDay);
  settings.days =
      r.get("days", [](const Reader& days) { return days.list(7, [](const Reader& day) { return day.whole(1, 7); }); });
  settings.chinese_holidays = r.maybe_boolean("chineseHolidays");
  settings.bot_counts = r.maybe_boolean("botCounts");
  return settings;
}

void write(Writer& w, const Agreement& a) {
  w.object([&] {
    w.member("amount", a.amount);
    w.member("lineId", a.line_id);
    w.member("note", a.note);
    w.member("on", a.on);
    w.member("orderId", a.order_id);
    w.member("recordedAt", a.recorded_at);
    w.member("state", a.state);
    w.member("until", a.until);
  });
}

void write(Writer& w, const Problem& p) {
  w.object([&] {
    w.member("lineId", p.line_id);
    w.member("on", p.on);
    w.member("orderId", p.order_id);
    w.member("reason", p.reason);
    w.member("recordedAt", p.recorded_at);
    w.member("state", p.state);
  });
}

void write(Writer& w, const Evidence& e) {
  w.object([&] {
    w.member("name", e.name);
    w.member("on", e.on);
    w.member("sha256", e.sha256);
    w.member("ticked", e.ticked);
  });
}

void write(Writer& w, const Note& n) {
  w.object([&] {
    w.member("evidence", n.evidence);
    w.member("lineId", n.line_id);
    w.member("note", n.note);
    w.member("orderId", n.order_id);
    w.member("recordedAt", n.recorded_at);
  });
}

std::string stored_text(const Agreement& agreement) { return text_of(agreement); }
std::string stored_text(const Problem& problem) { return text_of(problem); }
std::string stored_text(const Note& note) { return text_of(note); }

std::string stored_text(const AskedReminder& reminder) {
  return object_text(
      [&](Writer& w) {
        w.member("at", reminder.at);
        w.member("orderId", reminder.order_id);
        w.member("recordedAt", reminder.recorded_at);
      },
      Empty::left_out);
}

std::string stored_text(const StoreSettings& s) {
  const auto offset = s.utc_offset ? std::optional(s.utc_offset->count()) : std::nullopt;
  return object_text(
      [&](Writer& w) {
        w.member("botCounts", s.bot_counts);
        w.member("chineseHolidays", s.chinese_holidays);
        w.member("closesMinute", s.closes_minute);
        w.member("days", s.days);
        w.member("opensMinute", s.opens_minute);
        w.member("utcOffsetMinutes", offset);
      },
      Empty::left_out);
}

}  // namespace recourse::codec
