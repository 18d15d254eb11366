#pragma once

#include <vector>

#include "domain/facts.h"
#include "ledger/ledger.h"

namespace recourse::ledger {

/// Messages, and the stores they were exchanged with.
class Conversations {
 public:
  explicit Conversations(OpenLedger& ledger) : ledger_(ledger) {}

  int record(const std::vector<Message>& messages, Instant now);
  /// Facts without messages when the store was never seen.
  StoreFacts with(const StoreId& store) const;

 private:
  OpenLedger& ledger_;
};

}  // namespace recourse::ledger
