#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"

namespace recourse::rules {

/// The lists a buyer goes through: last days near, what has not arrived, what waits for the buyer, money on its way.
enum class BuyerList { last_days, not_arrived, your_turn, money };

/// What an entry asks for, or what the money comes from.
enum class EntryKind {
  ask,
  respond,
  send_back,
  contact,
  appeal,
  answer_seller,
  not_arrived,
  granted,
  promised,
  refund
};

std::string_view name_of(BuyerList list);
std::string_view name_of(EntryKind kind);

struct ListEntry {
  BuyerList list = BuyerList::last_days;
  EntryKind kind = EntryKind::ask;
  std::optional<LineId> line_id;
  std::optional<PageDate> on;    ///< the last day; of money, the day it is promised for
  std::optional<int> days_left;  ///< calendar days from today to `on`
  std::optional<Basis> basis;    ///< of `on`
  bool problem_noted{};          ///< the buyer's newest word on it
  std::optional<Money> amount;   ///< as noted; null where nobody named one
  std::optional<Money> stake;    ///< what the item, or the order, cost and is not back; null where no page told
  bool operator==(const ListEntry&) const = default;
};

/// The entries of one order. `within_days` bounds the last days listed. What was marked fine is in no list of last days
/// or of what has not arrived; an appeal, and a refund decided in a dispute, are listed for 30 days.
std::vector<ListEntry> list_entries(const OrderFacts& facts, const OrderVerdict& verdict, int within_days,
                                    const Question& question, const Rulebook& rulebook);

/// Money the buyer noted as paid back, one sum a currency, and how many payments came without an amount: noted without
/// one, or decided in a dispute.
struct Recovered {
  std::vector<Money> sums;
  int without_amount = 0;
};

/// Adds what one order brought back.
void add_recovered(Recovered& total, const OrderFacts& facts, const Question& question);

}  // namespace recourse::rules
