#include "codec/order.h"
#include "codec/reader.h"
#include "codec/writer.h"

namespace recourse::codec {

using nlohmann::json;

namespace {

/// Leaves out members that are null or empty: the ledger keeps one of these an order.
json compact(json object) {
  for (auto it = object.begin(); it != object.end();) {
    const bool is_empty = it->is_null() || ((it->is_string() || it->is_array() || it->is_object()) && it->empty());
    it = is_empty ? object.erase(it) : std::next(it);
  }
  return object;
}

}  // namespace

json stored_json(const Order& order) {
  json object = compact(to_json(order));
  for (const char* list : {"lines", "windows"})
    if (object.contains(list))
      for (auto& item : object[list]) item = compact(item);
  if (object.contains("store")) object["store"] = compact(object["store"]);
  return object;
}

json to_json(const OrderRecord& record) {
  json windows = json::array();
  for (const auto& w : record.windows)
    windows.push_back({{"window", compact(to_json(w.window))}, {"page", put(w.page)}, {"seenAt", put(w.seen_at)}});
  json buttons = json::array();
  for (const auto& b : record.buttons)
    buttons.push_back(compact({{"lineId", put(b.line_id)},
                               {"offered", b.offered},
                               {"seenAt", put(b.seen_at)},
                               {"offeredSeenAt", put(b.offered_seen_at)}}));
  return compact({{"order", stored_json(record.order)},
                  {"windows", windows},
                  {"buttons", buttons},
                  {"firstSeenAt", put(record.first_seen_at)},
                  {"lastSeenAt", put(record.last_seen_at)},
                  {"detailReadAt", put(record.detail_read_at)},
                  {"trackingReadAt", put(record.tracking_read_at)},
                  {"statusChangedAt", put(record.status_changed_at)},
                  {"wasPaid", record.was_paid ? json(true) : json(nullptr)}});
}

OrderRecord order_record_from(const json& value) {
  const Reader r(value);
  OrderRecord record{.order = order_from(r.at("order"))};
  record.windows = r.list_or_empty("windows", 1'000, [](const Reader& w) {
    return WindowSighting{stored_window_from(w.at("window")), w.at("page").one_of<PageKind>(),
                          w.at("seenAt").instant()};
  });
  record.buttons = r.list_or_empty("buttons", 1'000, [](const Reader& b) {
    return ButtonRecord{b.at("lineId").id<LineId>(), b.at("offered").boolean(), b.at("seenAt").instant(),
                        b.maybe_instant("offeredSeenAt")};
  });
  record.first_seen_at = r.at("firstSeenAt").instant();
  record.last_seen_at = r.at("lastSeenAt").instant();
  record.detail_read_at = r.maybe_instant("detailReadAt");
  record.tracking_read_at = r.maybe_instant("trackingReadAt");
  record.status_changed_at = r.maybe_instant("statusChangedAt");
  record.was_paid = r.maybe_boolean("wasPaid").value_or(false);
  return record;
}

json to_json(const DisputeRecord& record) {
  return {{"dispute", compact(to_json(record.dispute))},
          {"firstSeenAt", put(record.first_seen_at)},
          {"lastSeenAt", put(record.last_seen_at)},
          {"changedAt", put(record.changed_at)}};
}

DisputeRecord dispute_record_from(const json& value) {
  const Reader r(value);
  const Reader dispute = r.at("dispute");
  return {dispute_from(dispute.json(), dispute.path()), r.at("firstSeenAt").instant(), r.at("lastSeenAt").instant(),
          r.maybe_instant("changedAt")};
}

}  // namespace recourse::codec
