#pragma once

#include <algorithm>
#include <string>

#include "codec/names.h"
#include "domain/verdict.h"
#include "text/words.h"

namespace recourse::cli {

/// "verdict_request_now": the key of the words for a value.
template <class E>
std::string key_of(const char* stem, E value) {
  std::string key = stem + std::string(codec::name_of(value));
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

/// The first reason of a rule; null where there is none.
const Finding* find(const Refund& refund, RuleId rule);

/// The one sentence that answers for a line or an order. It is no more pressing than how that stands.
std::string verdict_sentence(const Refund& refund, const NextStep& next, Standing standing, const text::Words& words);

/// What a dispute asks of the buyer, by when.
std::string turn_sentence(const Turn& turn, const text::Words& words);

/// What to do next, in a few words.
std::string step_sentence(const Refund& refund, const NextStep& next, Standing standing, const text::Words& words);

}  // namespace recourse::cli
