#pragma once

#include <optional>
#include <vector>

#include "domain/buyer_notes.h"
#include "domain/order.h"

namespace recourse {

/// What the item that a note is about cost, or the order where it is about all of it; null where no page told.
std::optional<Money> paid_for(const Order& order, const std::optional<LineId>& line);

/// The notes whose amounts `paid_back` adds up, the newest first.
std::vector<const Agreement*> payments_back(const std::vector<Agreement>& notes, const Agreement& newest,
                                            const std::optional<Money>& most, std::chrono::minutes buyer_utc_offset);

/// What came back, as the buyer noted it; null where no amount was noted. `newest`, one of `notes` (oldest first), says
/// `paid`. Notes of several of the buyer's days are several payments and count together; of one day the last corrects
/// the others. More than `most` was never paid: then the newest corrects them all.
std::optional<Money> paid_back(const std::vector<Agreement>& notes, const Agreement& newest,
                               const std::optional<Money>& most, std::chrono::minutes buyer_utc_offset);

/// What of an item's price, or of the order's, is not back, as the buyer noted it: less what was paid back in the same
/// currency, of an order for any of its items. Null where no page told the price.
std::optional<Money> not_back(const Order& order, const std::vector<Agreement>& notes,
                              const std::optional<LineId>& line, std::chrono::minutes buyer_utc_offset);

}  // namespace recourse
