#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/buyer_notes.h"
#include "domain/facts.h"
#include "domain/observation.h"
#include "ledger/ledger.h"

namespace recourse::ledger {

struct Recorded {
  int orders = 0;
  int disputes = 0;
  int messages = 0;
};

/// Orders to look at one after another; `cursor` asks for the next page and is null when this was the last.
struct OrderPage {
  std::vector<OrderId> orders;
  std::optional<std::string> cursor;
};

/// Orders with their disputes and what the buyer noted about them.
class Orders {
 public:
  explicit Orders(OpenLedger& ledger) : ledger_(ledger) {}

  Recorded record(const Observation& seen, Instant now);
  /// Orders as another tool wrote them down; no page's word is replaced by them. How many said something new.
  int record_from_tool(const std::vector<Order>& orders, const std::string& tool, Instant now);
  int record(const std::vector<Dispute>& disputes, Instant now);
  void record(const Agreement& agreement);
  void record(const Problem& problem);
  void record(const AskedReminder& reminder);
  void record(const Note& note);
  /// A draft put into the page, not yet sent.
  void record_draft(const OrderId& order, const std::optional<LineId>& line, std::string_view kind,
                    std::string_view text, Instant now);

  /// Null when the order was never seen.
  std::optional<OrderFacts> facts(const OrderId& order) const;
  /// The same, and of an order never seen what its disputes and the buyer's notes tell, which may be a day that is lost
  /// with money: of status unknown. Null when nothing at all is known of it.
  std::optional<OrderFacts> known(const OrderId& order) const;
  /// The buyer's notes and evidence on an order, oldest first.
  std::vector<Note> notes(const OrderId& order) const;

  /// Calls `visit` for every paid order of which a date or window speaks of a day on or after `since` (windows counted
  /// from the latest date known), and for every order with a dispute going on, never seen or not.
  void for_each_reaching(PageDate since, const std::function<void(const OrderFacts&)>& visit) const;

  /// The orders worth a look for the buyer's lists, at most `limit`: those with a dispute, an agreement or no known day
  /// first, whatever their age, then those placed on or after `since`, newest first.
  OrderPage watched(PageDate since, int limit, const std::optional<std::string>& cursor) const;

  /// How many orders are too old to be among the watched.
  int unwatched(PageDate since) const;

  /// Every order, newest first, then those never seen whose dispute asks something of the buyer; `limit` a page.
  OrderPage newest(int limit, const std::optional<std::string>& cursor) const;
  /// The same once each, and those likeliest to need the buyer first: never seen and yet disputed as above, with a
  /// dispute going on, of which a day on or after `since` is known (the soonest first), something was noted about; then
  /// the others, newest first. Only a verdict says which order does need the buyer.
  OrderPage likeliest_to_need(PageDate since, int limit, const std::optional<std::string>& cursor) const;
  /// How many these are.
  std::int64_t count() const;

  /// Orders a reminder could be about, of those placed or noted since `since`; the rules say whether one is due.
  std::vector<OrderId> to_remind_of(PageDate today, PageDate since) const;

  /// Calls `visit` for every order, newest first, from the order after row `after` on, until it answers false. The row
  /// is given to `visit` for going on later.
  void for_each(std::optional<std::int64_t> after,
                const std::function<bool(std::int64_t row, const OrderRecord&)>& visit) const;
  /// The same of these orders alone; those the ledger does not know are passed over.
  void for_each_of(const std::set<OrderId>& only, std::optional<std::int64_t> after,
                   const std::function<bool(std::int64_t row, const OrderRecord&)>& visit) const;

 private:
  OpenLedger& ledger_;
};

}  // namespace recourse::ledger
