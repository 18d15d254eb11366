#include "codec/order.h"
#include "codec/reader.h"
#include "codec/writer.h"

namespace recourse::codec {

using nlohmann::json;

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

json to_json(const Agreement& a) {
  return {{"orderId", put(a.order_id)},
          {"lineId", put(a.line_id)},
          {"state", put(a.state)},
          {"amount", put(a.amount)},
          {"on", put(a.on)},
          {"until", put(a.until)},
          {"note", a.note},
          {"recordedAt", put(a.recorded_at)}};
}

json to_json(const Problem& p) {
  return {{"orderId", put(p.order_id)}, {"lineId", put(p.line_id)}, {"state", put(p.state)},
          {"reason", put(p.reason)},    {"on", put(p.on)},          {"recordedAt", put(p.recorded_at)}};
}

json to_json(const Note& n) {
  json evidence = json::array();
  for (const auto& e : n.evidence)
    evidence.push_back({{"name", e.name}, {"on", put(e.on)}, {"sha256", e.sha256}, {"ticked", e.ticked}});
  return {{"orderId", put(n.order_id)},
          {"lineId", put(n.line_id)},
          {"note", n.note},
          {"evidence", evidence},
          {"recordedAt", put(n.recorded_at)}};
}

json to_json(const StoreSettings& s) {
  json settings = json::object();
  if (s.utc_offset) settings["utcOffsetMinutes"] = s.utc_offset->count();
  if (s.opens_minute) settings["opensMinute"] = *s.opens_minute;
  if (s.closes_minute) settings["closesMinute"] = *s.closes_minute;
  if (s.days) settings["days"] = *s.days;
  if (s.chinese_holidays) settings["chineseHolidays"] = *s.chinese_holidays;
  if (s.bot_counts) settings["botCounts"] = *s.bot_counts;
  return settings;
}

}  // namespace recourse::codec
