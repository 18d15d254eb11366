#pragma once

#include <optional>
#include <string>

#include "domain/ids.h"
#include "domain/time.h"

namespace recourse {

enum class Direction { sent, received };
enum class Author { buyer, seller, bot, system, unknown };

/// One bubble of a conversation with a store. Known by `message_id`, else by store, direction, time and text.
struct Message {
  std::optional<std::string> message_id;
  StoreId store_id;
  std::optional<OrderId> order_id;
  Direction direction = Direction::sent;
  Author author = Author::unknown;
  Instant sent_at;
  std::string text;
  bool recalled = false;
  bool operator==(const Message&) const = default;
};

}  // namespace recourse
