#pragma once

#include <string>
#include <vector>

#include "casefile/build.h"
#include "text/words.h"

namespace recourse::casefile {

/// One dated thing that happened or was seen.
struct Event {
  std::string order;  ///< sorts: a day ("2026-07-15") or a time of it ("2026-07-15T08:00:00Z")
  std::string when;
  std::string what;
  std::string words;   ///< what was written; may be empty
  std::string source;  ///< where this is known from
};

/// Messages, agreements, problems, disputes, notes and the order's own days, oldest first.
std::vector<Event> timeline(const Case& known, const text::Words& words);

/// "Status: shipped" and the like: `stem` with the protocol's name of the value.
template <class E>
std::string say(const text::Words& words, const char* stem, E value) {
  std::string key = stem + std::string(codec::name_of(value));
  for (char& c : key)
    if (c == '-') c = '_';
  return words.say(key);
}

/// "Damaged (Lamp)", where it is about one item.
std::string of_item(const Case& known, std::string what, const std::optional<LineId>& line);

/// A moment as a case file shows it: UTC, so that every reader sees the same.
std::string moment(Instant at, const text::Words& words);

}  // namespace recourse::casefile
