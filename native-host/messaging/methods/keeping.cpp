#include "codec/writer.h"
#include "messaging/methods/all.h"

namespace recourse::messaging::methods {

json ledger_stats(Context& context, const json&) {
  const auto stats = context.ledger().stats();
  return {{"orders", stats.orders},   {"messages", stats.messages}, {"disputes", stats.disputes},
          {"notes", stats.notes},     {"events", stats.events},     {"bytes", stats.bytes},
          {"backups", json::array()}, {"recovered", nullptr},       {"file", context.ledger_file().string()}};
}

}  // namespace recourse::messaging::methods
