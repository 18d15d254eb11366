#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/bench/driver/process.h"

namespace bench {

struct Setup {
  std::string host, floor, echo, origin, now;
  std::filesystem::path ledgers;
  int rounds = 200;
};

struct Ledger {
  std::filesystem::path folder;
  long orders = 0;
  std::vector<std::string> order_ids;
};

/// Measures the hosts on one ledger after another; every figure becomes a row {what, host, orders, medianUs, p99Us, n}.
class Bench {
 public:
  Bench(const Setup& setup, nlohmann::json& rows) : setup_(setup), rows_(rows) {}

  void measure(const Ledger& ledger);

 private:
  void starts(const Ledger& ledger);
  void warm(const Ledger& ledger);
  void host_only(const Ledger& ledger);
  void searches(const Ledger& ledger, Process& host);
  void memory(const Ledger& ledger);
  void repeat(const std::string& what, const Ledger& ledger, Process& host, int times,
              const std::function<std::string(int)>& body);

  const Setup& setup_;
  nlohmann::json& rows_;
  std::vector<Program> programs_;
};

}  // namespace bench
