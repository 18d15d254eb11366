#include "codec/order.h"
#include "codec/reader.h"
#include "codec/writer.h"

namespace recourse::codec {

using nlohmann::json;

namespace {

constexpr std::size_t kMostParts = 5'000;

Page page_from(const Reader& r) {
  Page page;
  page.kind = r.at("kind").one_of<PageKind>();
  page.url = r.at("url").text(4'000);
  page.locale = r.text_or_empty("locale", 40);
  page.country = r.text_or_empty("country", 40);
  page.source = r.maybe_one_of<Source>("source").value_or(Source::dom);
  page.complete = r.at("complete").boolean();
  page.store_id = r.maybe_id<StoreId>("storeId");
  page.seen_at = r.at("seenAt").instant();
  page.utc_offset = r.get("utcOffsetMinutes", [](const Reader& m) { return std::chrono::minutes(m.whole(-840, 840)); });
  return page;
}

}  // namespace

Observation observation_from(const json& value) {
  const Reader r(value);
  Observation seen;
  seen.page = page_from(r.at("page"));
  seen.orders = r.list_or_empty("orders", kMostParts, order_from);
  seen.disputes =
      r.list_or_empty("disputes", kMostParts, [](const Reader& d) { return dispute_from(d.json(), d.path()); });
  seen.messages =
      r.list_or_empty("messages", kMostParts, [](const Reader& m) { return message_from(m.json(), m.path()); });
  return seen;
}

Order order_from_text(const std::string& text) {
  const auto value = json::parse(text);
  return order_from(Reader(value));
}

Message message_from(const json& value, const std::string& path) {
  const Reader r(value, path);
  Message message{.store_id = r.at("storeId").id<StoreId>()};
  message.message_id = r.maybe_text("messageId", 200);
  message.order_id = r.maybe_id<OrderId>("orderId");
  message.direction = r.at("direction").one_of<Direction>();
  message.author = r.maybe_one_of<Author>("author").value_or(Author::unknown);
  message.sent_at = r.at("sentAt").instant();
  message.text = r.text_or_empty("text", kLongText);
  message.recalled = r.maybe_boolean("recalled").value_or(false);
  return message;
}

Dispute dispute_from(const json& value, const std::string& path) {
  const Reader r(value, path);
  Dispute dispute{.dispute_id = r.at("disputeId").id<DisputeId>(), .order_id = r.at("orderId").id<OrderId>()};
  dispute.line_id = r.maybe_id<LineId>("lineId");
  dispute.state = r.at("state").one_of<DisputeState>();
  dispute.outcome = r.maybe_one_of<DisputeOutcome>("outcome");
  dispute.respond_by = r.maybe_date("respondBy");
  dispute.return_by = r.maybe_date("returnBy");
  dispute.appealable = r.maybe_boolean("appealable");
  dispute.opened_on = r.maybe_date("openedOn");
  dispute.closed_on = r.maybe_date("closedOn");
  dispute.text = r.text_or_empty("text", kLongText);
  return dispute;
}

json to_json(const Dispute& d) {
  return {{"disputeId", put(d.dispute_id)},
          {"orderId", put(d.order_id)},
          {"lineId", put(d.line_id)},
          {"state", put(d.state)},
          {"outcome", put(d.outcome)},
          {"respondBy", put(d.respond_by)},
          {"returnBy", put(d.return_by)},
          {"appealable", put(d.appealable)},
          {"openedOn", put(d.opened_on)},
          {"closedOn", put(d.closed_on)},
          {"text", d.text}};
}

json to_json(const Message& m) {
  return {{"messageId", put(m.message_id)},
          {"storeId", put(m.store_id)},
          {"orderId", put(m.order_id)},
          {"direction", put(m.direction)},
          {"author", put(m.author)},
          {"sentAt", put(m.sent_at)},
          {"text", m.text},
          {"recalled", m.recalled}};
}

}  // namespace recourse::codec
