#pragma once

#include <span>
#include <string_view>

namespace recourse::text {

/// One language's sentences, as `generate.cpp` writes them: "key<US>sentence<RS>" again and again, sorted by key. One
/// text a language, not an array of pointers, so that a static program has nothing to relocate for it when it starts.
struct Sentences {
  std::string_view language;  ///< as a folder of extension/_locales is named: "en", "pt_BR"
  std::string_view records;
  bool is_for_drafts;        ///< has the words of drafts alone: a language sellers read, and nobody is spoken to in
  std::string_view plurals;  ///< a letter for 0 to 199 and one for a million, as plural_tables.json has it
};

inline constexpr char kBetweenKeyAndSentence = '\x1f';
inline constexpr char kAfterSentence = '\x1e';

/// All languages there are words in, those of drafts alone too, sorted by name.
std::span<const Sentences> all_sentences();

}  // namespace recourse::text
