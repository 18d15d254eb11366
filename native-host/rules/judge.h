#pragma once

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"

namespace recourse::rules {

/// The verdict on an order the ledger knows: every line by the order of decision (docs/design.md), then the order's,
/// the best of its lines'.
OrderVerdict judge_order(const OrderFacts& facts, const Question& question, const Rulebook& rulebook);

/// The verdict on an order the ledger has never seen: unknown, open its page.
OrderVerdict judge_unknown_order(const OrderId& order_id, const Question& question, const Rulebook& rulebook);

/// The same where its disputes and the buyer's notes are known: what the disputes ask of the buyer is told beside it.
OrderVerdict judge_unseen_order(const OrderFacts& facts, const Question& question, const Rulebook& rulebook);

/// Whether a dispute of the order is in progress.
bool has_open_dispute(const OrderFacts& facts);

/// Whether one more message to the store would be welcome. `dispute_open` only adds a finding.
MessageVerdict judge_message(const StoreFacts& store, bool dispute_open, const Question& question,
                             const Rulebook& rulebook);

}  // namespace recourse::rules
