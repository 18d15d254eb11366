#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/ledger.h"

namespace recourse::ledger {

struct HistoryEvent {
  Instant at;
  std::string kind;
  std::optional<OrderId> order_id;
  std::optional<StoreId> store_id;
  std::string summary;
  std::string source;  ///< "page json", "page dom", or "buyer"
};

/// `cursor` asks for the next page; null when this was the last.
struct HistoryPage {
  std::vector<HistoryEvent> events;
  std::optional<std::string> cursor;
};

class History {
 public:
  explicit History(OpenLedger& ledger) : ledger_(ledger) {}

  /// What happened to an order, or with a store, newest first.
  HistoryPage of(const std::optional<OrderId>& order, const std::optional<StoreId>& store, int limit,
                 const std::optional<std::string>& cursor) const;

 private:
  OpenLedger& ledger_;
};

}  // namespace recourse::ledger
