#pragma once

#include <optional>
#include <string>

#include "domain/order_record.h"
#include "ledger/database.h"

namespace recourse::ledger {

/// Text as the search index holds it: a space around every Han, Kana and Hangul character, so that one of them is a
/// word.
std::string spaced(const std::string& text);

/// Such text as people read it again, also where a snippet put marks (control characters) around the characters.
std::string unspaced(const std::string& text);

/// The words an order is found by, as the index holds them.
std::string words_of(const OrderRecord& record);

/// The day an order is listed under: when it was placed, else when it was first seen.
PageDate day_of(const OrderRecord& record);

/// The next free row of a day. Rows follow days, so that newest first is the order of rows.
std::int64_t new_row(Database& database, PageDate day);

/// What is told to the index reaches it with the transaction's end or `write_index`: see Database::index_changes.
void index_words(Database& database, std::int64_t row, const std::string& words);
void forget_words(Database& database, std::int64_t row);

}  // namespace recourse::ledger
