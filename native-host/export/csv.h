#pragma once

#include <optional>
#include <set>
#include <string>

#include "domain/ids.h"
#include "ledger/ledger.h"
#include "ledger/transfer.h"

namespace recourse::exports {

/// A piece of at most `longest` bytes: one row an order line, an order without lines in one row too. Cells that a
/// spreadsheet would take for a formula begin with an apostrophe. The first without a cursor, the next with the piece
/// before's `next`. `separator` stands between columns: one of , ; | and tab. With `only`, those orders alone.
ledger::Piece csv_piece(const ledger::Ledger& ledger, const std::optional<std::string>& cursor, std::size_t longest,
                        char separator = ',', const std::set<OrderId>& only = {});

}  // namespace recourse::exports
