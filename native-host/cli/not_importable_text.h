#pragma once

#include <string>

#include "ledger/transfer.h"
#include "text/words.h"

namespace recourse::cli {

/// What people are told of a file that cannot be imported; `file` is its name for them.
std::string sentence_of(const ledger::NotImportable& refused, const std::string& file, const text::Words& words);

}  // namespace recourse::cli
