#include "codec/codec.h"
#include "codec/writer.h"

namespace recourse::codec {

using nlohmann::json;

namespace {

json findings_json(const std::vector<Finding>& findings) {
  json list = json::array();
  for (const auto& finding : findings) list.push_back(to_json(finding));
  return list;
}

json deadline_json(const Deadline& d) {
  return {{"on", put(d.on)},
          {"actBy", put(d.act_by)},
          {"contactBy", put(d.contact_by)},
          {"daysLeft", d.days_left},
          {"basis", put(d.basis)},
          {"reasonClass", put(d.reason_class)},
          {"uncertaintyDays", d.uncertainty_days}};
}

json refund_json(const Refund& r) {
  json deadlines = json::array();
  for (const auto& deadline : r.deadlines) deadlines.push_back(deadline_json(deadline));
  return {{"answer", put(r.answer)},
          {"code", put(r.code)},
          {"deadline", r.deadline ? deadline_json(*r.deadline) : json(nullptr)},
          {"deadlines", deadlines},
          {"reasons", findings_json(r.reasons)}};
}

json step_json(const NextStep& s) {
  json not_before = nullptr;
  if (s.not_before) not_before = std::visit([](const auto& v) { return put(v); }, *s.not_before);
  return {{"action", put(s.action)}, {"page", put(s.page)}, {"notBefore", not_before}, {"url", put(s.url)}};
}

}  // namespace

json to_json(const Finding& f) {
  json args = json::object();
  for (const auto& [name, value] : f.args) args[name] = std::visit([](const auto& v) { return put(v); }, value);
  return {{"rule", put(f.rule)}, {"effect", put(f.effect)}, {"basis", put(f.basis)}, {"args", args}};
}

json to_json(const MessageVerdict& m) {
  json best = nullptr;
  if (m.best_time) best = {{"from", put(m.best_time->from)}, {"to", put(m.best_time->to)}};
  return {{"answer", put(m.answer)},    {"code", put(m.code)}, {"wouldBeSpam", m.would_be_spam},
          {"retryAt", put(m.retry_at)}, {"bestTime", best},    {"reasons", findings_json(m.reasons)}};
}

json to_json(const OrderVerdict& v) {
  json lines = json::array();
  for (const auto& line : v.lines)
    lines.push_back(
        {{"lineId", put(line.line_id)}, {"refund", refund_json(line.refund)}, {"nextStep", step_json(line.next_step)}});
  return {{"orderId", put(v.order_id)},
          {"refund", refund_json(v.refund)},
          {"message", to_json(v.message)},
          {"lines", lines},
          {"nextStep", step_json(v.next_step)}};
}

}  // namespace recourse::codec
