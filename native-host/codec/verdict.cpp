#include "codec/codec.h"
#include "codec/writer.h"

namespace recourse::codec {

void write(Writer& w, const Deadline& d) {
  w.object([&] {
    w.member("actBy", d.act_by);
    w.member("basis", d.basis);
    w.member("contactBy", d.contact_by);
    w.member("daysLeft", d.days_left);
    w.member("on", d.on);
    w.member("reasonClass", d.reason_class);
    w.member("uncertaintyDays", d.uncertainty_days);
  });
}

static void write(Writer& w, const Refund& r) {
  w.object([&] {
    w.member("answer", r.answer);
    w.member("code", r.code);
    w.member("deadline", r.deadline);
    w.member("deadlines", r.deadlines);
    w.member("noted", r.noted);
    w.member("reasons", r.reasons);
    w.member("urgent", r.urgent);
  });
}

void write(Writer& w, const NextStep& s) {
  w.object([&] {
    w.member("action", s.action);
    if (s.never_read) w.member("neverRead", true);
    w.member("notBefore", s.not_before);
    w.member("page", s.page);
    w.member("url", s.url);
  });
}

void write(Writer& w, const Turn& turn) {
  w.object([&] {
    w.member("action", turn.action);
    w.member("deadline", turn.deadline);
    w.member("disputeId", turn.dispute_id);
    w.member("lineId", turn.line_id);
  });
}

static void write(Writer& w, const TimeSpan& span) {
  w.object([&] {
    w.member("from", span.from);
    w.member("to", span.to);
  });
}

static void write(Writer& w, const LineVerdict& line) {
  w.object([&] {
    w.member("lineId", line.line_id);
    w.member("nextStep", line.next_step);
    w.member("refund", line.refund);
    w.member("standing", line.standing);
  });
}

static void write(Writer& w, const std::map<std::string, Finding::Value>& args) {
  w.object([&] {
    for (const auto& [name, value] : args) w.member(name, value);
  });
}

void write(Writer& w, const Finding& f) {
  w.object([&] {
    w.member("args", f.args);
    w.member("basis", f.basis);
    w.member("effect", f.effect);
    w.member("rule", f.rule);
  });
}

void write(Writer& w, const MessageVerdict& m) {
  w.object([&] {
    w.member("answer", m.answer);
    w.member("bestTime", m.best_time);
    w.member("code", m.code);
    w.member("reasons", m.reasons);
    w.member("retryAt", m.retry_at);
    w.member("wouldBeSpam", m.would_be_spam);
  });
}

void write(Writer& w, const OrderVerdict& v) {
  w.object([&] {
    w.member("lines", v.lines);
    w.member("message", v.message);
    w.member("nextStep", v.next_step);
    w.member("orderId", v.order_id);
    w.member("refund", v.refund);
    if (v.is_shortened) w.member("shortened", true);
    w.member("standing", v.standing);
    if (!v.turns.empty()) w.member("turns", v.turns);
  });
}

}  // namespace recourse::codec
