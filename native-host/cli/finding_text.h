#pragma once

#include <string>

#include "domain/verdict.h"
#include "text/words.h"

namespace recourse::cli {

/// The words for a rule: those for its case where there are any and all their values are known, else the general ones.
std::string finding_sentence(const Finding& finding, const text::Words& words);

/// A value a finding names: a day or an instant in the reader's way, a text from a page without what is no writing.
std::string spoken_value(const Finding::Value& value, const text::Words& words);

/// An amount a finding names, with the decimal mark of the language.
std::string spoken_amount(const Finding::Value& value, const text::Words& words);

}  // namespace recourse::cli
