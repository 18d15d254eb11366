#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recourse::drafts {

/// The lists of lint_words.json.
enum class WordList { reason, outcome, threat, review, outside };

/// The first phrase of the list, in any language, that the text holds; `fold` is the text as `folded` gives it.
std::optional<std::string> find_word(WordList list, std::string_view fold);

}  // namespace recourse::drafts
