#pragma once

#include <map>
#include <string>
#include <string_view>

#include "domain/time.h"

namespace recourse::words {

/// What to put in the place of "{name}".
using Arguments = std::map<std::string, std::string, std::less<>>;

/// The language people read, from LC_ALL, LC_MESSAGES or LANG: one of extension/_locales, else "en".
std::string language_of_environment();

/// The sentences of one language.
class Words {
 public:
  explicit Words(std::string_view language);

  /// The sentence with its places filled. A key that does not exist gives the key itself.
  std::string say(std::string_view key, const Arguments& arguments = {}) const;
  bool has(std::string_view key) const { return sentences_.find(key) != sentences_.end(); }

  /// "Oct 13, 2026", in the language's own order.
  std::string day(PageDate day) const;
  /// A day with hours and minutes, in the zone of this machine.
  std::string moment(Instant at) const;

 private:
  std::map<std::string, std::string, std::less<>> sentences_;
};

}  // namespace recourse::words
