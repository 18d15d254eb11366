#include "ledger/stored_event.h"

#include <algorithm>
#include <array>

#include "codec/order.h"
#include "codec/reader.h"
#include "codec/writer.h"
#include "ledger/rebuild.h"

namespace recourse::ledger {

using codec::Reader;

namespace {

/// What a body says about the event's subject, and the body as this host writes it.
struct Body {
  std::optional<std::string> order_id;
  std::optional<std::string> store_id;
  std::optional<Instant> at;
  std::string written;
};

Body order_body(const Reader& r) {
  const auto order = codec::order_from(r);
  Body body{order.order_id.text(), {}, {}, codec::stored_text(order)};
  if (order.store) body.store_id = order.store->store_id.text();
  return body;
}

Body message_body(const Reader& r) {
  const auto message = codec::message_from(r);
  Body body{{}, message.store_id.text(), message.sent_at, codec::stored_text(message)};
  if (message.order_id) body.order_id = message.order_id->text();
  return body;
}

Body note_body(const std::string& kind, const Reader& r, Instant at) {
  if (kind == "agreement") {
    const auto agreement = codec::agreement_from(r, at);
    return {agreement.order_id.text(), {}, {}, codec::stored_text(agreement)};
  }
  if (kind == "problem") {
    const auto problem = codec::problem_from(r, at);
    return {problem.order_id.text(), {}, {}, codec::stored_text(problem)};
  }
  if (kind == "reminder") {
    const auto reminder = codec::asked_reminder_from(r, at);
    return {reminder.order_id.text(), {}, {}, codec::stored_text(reminder)};
  }
  if (kind == "note") {
    const auto note = codec::note_from(r, at);
    return {note.order_id.text(), {}, {}, codec::stored_text(note)};
  }
  const auto order = r.at("orderId").id<OrderId>();
  return {order.text(),
          {},
          {},
          draft_text(order, r.maybe_id<LineId>("lineId"), r.at("kind").text(40), r.at("text").text(codec::kLongText))};
}

Body body_of(const std::string& kind, const Reader& r, Instant at) {
  r.expect_object();
  if (kind == "order") return order_body(r);
  if (kind == "message") return message_body(r);
  if (kind == "dispute") {
    const auto dispute = codec::dispute_from(r);
    return {dispute.order_id.text(), {}, {}, codec::stored_text(dispute)};
  }
  if (kind == "read") return {{}, {}, {}, "{}"};
  return note_body(kind, r, at);
}

std::optional<std::string> text_of(const std::optional<OrderId>& id) {
  return id ? std::optional(id->text()) : std::nullopt;
}
std::optional<std::string> text_of(const std::optional<StoreId>& id) {
  return id ? std::optional(id->text()) : std::nullopt;
}

void check_place(const Reader& r, const Event& event, const Body& body) {
  if (event.kind == "read") {
    if (event.order_id) r.fail("a page that was read names no order");
    return;
  }
  if (event.order_id != body.order_id) r.fail("the event is about another order than its body");
  if (body.store_id && event.store_id != body.store_id) r.fail("the event is about another store than its body");
  if (body.at && event.at != *body.at) r.fail("the event has another time than its body");
}

}  // namespace

std::string draft_text(const OrderId& order, const std::optional<LineId>& line, std::string_view kind,
                       std::string_view text) {
  return codec::object_text(
      [&](codec::Writer& w) {
        w.member("kind", kind);
        w.member("lineId", line);
        w.member("orderId", order);
        w.member("text", text);
      },
      codec::Empty::left_out);
}

std::string text_of(const Event& event) {
  return codec::object_text(
      [&](codec::Writer& w) {
        w.member("againAt", event.again_at);
        w.member("at", event.at);
        w.raw("body", codec::normalised(event.body));
        if (event.complete) w.member("complete", true);
        w.member("kind", event.kind);
        w.member("orderId", event.order_id);
        w.member("page", event.page);
        w.member("recordedAt", event.recorded_at);
        w.member("source", event.source);
        w.member("storeId", event.store_id);
      },
      codec::Empty::left_out);
}

Event event_from(const Reader& r) {
  Event event;
  event.at = r.at("at").instant();
  event.recorded_at = r.at("recordedAt").instant();
  event.again_at = r.maybe_instant("againAt");
  if (event.again_at && *event.again_at <= event.at) event.again_at.reset();
  event.kind = r.at("kind").text(40);
  constexpr std::array kKinds{"order", "dispute", "message", "read"};
  const bool known = is_note(event.kind) ||
                     std::any_of(kKinds.begin(), kKinds.end(), [&](const char* kind) { return event.kind == kind; });
  if (!known) r.at("kind").fail("no kind of event");
  event.source = r.at("source").text(40);
  if (event.source != "buyer" && event.source != "page json" && event.source != "page dom" &&
      !event.source.starts_with("import "))
    r.at("source").fail("no source of events");
  event.page = r.text_or_empty("page", 40);
  if (!event.page.empty() && !codec::value_of<PageKind>(event.page)) r.at("page").fail("no kind of page");
  event.complete = r.maybe_boolean("complete").value_or(false);
  event.order_id = text_of(r.maybe_id<OrderId>("orderId"));
  event.store_id = text_of(r.maybe_id<StoreId>("storeId"));
  const auto body = body_of(event.kind, r.at("body"), event.at);
  check_place(r, event, body);
  event.body = body.written;
  return event;
}

Event checked(const Event& event) {
  return codec::read_text(text_of(event), [](const Reader& r) { return event_from(r); });
}

}  // namespace recourse::ledger
