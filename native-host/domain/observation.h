#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "domain/dispute.h"
#include "domain/message.h"
#include "domain/order.h"
#include "domain/time.h"

namespace recourse {

enum class PageKind { order_list, order_detail, refund_list, tracking, conversation, dispute };
enum class Source { json, dom };

struct Page {
  PageKind kind = PageKind::order_list;
  std::string url;
  std::string locale;
  std::string country;
  Source source = Source::json;
  bool complete = false;  ///< everything the page has was seen and understood
  std::optional<StoreId> store_id;
  Instant seen_at;
  std::optional<std::chrono::minutes> utc_offset;  ///< the buyer's
  std::string tool = {};                           ///< not a page at all: another tool wrote it down
  bool operator==(const Page&) const = default;
};

/// A part of an observation that does not fit the protocol. It was left out; the rest stands.
struct Refused {
  std::string path;  ///< a JSON pointer ("/orders/3/orderId")
  std::string why;
  bool operator==(const Refused&) const = default;
};

/// What one page showed, as the extension read it.
struct Observation {
  Page page;
  std::vector<Order> orders;
  std::vector<Dispute> disputes;
  std::vector<Message> messages;
  std::vector<Refused> refused;
  bool operator==(const Observation&) const = default;
};

}  // namespace recourse
