#pragma once

#include <string>

#include "app/errors.h"
#include "app/user_file.h"
#include "ledger/failure.h"
#include "text/words.h"

namespace recourse::cli {

/// What people are told, in their language.
std::string sentence_of(const ledger::LedgerError& error, const std::filesystem::path& ledger,
                        const text::Words& words);
std::string sentence_of(const app::NotWritten& refused, const text::Words& words);

/// The failure being caught, in a sentence; `ledger` is what it is about where it names no file. Of what no user's
/// doing leads to, the program's own words.
std::string sentence_of_current(const std::filesystem::path& ledger, const text::Words& words);

}  // namespace recourse::cli
