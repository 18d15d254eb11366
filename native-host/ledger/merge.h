#pragma once

#include "ledger/events.h"

namespace recourse::ledger {

/// Takes in events of another ledger and then makes what is derived from them anew. Which subjects were touched is kept
/// in a temporary table: there may be more of them than memory should hold.
class Merge {
 public:
  /// Outside of a transaction.
  explicit Merge(Database& database);

  /// True when the event was new here. Inside a transaction.
  bool take(const Event& event);

  /// Derives; the number of orders touched. Inside the same transaction.
  std::int64_t rebuild();

 private:
  Database& database_;
};

}  // namespace recourse::ledger
