#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/database.h"

namespace recourse::ledger {

/// The words of the search index that begin with `word`, when there are few of them. Null when there are many, or when
/// the index takes `word` for more than one word.
///
/// The index keeps lists of rows for beginnings of up to three characters. For a longer beginning it would first put
/// the rows of all its words together, a million of them for a word of every order, before it gives the newest; rows
/// of single words it gives one by one, newest first.
std::optional<std::vector<std::string>> words_beginning_with(Database& database, const std::string& word);

}  // namespace recourse::ledger
