#include <fmt/format.h>

#include "codec/order.h"
#include "codec/reader.h"
#include "codec/writer.h"

namespace recourse::codec {

namespace {

constexpr std::size_t kMostParts = 5'000;

/// More are counted, not named: an answer has its bounds too.
constexpr std::size_t kMostRefused = 100;

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

/// The list itself must be one; what is odd in it is left out.
template <class Read>
auto parts(const Reader& r, const char* name, std::vector<Refused>& refused, const Read& read) {
  const auto list = r.maybe(name);
  if (list && !list->is_list()) list->fail(misfit::expected("a list is expected", "[…]"));
  return r.lenient(refused).list_or_empty(name, kMostParts, read);
}

}  // namespace

Observation observation_from(const Reader& r) {
  Observation seen;
  seen.page = page_from(r.at("page").lenient(seen.refused));
  seen.orders = parts(r, "orders", seen.refused, order_from);
  seen.disputes = parts(r, "disputes", seen.refused, dispute_from);
  seen.messages = parts(r, "messages", seen.refused, message_from);
  if (!seen.refused.empty()) seen.page.complete = false;
  if (seen.refused.size() > kMostRefused) {
    const auto more = seen.refused.size() - kMostRefused;
    seen.refused.resize(kMostRefused);
    seen.refused.push_back({"", fmt::format("{} more parts do not fit", more)});
  }
  return seen;
}

Message message_from(const Reader& r) {
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

Dispute dispute_from(const Reader& r) {
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

void write(Writer& w, const Refused& part) {
  w.object([&] {
    w.member("path", part.path);
    w.member("why", part.why);
  });
}

void write(Writer& w, const Dispute& d) {
  w.object([&] {
    w.member("appealable", d.appealable);
    w.member("closedOn", d.closed_on);
    w.member("disputeId", d.dispute_id);
    w.member("lineId", d.line_id);
    w.member("openedOn", d.opened_on);
    w.member("orderId", d.order_id);
    w.member("outcome", d.outcome);
    w.member("respondBy", d.respond_by);
    w.member("returnBy", d.return_by);
    w.member("state", d.state);
    w.member("text", d.text);
  });
}

void write(Writer& w, const Message& m) {
  w.object([&] {
    w.member("author", m.author);
    w.member("direction", m.direction);
    w.member("messageId", m.message_id);
    w.member("orderId", m.order_id);
    w.member("recalled", m.recalled);
    w.member("sentAt", m.sent_at);
    w.member("storeId", m.store_id);
    w.member("text", m.text);
  });
}

std::string stored_text(const Dispute& dispute) { return text_of(dispute); }
std::string stored_text(const Message& message) { return text_of(message); }

}  // namespace recourse::codec
