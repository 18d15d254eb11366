#pragma once

#include <optional>
#include <string>

#include "ledger/database.h"

namespace recourse::ledger {

/// Text as the search index holds it: a space around every Han, Kana and Hangul character, so that one of them is a
/// word.
std::string spaced(const std::string& text);

/// Such text as people read it again, also where a snippet put marks (control characters) around the characters.
std::string unspaced(const std::string& text);

/// Puts an order's words into the search index where they changed; its row there. Rows follow the day of the order, so
/// that newest first is the order of rows.
std::int64_t index_order(Database& database, const std::optional<OrderRecord>& before, const OrderRecord& record);

}  // namespace recourse::ledger
