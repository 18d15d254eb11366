#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "domain/ids.h"
#include "domain/time.h"
#include "ledger/failure.h"

namespace recourse::ledger {

class Backups;
class Conversations;
class History;
class Orders;
class Reminders;
struct Recovery;
class Search;
class Settings;
class Transfer;
struct OpenLedger;

struct Stats {
  std::int64_t orders = 0;
  std::int64_t messages = 0;
  std::int64_t disputes = 0;
  std::int64_t notes = 0;
  std::int64_t events = 0;
  std::int64_t bytes = 0;
};

/// What erasing an order did, and what it left.
struct Erased {
  std::int64_t orders = 0;          ///< 0: nothing was known of the order
  std::int64_t messages_left = 0;   ///< of its store, naming no order: another order of the store may explain them
  std::int64_t copies_removed = 0;  ///< backups and files set aside that could not be written anew, and went whole
};

/// The buyer's memory: one SQLite file, open. What is in it is read and written through one class a subject, each in a
/// header of its own, which is no more than a view of this object and lives no longer. Every call that changes it is
/// one transaction, committed before it returns; on failure it throws LedgerError and nothing is recorded. One object
/// per process; not for several threads.
class Ledger {
 public:
  /// Opens the file, making it and its folder (0700, file 0600) when they are not there, and migrates an older one
  /// after a backup. Throws LedgerError.
  static Ledger open(const std::filesystem::path& file, Instant now);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  /// Moves the clock, which stood at the time of opening: what was written ahead of it gives way in every answer.
  void be_at(Instant now);

  /// A random id that marks this file among others.
  std::string id() const;
  Stats stats() const;

  /// The newest time this ledger was damaged and set aside (recovery.h).
  std::optional<Recovery> last_recovery() const;

  /// Whether the path leads to another file by now, or to none: open it anew.
  bool is_replaced() const;

  /// Then keeps what was open here beside it (its name is returned) and out of the other file's way. Nothing is to be
  /// asked of this object afterwards.
  std::optional<std::filesystem::path> leave(Instant now);

  Orders orders() const;
  Conversations conversations() const;
  Search search() const;
  History history() const;
  Reminders reminders() const;
  Settings settings() const;
  Backups backups() const;
  Transfer transfer() const;

  /// Forgets an order everywhere: here, in backups and in files set aside; with its store's name, messages and
  /// settings, unless another order is of that store.
  Erased erase(const OrderId& order, Instant now);
  /// The same; adds to `erased` what was done, on failure too.
  void erase(const OrderId& order, Instant now, Erased& erased);
  /// Makes room on a full disk, where erasing comes before keeping. False when no copy is left.
  static bool remove_oldest_copy(const std::filesystem::path& file);
  /// Removes what `erase_all` removes beside the ledger, which makes room on a disk too full to open it.
  static void remove_copies(const std::filesystem::path& file);
  /// Forgets everything, settings too, and removes backups and files set aside. The orders that were forgotten.
  std::int64_t erase_all();

 private:
  friend class Snapshot;
  explicit Ledger(std::unique_ptr<OpenLedger> open);
  std::unique_ptr<OpenLedger> open_;
};

}  // namespace recourse::ledger
