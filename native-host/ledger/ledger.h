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

struct HistoryEvent {
  Instant at;
  std::string kind;
  std::optional<OrderId> order_id;
  std::optional<StoreId> store_id;
  std::string summary;
  std::string source;  ///< "page json", "page dom", or "buyer"
};

struct HistoryPage {
  std::vector<HistoryEvent> events;
  std::optional<std::string> cursor;
};

/// Orders to look at one after another.
struct OrderPage {
  std::vector<OrderId> orders;
  std::optional<std::string> cursor;
};

struct Stats {
  long orders = 0;
  long messages = 0;
  long disputes = 0;
  long notes = 0;
  long events = 0;
  long bytes = 0;
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
  /// The buyer's notes and evidence on an order, oldest first.
  std::vector<Note> notes(const OrderId& order) const;
  /// Facts without messages when the store was never seen.
  StoreFacts store_facts(const StoreId& store) const;

  /// Orders by id (four or more leading digits), product, store or tracking number, newest first. Any text is a query.
  SearchPage search(const std::string& query, int limit, const std::optional<std::string>& cursor) const;

  /// What happened to an order, or with a store, newest first.
  HistoryPage history(const std::optional<OrderId>& order, const std::optional<StoreId>& store, int limit,
                      const std::optional<std::string>& cursor) const;

  /// Calls `visit` for every order placed on or after `since` and for those whose day is unknown.
  void for_each_order(PageDate since, const std::function<void(const OrderFacts&)>& visit) const;

  /// The orders worth a look for the buyer's lists, at most `limit`: those with a dispute, an agreement or no known day
  /// first, whatever their age, then those placed on or after `since`, newest first.
  OrderPage watched_orders(PageDate since, int limit, const std::optional<std::string>& cursor) const;

  /// Orders a reminder could be about, of those placed or noted since `since`; the rules say whether one is due.
  std::vector<OrderId> orders_to_remind_of(PageDate today, PageDate since) const;
  bool is_reminder_shown(const std::string& reminder_id) const;
  /// Marks reminders as shown; the ids of those that were not before, so that of two browsers one shows each.
  std::vector<std::string> show_reminders(const std::vector<std::string>& reminder_ids, Instant now);

  /// The buyer's settings: names to JSON texts.
  std::map<std::string, std::string> settings() const;
  /// One setting as a JSON text.
  std::optional<std::string> setting(const std::string& name) const;
  void set_settings(const std::map<std::string, std::string>& values);

  Stats stats() const;

 private:
  struct Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace recourse::ledger
