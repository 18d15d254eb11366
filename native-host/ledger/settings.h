#pragma once

#include <map>
#include <optional>
#include <string>

#include "ledger/ledger.h"

namespace recourse::ledger {

/// The buyer's settings: names to JSON texts.
class Settings {
 public:
  explicit Settings(OpenLedger& ledger) : ledger_(ledger) {}

  std::map<std::string, std::string> all() const;
  std::optional<std::string> find(const std::string& name) const;
  void set(const std::map<std::string, std::string>& values, Instant now);

 private:
  OpenLedger& ledger_;
};

}  // namespace recourse::ledger
