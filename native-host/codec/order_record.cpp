#include "codec/order.h"
#include "codec/reader.h"
#include "codec/writer.h"

namespace recourse::codec {

static void write(Writer& w, const WindowSighting& seen) {
  w.object([&] {
    w.member("page", seen.page);
    w.member("seenAt", seen.seen_at);
    w.member("window", seen.window);
  });
}

static void write(Writer& w, const ButtonRecord& button) {
  w.object([&] {
    w.member("lineId", button.line_id);
    w.member("offered", button.offered);
    w.member("offeredSeenAt", button.offered_seen_at);
    w.member("productId", button.product_id);
    w.member("seenAt", button.seen_at);
    w.member("title", button.title);
  });
}

static void write(Writer& w, const OrderRecord& record) {
  w.object([&] {
    w.member("aheadAt", record.ahead_at);
    w.member("buttons", record.buttons);
    w.member("detailReadAt", record.detail_read_at);
    w.member("endedOnDetail", record.ended_on_detail ? std::optional(true) : std::nullopt);
    w.member("firstSeenAt", record.first_seen_at);
    w.member("lastSeenAt", record.last_seen_at);
    w.member("order", record.order);
    w.member("refundStateSince", record.refund_state_since);
    w.member("statusChangedAt", record.status_changed_at);
    w.member("trackingReadAt", record.tracking_read_at);
    w.member("wasPaid", record.was_paid ? std::optional(true) : std::nullopt);
    w.member("windows", record.windows);
  });
}

static void write(Writer& w, const DisputeRecord& record) {
  w.object([&] {
    w.member("aheadAt", record.ahead_at);
    w.member("changedAt", record.changed_at);
    w.member("dispute", record.dispute);
    w.member("firstSeenAt", record.first_seen_at);
    w.member("lastSeenAt", record.last_seen_at);
  });
}

std::string stored_text(const OrderRecord& record) { return text_of(record, Empty::left_out); }
std::string stored_text(const DisputeRecord& record) { return text_of(record, Empty::left_out); }

OrderRecord order_record_from(const Reader& r) {
  OrderRecord record{.order = order_from(r.at("order"))};
  record.windows = r.list_or_empty("windows", 1'000, [](const Reader& w) {
    return WindowSighting{stored_window_from(w.at("window")), w.at("page").one_of<PageKind>(),
                          w.at("seenAt").instant()};
  });
  record.buttons = r.list_or_empty("buttons", 1'000, [](const Reader& b) {
    return ButtonRecord{b.maybe_id<LineId>("lineId"),     b.at("offered").boolean(),          b.at("seenAt").instant(),
                        b.maybe_instant("offeredSeenAt"), b.maybe_id<ProductId>("productId"), b.text_or_empty("title")};
  });
  record.first_seen_at = r.at("firstSeenAt").instant();
  record.last_seen_at = r.at("lastSeenAt").instant();
  record.detail_read_at = r.maybe_instant("detailReadAt");
  record.tracking_read_at = r.maybe_instant("trackingReadAt");
  record.status_changed_at = r.maybe_instant("statusChangedAt");
  record.was_paid = r.maybe_boolean("wasPaid").value_or(false);
  record.ended_on_detail = r.maybe_boolean("endedOnDetail").value_or(false);
  record.refund_state_since = r.maybe_instant("refundStateSince");
  record.ahead_at = r.maybe_instant("aheadAt");
  return record;
}

DisputeRecord dispute_record_from(const Reader& r) {
  return {dispute_from(r.at("dispute")), r.at("firstSeenAt").instant(), r.at("lastSeenAt").instant(),
          r.maybe_instant("changedAt"), r.maybe_instant("aheadAt")};
}

}  // namespace recourse::codec
