#pragma once

#include <string>
#include <vector>

#include "ledger/ledger.h"

namespace recourse::ledger {

/// Which reminders were shown.
class Reminders {
 public:
  explicit Reminders(OpenLedger& ledger) : ledger_(ledger) {}

  bool is_shown(const std::string& reminder_id) const;
  /// Marks reminders as shown; the ids of those that were not before, so that of two browsers one shows each.
  std::vector<std::string> show(const std::vector<std::string>& reminder_ids, Instant now);

 private:
  OpenLedger& ledger_;
};

}  // namespace recourse::ledger
