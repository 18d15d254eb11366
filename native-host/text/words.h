#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/time.h"

namespace recourse::text {

/// What to put in the place of "{name}".
using Arguments = std::map<std::string, std::string, std::less<>>;

/// The language of a POSIX locale ("pt_PT.UTF-8") or a tag ("pt-BR"): one of extension/_locales, of another country
/// where there is none of this one, else "en".
std::string language_of(std::string_view locale);

/// The same where there are words in that language or in its sister of another country; else null. `for_drafts`: where
/// there are those of drafts.
std::optional<std::string> known_language(std::string_view locale, bool for_drafts = false);

/// The language people read: the first known one of LANGUAGE, which desktops set beside the locale and which counts as
/// it does everywhere, not where the locale is "C"; else that of the locale (platform::user_locale).
std::string language_of_environment();

/// All that people are spoken to in, as folders of extension/_locales are named, sorted.
std::vector<std::string_view> languages();

/// Those drafts can be written in: besides these the folders of native-host/drafts/languages.
std::vector<std::string_view> draft_languages();

/// "rtl" of a language written from the right, such as Arabic; else "ltr".
std::string_view direction_of(std::string_view language);

/// "pt_BR" to "pt-BR", as pages name languages.
std::string tag_of(std::string language);

/// The sentences of one language; English where there is no such language. Finding one is a binary search.
class Words {
 public:
  using Arguments = text::Arguments;

  explicit Words(std::string_view language);

  /// The sentence with its places filled. A key that does not exist gives the key itself, a place without a value stays
  /// as it is: both are mistakes a reader of the screen can report, and tests look for.
  std::string say(std::string_view key, const Arguments& arguments = {}) const;
  /// The plural form of `stem` ("days_left_few", else "days_left_other") for a number; `{count}` is filled.
  std::string count(std::int64_t count, std::string_view stem, Arguments arguments = {}) const;
  bool has(std::string_view key) const { return find(key).data() != nullptr; }
  std::vector<std::string_view> keys() const;

  /// "Oct 13, 2026", in the language's own order.
  std::string day(PageDate day) const;
  /// A day with hours and minutes, in the zone of this machine.
  std::string moment(Instant at) const;

 private:
  struct Entry {
    std::string_view key;
    std::string_view sentence;
  };
  std::string_view find(std::string_view key) const;

  std::string_view plurals_;
  std::vector<Entry> entries_;  // sorted by key; they point into the program
};

}  // namespace recourse::text
