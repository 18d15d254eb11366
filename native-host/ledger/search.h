#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/order.h"
#include "ledger/ledger.h"

namespace recourse::ledger {

/// One order found. `marks` are the matching spans of `snippet`, in UTF-16 code units, as browsers count.
struct SearchHit {
  OrderId order_id;
  std::string title;
  std::string store_name;
  std::optional<PageDate> placed_on;
  OrderStatus status = OrderStatus::unknown;
  std::string snippet;
  std::vector<std::pair<int, int>> marks;
};

/// `cursor` asks for the next page; null when this was the last.
struct SearchPage {
  std::vector<SearchHit> hits;
  std::optional<std::string> cursor;
};

class Search {
 public:
  explicit Search(OpenLedger& ledger) : ledger_(ledger) {}

  /// Orders by id (four or more leading digits), product, store or tracking number, newest first. Any text is a query.
  SearchPage find(const std::string& query, int limit, const std::optional<std::string>& cursor) const;

 private:
  OpenLedger& ledger_;
};

}  // namespace recourse::ledger
