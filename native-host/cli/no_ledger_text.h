#pragma once

#include "cli/command_line.h"
#include "ledger/content.h"
#include "ledger/failure.h"

namespace recourse::cli {

/// The key of what people are told a file is that lies where a ledger or a copy of one is needed.
const char* no_ledger_word(ledger::Content content);

/// The key of what was meant, most likely; null where nothing is known to be.
const char* hint_for(const ledger::LedgerError& error, const Given& given);

}  // namespace recourse::cli
