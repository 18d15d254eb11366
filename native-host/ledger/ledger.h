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

enum class Failure { read_only, permission, locked, newer_version, not_a_ledger, damaged, disk_full, too_large, io };

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
  std::int64_t orders = 0;
  std::int64_t messages = 0;
  std::int64_t disputes = 0;
  std::int64_t notes = 0;
  std::int64_t events = 0;
  std::int64_t bytes = 0;
};

/// A copy of the ledger in the folder `backups` beside it.
struct Backup {
  std::filesystem::path file;
  Instant at;
  std::int64_t bytes = 0;
};

/// A damaged ledger was set aside and the newest good backup put in its place; events newer than that were saved as far
/// as they could be read.
struct Recovery {
  Instant at;
  std::filesystem::path set_aside;
  std::optional<Instant> backup_at;  ///< null: there was no backup, and the ledger began anew
  std::int64_t saved_events = 0;
  std::optional<std::int64_t> lost_events;  ///< null: nobody can tell
};

/// A file that is no export of a ledger, or a newer host's. Nothing was written.
struct NotImportable : std::runtime_error {
  NotImportable(bool is_newer, const std::string& sentence) : std::runtime_error(sentence), newer(is_newer) {}
  bool newer;
};

struct Imported {
  std::int64_t orders = 0;  ///< orders that new events are about
  std::int64_t events = 0;
  std::int64_t new_events = 0;
  std::int64_t new_settings = 0;
};

/// A piece of an export: `next` is where the following piece begins, null after the last.
struct Piece {
  std::string text;
  std::optional<std::string> next;
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

  /// Calls `visit` for every paid order of which a date or window speaks of a day on or after `since` (windows counted
  /// from the latest date known), and for every order with a dispute going on.
  void for_each_order(PageDate since, const std::function<void(const OrderFacts&)>& visit) const;

  /// The orders worth a look for the buyer's lists, at most `limit`: those with a dispute, an agreement or no known day
  /// first, whatever their age, then those placed on or after `since`, newest first.
  OrderPage watched_orders(PageDate since, int limit, const std::optional<std::string>& cursor) const;

  /// Orders a reminder could be about, of those placed or noted since `since`; the rules say whether one is due.
  std::vector<OrderId> orders_to_remind_of(PageDate today, PageDate since) const;
  bool is_reminder_shown(const std::string& reminder_id) const;
  /// Marks reminders as shown; the ids of those that were not before, so that of two browsers one shows each.
  std::vector<std::string> show_reminders(const std::vector<std::string>& reminder_ids, Instant now);

  /// Runs `work`, which may read many facts, on one state of the ledger.
  void in_one_snapshot(const std::function<void()>& work) const;

  /// Calls `visit` for every order, newest first, from the order after row `after` on, until it answers false. The row
  /// is given to `visit` for going on later.
  void for_every_order(std::optional<std::int64_t> after,
                       const std::function<bool(std::int64_t row, const OrderRecord&)>& visit) const;

  /// The buyer's settings: names to JSON texts.
  std::map<std::string, std::string> settings() const;
  /// One setting as a JSON text.
  std::optional<std::string> setting(const std::string& name) const;
  void set_settings(const std::map<std::string, std::string>& values, Instant now);

  Stats stats() const;

  /// The whole ledger as JSON, piece by piece: the first without a position, the next with the piece before's. Pieces
  /// have at most `most` bytes, cut between characters. The same events give the same text, whatever machine they came
  /// from.
  Piece export_json(const std::optional<std::string>& position, std::size_t most) const;
  /// Merges an exported file: all of it or, on failure, nothing. Throws NotImportable before anything is written.
  Imported import_json(const std::filesystem::path& file);

  /// Makes a backup in the folder of backups, where seven are kept.
  Backup back_up(Instant now);
  /// Writes a copy to a file of the user's choice. An older copy is replaced, any other file refused.
  void back_up_to(const std::filesystem::path& file) const;
  /// Newest first.
  std::vector<Backup> backups() const;
  static bool has_backups(const std::filesystem::path& ledger);
  /// A few milliseconds of the daily backup, when one is due; false when there is nothing to do now.
  bool step_daily_backup(Instant now);

  /// Forgets an order everywhere: here, in backups and in files set aside. False when nothing was known of it.
  bool erase(const OrderId& order, Instant now);
  /// Forgets everything, settings too, and removes backups and files set aside. The orders that were forgotten.
  std::int64_t erase_all();

  /// Puts a copy in the place of the ledger at `ledger`, after checking it; what was there is kept beside it under the
  /// name that is returned (empty when there was nothing).
  static std::filesystem::path restore(const std::filesystem::path& ledger, const std::filesystem::path& copy,
                                       Instant now);

  /// After a call failed with `damaged` (or `not_a_ledger` at a place that has backups), with no Ledger open here:
  /// checks the file. Damage in what is derived is mended from the events, and null returned: the call can be made
  /// again. A damaged file is set aside. Throws LedgerError when neither can be done.
  static std::optional<Recovery> recover(const std::filesystem::path& ledger, Instant now);
  /// The newest time a ledger was set aside.
  std::optional<Recovery> last_recovery() const;

  /// Whether the path leads to another file by now, or to none: open it anew.
  bool is_replaced() const;

 private:
  struct Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace recourse::ledger
