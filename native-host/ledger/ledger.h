#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "domain/buyer_notes.h"
#include "domain/facts.h"
#include "domain/observation.h"

namespace recourse::ledger {

enum class Failure { read_only, permission, locked, newer_version, not_a_ledger, damaged, disk_full, too_large };

/// What went wrong with the file, in a sentence for people. Nothing of the failed call was recorded.
struct LedgerError : std::runtime_error {
  LedgerError(Failure what, const std::string& sentence) : std::runtime_error(sentence), failure(what) {}
  Failure failure;
};

struct Recorded {
  int orders = 0;
  int disputes = 0;
  int messages = 0;
};

/// The buyer's memory: one SQLite file. Every call that changes it is one transaction, committed before it returns;
/// on failure it throws LedgerError and nothing is recorded. One object per process; not for several threads.
class Ledger {
 public:
  /// Opens the file, making it and its folder (0700, file 0600) when they are not there, and migrates an older one
  /// after a backup. Throws LedgerError.
  static Ledger open(const std::filesystem::path& file, Instant now);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  /// A random id that marks this file among others.
  std::string id() const;

  Recorded record(const Observation& seen, Instant now);
  int record(const std::vector<Message>& messages, Instant now);
  int record(const std::vector<Dispute>& disputes, Instant now);
  void record(const Agreement& agreement);
  void record(const Problem& problem);
  void record(const Note& note);
  /// A draft put into the page, not yet sent.
  void record_draft(const OrderId& order, const std::optional<LineId>& line, std::string_view kind,
                    std::string_view text, Instant now);

  /// Null when the order was never seen.
  std::optional<OrderFacts> order_facts(const OrderId& order) const;
  /// Facts without messages when the store was never seen.
  StoreFacts store_facts(const StoreId& store) const;

 private:
  struct Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace recourse::ledger
