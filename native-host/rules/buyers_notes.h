#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "domain/facts.h"

// What the buyer noted of an order, and what was decided of it lately: read by the lists, the standing and the picture
// of time alike.
namespace recourse::rules {

/// The newest note for each line, and for the order as a whole. Notes come oldest first.
std::vector<const Problem*> newest_notes(const std::vector<Problem>& notes);
std::vector<const Agreement*> newest_notes(const std::vector<Agreement>& notes);

/// The buyer's newest word on a line, or on the whole order; null where there is none.
const Problem* newest_word(const OrderFacts& facts, const std::optional<LineId>& line);
bool is_noted_fine(const OrderFacts& facts, const std::optional<LineId>& line);
bool is_noted_wrong(const OrderFacts& facts, const std::optional<LineId>& line);

/// The day a dispute was decided on, or, where no page told, the buyer's day on which its state was first seen.
PageDate decided_on(const DisputeRecord& dispute, std::chrono::minutes buyer_utc_offset);

/// Decided within the days in which an appeal or its refund is worth a look: an appeal's time is short, a refund takes
/// up to some weeks.
bool is_decided_lately(const DisputeRecord& dispute, const Question& question);
/// Whether that holds of a dispute about the line, or about the whole order.
bool is_decided_lately(const OrderFacts& facts, const std::optional<LineId>& line, const Question& question);

}  // namespace recourse::rules
