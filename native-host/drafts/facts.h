#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <vector>

#include "domain/facts.h"
#include "drafts/kinds.h"
#include "text/words.h"

namespace recourse::drafts {

/// What templates may say: only what pages or the buyer told. A fact nobody told has no member, and the sentence that
/// needs it is left out.
struct Sayable {
  kainjow::mustache::data values;
  bool granted = false;             ///< the seller agreed to a refund
  bool won = false;                 ///< a request ended with one
  bool decided = false;             ///< so it did, or the order was cancelled after it was paid
  std::vector<std::string> quoted;  ///< titles and names as they stand in the text
};

Sayable sayable(const OrderFacts& facts, const Request& request, const text::Words& words, Instant now);

/// The words of a language ("pt_BR"), read once.
const text::Words& words_in(const std::string& language);

/// "126,59 BRL" where the language writes so.
std::string money_text(const Money& money, const text::Words& words);

}  // namespace recourse::drafts
