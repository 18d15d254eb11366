#pragma once

#include <string>

#include "ledger/database.h"

namespace recourse::ledger {

/// Takes the order out of the tables, in the transaction that is open. The search index keeps its words until its
/// pieces are merged.
Erased forget_everything_of(Database& database, const std::string& order_id);

}  // namespace recourse::ledger
